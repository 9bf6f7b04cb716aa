import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { join } from 'node:path'
import { type CheckedFolder, checkFolder } from '../../../../src/build/scenario-folder.ts'
import { check, type Checked } from '../../../../src/core/check/check.ts'
import { conditionKeywords } from '../../../../src/core/scenario/conditions.ts'
import { type Name, nameKinds, namePlaces } from '../../../../src/core/scenario/reading/name-places.ts'
import { readYaml } from '../../../../src/core/scenario/reading/read-yaml.ts'
import { type NamedTexts, type Renamed, renamed } from '../../../../src/core/scenario/reading/rename.ts'

function textsOf(scenario: string, playthroughs?: string): NamedTexts {
  return {
    scenario: readYaml(scenario, 'scenario.yaml'),
    playthroughs: playthroughs === undefined ? undefined : readYaml(playthroughs, 'playthroughs.yaml'),
  }
}

function done(result: Renamed): NamedTexts {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.texts
}

function refused(result: Renamed): string | undefined {
  return result.ok ? undefined : result.refusal.code
}

const small = [
  'stages: # start stays here',
  '  start:',
  '    scenes:',
  '      start: { title: start, decision: { cut: stay, choices: { stay: { goto: hall }, go: { goto: start } } } }\r',
  '      hall: { goto: [{ when: { chose: { \'start\': [ stay ] }, start: true }, scene: "start" }] } # start',
  'facts: { start: { flag: true } }',
  'recommendations: { start: { because: [start/stay & start, hall/stay] } }',
  '',
].join('\n')

test('a scene is renamed where the scene is meant, and in no word, comment or name of another kind', () => {
  const { scenario, playthroughs } = done(
    renamed(
      textsOf(small, '- { name: start, picks: [start: stay], expects: { ending: start } }'),
      { kind: 'scene', id: 'start' },
      'gate',
    ),
  )
  expect(scenario.text).toBe(
    [
      'stages: # start stays here',
      '  start:',
      '    scenes:',
      '      gate: { title: start, decision: { cut: stay, choices: { stay: { goto: hall }, go: { goto: gate } } } }\r',
      '      hall: { goto: [{ when: { chose: { \'gate\': [ stay ] }, start: true }, scene: "gate" }] } # start',
      'facts: { start: { flag: true } }',
      'recommendations: { start: { because: [gate/stay & gate, hall/stay] } }',
      '',
    ].join('\n'),
  )
  expect(playthroughs?.text).toBe('- { name: start, picks: [gate: stay], expects: { ending: gate } }')
})

test('a choice is renamed in its own scene only', () => {
  const { scenario } = done(renamed(textsOf(small), { kind: 'choice', id: 'stay', scene: 'start' }, 'wait'))
  expect(scenario.text).toBe(
    small
      .replace('cut: stay', 'cut: wait')
      .replace('stay: { goto', 'wait: { goto')
      .replace('[ stay ]', '[ wait ]')
      .replace('start/stay', 'start/wait'),
  )
})

test('a rename that cannot be done says why', () => {
  const scene = (id: string): Name => ({ kind: 'scene', id })
  const texts = textsOf(small)
  expect(renamed(texts, scene('gate'), 'door')).toEqual({
    ok: false,
    refusal: { code: 'unknown', known: ['start', 'hall'] },
  })
  expect(refused(renamed(texts, scene('hall'), 'The hall'))).toBe('not-an-id')
  expect(refused(renamed(texts, scene('hall'), 'start'))).toBe('taken')
  expect(refused(renamed(texts, { kind: 'fact', id: 'start' }, 'chose'))).toBe('other-meaning')
  expect(refused(renamed(texts, scene('hall'), 'true'))).toBe('other-meaning')
  expect(refused(renamed(texts, scene('hall'), 'back'))).toBe('other-meaning')
  const escaped = textsOf(small.replace('goto: hall', 'goto: "\\x68all"'))
  expect(refused(renamed(escaped, scene('hall'), 'door'))).toBe('spelt-otherwise')
})

