import fc from 'fast-check'
import { expect, test } from 'vitest'
import { raised, reaches, recordedSessions, stopOfPlay } from '../../../src/core/check/recorded-sessions.ts'
import { lower } from '../../../src/core/machine/lower.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { toScenario } from '../../../src/core/scenario/reading/to-scenario.ts'
import { scenarioSchema } from '../../../src/core/scenario/schema.ts'
import { replay } from '../../../src/core/session/replay.ts'
import { arbitrarySize } from '../../support/arbitrary-scenario.ts'
import { generateScenario } from '../../support/generate-scenario.ts'
import { after } from '../../support/played-session.ts'
import { completePlay } from '../../support/random-session.ts'
import { scenario } from '../../support/scenario.ts'
import { scriptOf } from '../../support/script-of.ts'

const small = scenario`
facts: { told: { flag: false, says: Someone was told } }
scenes:
  start: { decision: { choices: { tell: { set: { told: true }, goto: next }, wait: { goto: next }, ask: { goto: next } } } }
  next: { goto: [{ when: { told: true }, scene: well }, { scene: badly }] }
  well: { ending: contained }
  badly: { ending: harm }
`

/** The small case with another decision, and other scenes after it. */
function edited(
  choices: string,
  next = '{ goto: [{ when: { told: true }, scene: well }, { scene: badly }] }',
): Scenario {
  const text = `
facts: { told: { flag: false, says: Someone was told } }
scenes:
  start: { decision: { choices: { ${choices} } } }
  next: ${next}
  well: { ending: contained }
  badly: { ending: harm }
`
  return scenario(Object.assign([text], { raw: [text] }))
}

const [tell, wait, ask] = ['tell: { set: { told: true }, goto: next }', 'wait: { goto: next }', 'ask: { goto: next }']

function stopsIn(newer: Scenario) {
  return recordedSessions(lower(small), lower(newer))
}

test('a choice that is added stops no session', () => {
  expect(stopsIn(edited([tell, wait, ask, 'ring: { goto: next }'].join()))).toEqual({
    otherStart: undefined,
    stops: [],
    exact: true,
  })
})

test('a choice that is gone, one that leads elsewhere, and a fact that sends a play elsewhere are told where they stop', () => {
  const decided = (pick: string) => ({ type: 'decided', picks: [pick] })
  expect(
    stopsIn(edited([tell, 'wait: { set: { told: true }, goto: next }', 'ask: { goto: badly }'].join())).stops,
  ).toEqual([
    { scene: 'start', action: decided('ask'), why: { code: 'leads-elsewhere', was: 'next', is: 'badly' } },
    { scene: 'next', action: { type: 'continued' }, why: { code: 'leads-elsewhere', was: 'badly', is: 'well' } },
  ])
  expect(stopsIn(edited([tell, wait].join())).stops).toEqual([
    { scene: 'start', action: decided('ask'), why: { code: 'not-on-offer' } },
  ])
  expect(stopsIn(edited([tell, wait, ask].join(), '{ ending: harm }')).stops).toContainEqual({
    scene: 'start',
    action: decided('wait'),
    why: { code: 'ending', scene: 'next', isNow: true },
  })
})

test('one of the author’s plays stops where its sessions would, or not at all', () => {
  const newer = lower(edited([tell, 'wait: { set: { told: true }, goto: next }', 'ask: { goto: badly }'].join()))
  const stop = (pick: string) => stopOfPlay({ name: pick, picks: [{ start: pick }] }, lower(small), newer)?.scene
  expect([stop('tell'), stop('wait'), stop('ask'), stop('never-there')]).toEqual([
    undefined,
    'next',
    'start',
    undefined,
  ])
})

test('with a budget that is too small, it says that there may be more', () => {
  expect(recordedSessions(lower(small), lower(small), 2).exact).toBe(false)
})

/** A generated case in which one way on, one truth value or one level is another. */
const edit = fc.record({ size: arbitrarySize(6), place: fc.nat(), other: fc.nat() })

function withEdit({
  size,
  place,
  other,
}: {
  size: Parameters<typeof generateScenario>[0]
  place: number
  other: number
}) {
  const file = generateScenario(size)
  const text = JSON.stringify(file)
  const targets = [...text.matchAll(/"(?:goto|scene)":"((?!back|resume)(?!scene-\d+-lead|cut-)[^"]+)"/g)]
  const truths = [...text.matchAll(/(?<=:)(?:true|false)/g)]
  const found = [...targets, ...truths][place % Math.max(1, targets.length + truths.length)]
  if (found === undefined) return file
  const [old, target] = found
  const now =
    target === undefined ? String(old === 'false') : old.replace(target, targets[other % targets.length]?.[1] ?? '')
  return JSON.parse(text.slice(0, found.index) + now + text.slice(found.index + old.length)) as object
}

test('a session that does not replay was foretold, at its place', () => {
  const seen = { stopped: 0, through: 0, clear: 0 }
  fc.assert(
    fc.property(edit, fc.array(fc.nat(), { minLength: 1, maxLength: 20 }), (change, dice) => {
      const older = scriptOf(toScenario(scenarioSchema.parse(generateScenario(change.size))))
      const newer = lower(toScenario(scenarioSchema.parse(withEdit(change))))
      const { otherStart, stops, exact } = recordedSessions(older.graph, newer)
      expect(exact).toBe(true)
      if (stops.length === 0 && otherStart === undefined) seen.clear++
      const play = completePlay(older, dice)
      const { position } = replay(older.graph, play.log)
      const { log } = after(play, older, { type: 'finished', scene: position.scene })
      const { refusedAt } = replay(newer, log)
      if (refusedAt === undefined) return void seen.through++
      seen.stopped++
      if (otherStart !== undefined) return undefined
      const at = [log[refusedAt.event], log[refusedAt.event - 1]].flatMap(one =>
        one !== undefined && 'scene' in one ? [one.scene] : [],
      )
      expect(stops.map(({ scene }) => scene).some(scene => at.includes(scene))).toBe(true)
    }),
    { numRuns: 300 },
  )
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0)
})

test('a version rises by its first number, its second or its third', () => {
  expect([raised('1.2.3', 'first'), raised('1.2.3', 'second'), raised('1.2.3', 'third')]).toEqual([
    '2.0.0',
    '1.3.0',
    '1.2.4',
  ])
  expect([
    reaches('2.0.0', '1.9.9'),
    reaches('1.9.9', '2.0.0'),
    reaches('1.10.0', '1.9.0'),
    reaches('1.0.0', '1.0.0'),
  ]).toEqual([true, false, true, true])
})
