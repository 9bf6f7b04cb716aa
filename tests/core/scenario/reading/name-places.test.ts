import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import type { z } from 'zod'
import { namePlaces } from '../../../../src/core/scenario/reading/name-places.ts'
import { playthroughsSchema } from '../../../../src/core/scenario/reading/playthroughs.ts'
import { readYaml } from '../../../../src/core/scenario/reading/read-yaml.ts'
import { scenarioSchema } from '../../../../src/core/scenario/schema.ts'

/** Each place as `kind id` or `kind scene/id`, a definition with a star. */
function told(scenario: string, playthroughs?: string): readonly string[] {
  const texts = new Map([
    ['scenario.yaml', scenario],
    ['playthroughs.yaml', playthroughs ?? ''],
  ])
  const plays = playthroughs === undefined ? undefined : readYaml(playthroughs, 'playthroughs.yaml')
  return namePlaces(readYaml(scenario, 'scenario.yaml'), plays).map(({ name, span, isDefinition }) => {
    const text = texts.get(span.file)?.slice(span.start, span.end)
    const scene = name.scene === undefined ? '' : `${name.scene}/`
    return `${name.kind} ${scene}${text ?? ''}${isDefinition ? '*' : ''}`
  })
}

test('a report key has a name for each of its words, by what its scene is', () => {
  const stages = 'stages: { one: { scenes: { hall: { visit: { leads: { door: {} } } }, start: { decision: {} } } } }'
  const because =
    'recommendations: { ring: { because: ["start & start/talk|wait & passed hall/door", out-of-bounds] } }'
  expect(told(`${because}\n${stages}\n`)).toEqual([
    'recommendation ring*',
    'scene start',
    'scene start',
    'choice start/talk',
    'choice start/wait',
    'scene hall',
    'lead hall/door',
    'stage one*',
    'scene hall*',
    'lead hall/door*',
    'scene start*',
  ])
})

test('words of the format are no names', () => {
  const stages = [
    'stages:',
    '  one:',
    '    scenes:',
    '      start:',
    '        inject: { from: A resident, to: clerk }',
    '        visit: { cut: true, leads: { door: { goto: [{ when: { trust: 1 }, scene: back }] } }, then: resume }',
  ].join('\n')
  const plays = '- picks: [start: door, start: then, start: [timeout]]\n'
  expect(told(stages, plays)).toEqual([
    'stage one*',
    'scene start*',
    'person clerk',
    'lead start/door*',
    'fact trust',
    'scene start',
    'lead start/door',
    'scene start',
    'scene start',
  ])
})

test('a name is found in quotation marks and on a line of its own', () => {
  const scenes = ['"a": { goto: \'b\' }', 'b:', '  goto: >-', '    a', 'c: { goto: "a" } # a']
  const text = ['stages:', '  one:', '    scenes:', ...scenes.map(line => `      ${line}`), '']
  const found = ['scene a*', 'scene b', 'scene b*', 'scene a', 'scene c*', 'scene a']
  expect(told(text.join('\n'))).toEqual(['stage one*', ...found])
})

test('a name that is spelt with an escape has the place of the whole value', () => {
  expect(told('interrupts: { cut: { scene: "\\x61bc" } }')).toEqual(['interrupt cut*', 'scene "\\x61bc"'])
})

/** A step into a map by a key, into a list, or into a map whose keys an author chooses. */
type Step = string | typeof anyEntry | typeof anyKey
const anyEntry = Symbol('an entry of a list')
const anyKey = Symbol('a key that the author chooses')

interface IdPlace {
  readonly path: readonly Step[]
  readonly part: 'key' | 'value'
}

interface Def {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly keyType?: z.ZodType
  readonly valueType?: z.ZodType
  readonly element?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly innerType?: z.ZodType
  readonly in?: z.ZodType
  readonly catchall?: z.ZodType
  readonly getter?: () => z.ZodType
}

/** Every place at which the schema takes an id or a report key. */
function idPlaces(
  schema: z.ZodType,
  path: readonly Step[] = [],
  within: readonly z.ZodType[] = [],
): readonly IdPlace[] {
  const def = schema.def as unknown as Def
  const inside = (one: z.ZodType, ...steps: Step[]) => idPlaces(one, [...path, ...steps], [...within, schema])
  switch (def.type) {
    case 'string':
      return takesIds(schema) ? [{ path, part: 'value' }] : []
    case 'object':
      return Object.entries(def.shape ?? {}).flatMap(([key, one]) => inside(one, key))
    case 'record': {
      const keys: readonly IdPlace[] =
        def.keyType !== undefined && takesIds(def.keyType) ? [{ path: [...path, anyKey], part: 'key' }] : []
      return [...keys, ...(def.valueType === undefined ? [] : inside(def.valueType, anyKey))]
    }
    case 'array':
      return def.element === undefined ? [] : inside(def.element, anyEntry)
    case 'union':
      return (def.options ?? []).flatMap(one => inside(one))
    case 'optional':
    case 'default':
      return def.innerType === undefined ? [] : inside(def.innerType)
    case 'pipe':
      return def.in === undefined ? [] : inside(def.in)
    case 'lazy': {
      const one = def.getter?.()
      // A condition in a condition has the same names again.
      return one === undefined || within.filter(outer => outer === schema).length > 1 ? [] : inside(one)
    }
    default:
      return []
  }
}

/** Ids and report keys: of all texts, only these may be `probe` and not a sentence. */
function takesIds(schema: z.ZodType): boolean {
  return schema.safeParse('probe').success && !schema.safeParse('A sentence.').success
}

function valueFor({ path, part }: IdPlace): unknown {
  const last = part === 'key' ? 'some words' : 'probe'
  return path.reduceRight<unknown>((value, step, index) => {
    if (step === anyEntry) return [value]
    const key = part === 'key' && index === path.length - 1 ? 'probe' : 'some'
    return { [step === anyKey ? key : step]: value }
  }, last)
}

function say({ path, part }: IdPlace): string {
  const signs = new Map<Step, string>([
    [anyEntry, '[]'],
    [anyKey, '*'],
  ])
  const steps = path.map(step => signs.get(step) ?? String(step))
  return `${steps.join('.')} (${part})`
}

test('wherever the schemas take an id, its place is found, but for the folder and for pictures', () => {
  const isFile = ({ path }: IdPlace) => path.at(-1) === 'picture' || (path.length === 1 && path[0] === 'id')
  const ofScenario = idPlaces(scenarioSchema).filter(place => !isFile(place))
  const ofPlays = idPlaces(playthroughsSchema)
  const missed = [
    ...ofScenario.filter(place => !told(stringify(valueFor(place))).some(one => /\bprobe\b/.test(one))),
    ...ofPlays.filter(place => !told('cast: {}', stringify(valueFor(place))).some(one => /\bprobe\b/.test(one))),
  ]
  expect(missed.map(say)).toEqual([])
  expect(ofScenario.length).toBeGreaterThan(50)
  expect(ofPlays.map(say)).toEqual([
    '[].picks.[].* (key)',
    '[].picks.[].* (value)',
    '[].picks.[].*.[] (value)',
    '[].expects.ending (value)',
    '[].expects.facts.* (key)',
    '[].expects.recommendations.[] (value)',
  ])
})
