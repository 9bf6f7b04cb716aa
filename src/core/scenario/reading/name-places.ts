import type { Span } from '../../diagnostics/diagnostic.ts'
import { idPattern } from '../condition-schema.ts'
import { conditionKeywords } from '../conditions.ts'
import { returnWords } from '../moves.ts'
import { outOfBoundsKey } from '../report-key.ts'
import { type Path, valueAt } from '../scenario.ts'
import type { Source } from './source.ts'

/** What has a name in a scenario; the rest of the format refers to it by that name. */
export const nameKinds = [
  'scene',
  'choice',
  'lead',
  'stage',
  'fact',
  'person',
  'measure',
  'recommendation',
  'exhibit',
  'law',
  'finding',
  'interrupt',
] as const

export type NameKind = (typeof nameKinds)[number]

/** A name, as far as it must be unique. */
export interface Name {
  readonly kind: NameKind
  readonly id: string
  /** Choices and leads are unique in their scene only. */
  readonly scene?: string | undefined
}

/** One place in a text that has a name. */
export interface NamePlace {
  readonly name: Name
  /** The name alone; the whole value where the text spells it in another way, as with `"\x61"`. */
  readonly span: Span
  /** Whether the name is defined here; otherwise it is used. */
  readonly isDefinition: boolean
}

/**
 * Every place of every name, in the order of the texts. A name may be used and defined nowhere. After an error of
 * syntax the places are as good as the values.
 */
export function namePlaces(scenario: Source, playthroughs?: Source): readonly NamePlace[] {
  const hubs = hubsIn(scenario.value)
  const walk = new Walk(scenario, hubs)
  file(scenario.value, [], walk)
  if (playthroughs === undefined) return walk.places
  const further = new Walk(playthroughs, hubs)
  plays(playthroughs.value, [], further)
  return [...walk.places, ...further.places]
}

export function isSameName(one: Name, other: Name): boolean {
  return one.kind === other.kind && one.id === other.id && one.scene === other.scene
}

/** The scenes with leads: `scene/id` names a lead there, and elsewhere a choice. */
function hubsIn(value: unknown): ReadonlySet<string> {
  const holders = [value, ...Object.values(valueAt(value, ['stages']) ?? {})]
  const scenes = holders.flatMap(holder => entriesOf(valueAt(holder, ['scenes'])))
  return new Set(scenes.filter(([, scene]) => valueAt(scene, ['visit']) !== undefined).map(([id]) => id))
}

/** A text with names in it, and where a file has it. */
interface Written {
  readonly text: string
  readonly path: Path
  readonly part: 'key' | 'value'
  readonly isDefinition?: boolean
}

/** Collects the places of one text. */
class Walk {
  readonly places: NamePlace[] = []
  readonly #source: Source
  readonly #hubs: ReadonlySet<string>

  constructor(source: Source, hubs: ReadonlySet<string>) {
    this.#source = source
    this.#hubs = hubs
  }

  define(name: Name, path: Path): void {
    this.#add([name], { text: name.id, path, part: 'key', isDefinition: true })
  }

  use(name: Name, path: Path, part: 'key' | 'value' = 'value'): void {
    this.#add([name], { text: name.id, path, part })
  }

  /** Names of one text, for each of its words the name that it is, if it is one. */
  useWords(names: readonly (Name | undefined)[], text: string, path: Path, part: 'key' | 'value'): void {
    this.#add(names, { text, path, part })
  }