/** What YAML or the format reads as something other than a name. */
const ownWords = ['true', 'false', 'null', 'back', 'resume', 'then', 'timeout', 'out-of-bounds', ...conditionKeywords]

const today = { today: '2026-12-01' }

/** What must not change with a name: the codes and their lines, and what the scenario can lead to. */
function comesTo({ diagnostics, analysis, playthroughs, texts }: Checked) {
  return {
    codes: diagnostics.map(
      ({ code, span }) => `${code} ${texts.get(span.file)?.slice(0, span.start).split('\n').length}`,
    ),
    playthroughs,
    analysis: analysis && {
      states: analysis.states,
      plays: analysis.playthroughs,
      points: analysis.points,
      decisions: analysis.decisions,
      membersLead: analysis.membersLead,
      words: analysis.words,
      minutes: analysis.minutes,
      scenes: analysis.scenes,
      reached: analysis.reached.size,
    },
  }
}

describe.each(['arthurs-coat', 'friday-16-40', 'larkspindle-parade', 'tarnhollow-clearances', 'thursday-room'])(
  '%s',
  folderName => {
    let checked: CheckedFolder
    let texts: NamedTexts
    let names: readonly Name[]

    beforeAll(async () => {
      checked = await checkFolder(join('scenarios', folderName), today)
      texts = textsOf(checked.folder.scenario.text, checked.folder.playthroughs?.text)
      names = namePlaces(texts.scenario, texts.playthroughs).flatMap(place => (place.isDefinition ? [place.name] : []))
    })

    test('any name can be changed to a fresh one and back, and every byte is as it was', () => {
      const fresh = fc.stringMatching(/^[a-z]{2,9}(?:-[a-z0-9]{1,5})?$/).filter(word => !ownWords.includes(word))
      fc.assert(
        fc.property(fc.constantFrom(...names), fresh, (name, id) => {
          fc.pre(!names.some(one => one.id === id))
          const there = done(renamed(texts, name, id))
          expect(there.scenario.text).not.toBe(texts.scenario.text)
          const back = done(renamed(there, { ...name, id }, name.id))
          expect(back.scenario.text).toBe(texts.scenario.text)
          expect(back.playthroughs?.text).toBe(texts.playthroughs?.text)
        }),
        { numRuns: 10 },
      )
    })

    test('with a new name for one thing of each kind, check says the same and finds the same', async () => {
      const seed = fc.sample(fc.nat(), 1)[0] ?? 0
      let after = texts
      for (const kind of nameKinds) {
        const known = names.filter(name => name.kind === kind)
        const name = known[seed % Math.max(1, known.length)]
        // The scenes come first, and with them the names of their choices change.
        const scene = name?.scene === sceneRenamed(seed, names) ? 'quite-new' : name?.scene
        if (name !== undefined)
          after = done(renamed(after, { ...name, scene }, kind === 'scene' ? 'quite-new' : `new-${kind}`))
      }
      const { folder } = checked
      const again = await check(
        {
          folder: folder.folder,
          scenario: { path: folder.scenario.path, text: after.scenario.text },
          playthroughs: folder.playthroughs && { path: folder.playthroughs.path, text: after.playthroughs?.text ?? '' },
          exhibits: folder.exhibits,
          ...(folder.pictures === undefined ? {} : { pictures: folder.pictures }),
        },
        today,
      )
      expect(
        again.diagnostics.filter(({ severity }) => severity === 'error'),
        `seed ${seed}`,
      ).toEqual([])
      expect(comesTo(again), `seed ${seed}`).toEqual(comesTo(checked))
    })
  },
)

function sceneRenamed(seed: number, names: readonly Name[]): string | undefined {
  const scenes = names.filter(({ kind }) => kind === 'scene')
  return scenes[seed % Math.max(1, scenes.length)]?.id
}