  optionOf(scene: string, id: string): Name {
    return { kind: this.#hubs.has(scene) ? 'lead' : 'choice', id, scene }
  }

  #add(names: readonly (Name | undefined)[], { text, path, part, isDefinition = false }: Written): void {
    const whole = this.#source.spanOf(path, part)
    const words = spansIn(whole, this.#source.text)
    const isPlain = words.map(span => this.#source.text.slice(span.start, span.end)).join(' ') === plainWords(text)
    names.forEach((name, index) => {
      if (name !== undefined)
        this.places.push({ name, span: (isPlain ? words[index] : undefined) ?? whole, isDefinition })
    })
  }
}

const word = /\w[\w-]*/g

function spansIn({ file: path, start, end }: Span, text: string): readonly Span[] {
  return [...text.slice(start, end).matchAll(word)].map(({ 0: found, index }) => ({
    file: path,
    start: start + index,
    end: start + index + found.length,
  }))
}

function plainWords(text: string): string {
  return (text.match(word) ?? []).join(' ')
}

/** Finds the names in a value of a certain shape. Whatever else the value may be, is left alone. */
type Shape = (value: unknown, at: Path, walk: Walk) => void

function entriesOf(value: unknown): readonly [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []
}

function fields(shapes: Readonly<Record<string, Shape>>): Shape {
  return (value, at, walk) => {
    for (const [key, inside] of entriesOf(value))
      if (Object.hasOwn(shapes, key)) shapes[key]?.(inside, [...at, key], walk)
  }
}

function listOf(shape: Shape): Shape {
  return (value, at, walk) => {
    if (Array.isArray(value)) value.forEach((entry, index) => shape(entry, [...at, index], walk))
  }
}

/** One, or a list of them. */
function oneOrMore(shape: Shape): Shape {
  return (value, at, walk) => (Array.isArray(value) ? listOf(shape) : shape)(value, at, walk)
}

/** A map whose keys are defined by it. */
function defined(kind: NameKind, shape: Shape = () => {}): Shape {
  return (value, at, walk) => {
    for (const [id, inside] of entriesOf(value)) {
      const isOption = kind === 'choice' || kind === 'lead'
      walk.define(isOption ? { kind, id, scene: sceneOf(at) } : { kind, id }, [...at, id])
      shape(inside, [...at, id], walk)
    }
  }
}

/** The scene within which a path of `scenario.yaml` stands. */
function sceneOf([top, only, , inStage]: Path): string {
  return String(top === 'scenes' ? only : inStage)
}

function used(kind: NameKind, isName: (text: string) => boolean = () => true): Shape {
  return (value, at, walk) => {
    if (typeof value === 'string' && isName(value)) walk.use({ kind, id: value }, at)
  }
}

/** A map whose keys are names that are defined elsewhere. */
function usedAsKeys(kind: NameKind): Shape {
  return (value, at, walk) => {
    for (const [id] of entriesOf(value)) walk.use({ kind, id }, [...at, id], 'key')
  }
}

const condition: Shape = (value, at, walk) => {
  fields({
    all: listOf(condition),
    any: listOf(condition),
    not: condition,
    chose: picks,
    visited: used('scene'),
    missed: used('scene'),
    agreed: used('recommendation'),
  })(value, at, walk)
  const keywords: readonly string[] = conditionKeywords
  for (const [key] of entriesOf(value))
    if (!keywords.includes(key)) walk.use({ kind: 'fact', id: key }, [...at, key], 'key')
}

/** Words that stand in place of a choice or a lead in `playthroughs.yaml`. */
const pickWords: readonly string[] = ['then', 'timeout']

/** Scenes, each with what was taken there. */
const picks: Shape = (value, at, walk) => {
  for (const [scene, taken] of entriesOf(value)) {
    walk.use({ kind: 'scene', id: scene }, [...at, scene], 'key')
    const option: Shape = (id, path) => {
      if (typeof id === 'string' && !pickWords.includes(id)) walk.use(walk.optionOf(scene, id), path)
    }
    oneOrMore(option)(taken, [...at, scene], walk)
  }
}

/** A choice of the scene that it stands in. */
const ownChoice: Shape = (value, at, walk) => {
  if (typeof value === 'string') walk.use({ kind: 'choice', id: value, scene: sceneOf(at) }, at)
}

const target = used('scene', id => !returnWords.includes(id))

const goto: Shape = (value, at, walk) => {
  target(value, at, walk)
  listOf(fields({ when: condition, scene: target }))(value, at, walk)
}

/** In `scene/a|b & passed hub/lead` a scene, its choices, a hub and a lead. */
function reportKey(text: string, path: Path, part: 'key' | 'value', walk: Walk): void {
  if (text === outOfBoundsKey) return
  const names = text.split(' & ').flatMap((one): readonly (Name | undefined)[] => {
    const [, passed, scene = '', ids] = /^(passed )?([^/]*)(?:\/(.*))?$/.exec(one) ?? []
    const options = ids?.split('|').map(id => walk.optionOf(scene, id)) ?? []
    return [...(passed === undefined ? [] : [undefined]), { kind: 'scene', id: scene }, ...options]
  })
  walk.useWords(names, text, path, part)
}

const keyText: Shape = (value, at, walk) => {
  if (typeof value === 'string') reportKey(value, at, 'value', walk)
}

const evidence: Shape = (value, at, walk) => {
  keyText(value, at, walk)
  for (const [key, words] of entriesOf(value))
    if (Array.isArray(words)) listOf(used('scene'))(words, [...at, key], walk)
    else reportKey(key, [...at, key], 'key', walk)
}

const laws = listOf(used('law'))

const decision = fields({
  actor: used('person'),
  'on-timeout': oneOrMore(ownChoice),
  cut: oneOrMore(ownChoice),
  choices: defined(
    'choice',
    fields({
      when: condition,
      'out-of-bounds': fields({ cites: laws }),
      cites: laws,
      set: usedAsKeys('fact'),
      goto,
    }),
  ),
  goto,
})

/** Someone in the cast or a description: what looks like an id is meant as one. */
const someone = used('person', text => idPattern.test(text))

const scene = fields({
  inject: fields({ from: someone, to: someone }),
  exhibits: listOf(used('exhibit')),
  'key-event': fields({ measures: listOf(used('measure')) }),
  goto,
  decision,
  visit: fields({ leads: defined('lead', fields({ when: condition, goto })), then: goto }),
})

/** Where `scenario.yaml` has names. */
const file = fields({
  cast: defined('person'),
  facts: defined('fact'),
  law: defined('law'),
  exhibits: defined('exhibit'),
  measures: defined('measure'),
  scenes: defined('scene', scene),
  stages: defined('stage', fields({ scenes: defined('scene', scene) })),
  interrupts: defined('interrupt', fields({ when: condition, before: listOf(used('scene')), scene: used('scene') })),
  findings: defined(
    'finding',
    fields({
      title: listOf(fields({ when: condition })),
      evidence: listOf(evidence),
      check: used('measure'),
      answer: used('recommendation'),
    }),
  ),
  recommendations: defined('recommendation', fields({ because: listOf(keyText) })),
  'six-months-later': listOf(fields({ when: condition })),
})

/** Where `playthroughs.yaml` has names. */
const plays = listOf(
  fields({
    picks: listOf(picks),
    expects: fields({
      ending: used('scene'),
      facts: usedAsKeys('fact'),
      recommendations: listOf(used('recommendation')),
    }),
  }),
)
