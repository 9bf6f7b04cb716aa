import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pillars } from '../../../src/core/scenario/pillar.ts'
import type { DebriefNotes } from '../../../src/core/score/debrief-notes.ts'
import { boundariesOf, scoreOf } from '../../../src/core/score/score.ts'
import { playedPath } from '../../../src/core/session/played-path.ts'
import type { Intent } from '../../../src/core/session/session.ts'
import { arbitrarySize, scenarioOf } from '../../support/arbitrary-scenario.ts'
import { marketNotes as notes, marketScript as script } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'
import { completePlay } from '../../support/random-session.ts'
import { runs } from '../../support/runs.ts'
import { notesOf, scriptOf } from '../../support/script-of.ts'

const decide = (call: string): readonly Intent[] => [
  { type: 'continued', scene: 'stall' },
  { type: 'decided', scene: 'call', picks: [call] },
]
const toTheBudget: readonly Intent[] = [
  { type: 'looked', scene: 'look', lead: 'books' },
  { type: 'continued', scene: 'books' },
]
const leave: Intent = { type: 'left-hub', scene: 'look' }
const pay = (...picks: string[]): Intent => ({ type: 'decided', scene: 'budget', picks })

function scored(...intents: Intent[]) {
  return scoreOf(playedPath(script, played(script, ...intents)), notes)
}

test('points are added up over what was chosen, and compared with what was attainable', () => {
  expect(notes.attainable).toEqual({
    exact: true,
    points: {
      pursue: { min: -1, max: 6 },
      prevent: { min: -1, max: 0 },
      protect: { min: 0, max: 3 },
      prepare: { min: 0, max: 0 },
    },
  })
  expect(
    scored(...decide('wait'), ...toTheBudget, leave, pay('letters', 'locks'), {
      type: 'continued',
      scene: 'reporter',
    }),
  ).toEqual({
    exact: true,
    pillars: {
      pursue: { points: 2, exercised: 2, state: 'scored', min: -1, max: 6, betterThan: 4 },
      prevent: { points: 0, exercised: 1, state: 'unweighed', min: -1, max: 0 },
      protect: { points: 1, exercised: 1, state: 'scored', min: 0, max: 3, betterThan: 1 },
      prepare: { points: 0, exercised: 0, state: 'not-exercised' },
    },
  })
})

test('what was corrected does not score', () => {
  const { pillars: of } = scored(
    ...decide('wait'),
    { type: 'corrected' },
    { type: 'decided', scene: 'call', picks: ['tell'] },
  )
  expect(of.pursue.points).toBe(3)
})

test('a choice that time took scores like one that was made', () => {
  const { pillars: of } = scored({ type: 'continued', scene: 'stall' }, { type: 'timed-out', scene: 'call' })
  expect(of.pursue).toEqual({ points: -1, exercised: 1, state: 'incomplete' })
})

test('a play without an ending is not compared, whether it was stopped or goes on', () => {
  const states = (...intents: Intent[]) => Object.values(scored(...intents).pillars).map(({ state }) => state)
  expect(states(...decide('tell'))).toEqual(Array(4).fill('incomplete'))
  expect(states(...decide('tell'), { type: 'stopped', scene: 'look' })).toEqual(Array(4).fill('incomplete'))
})

test('where every complete play comes to the same, no choice could change it', () => {
  const points = { ...notes.attainable.points, pursue: { min: 4, max: 4 } }
  const path = playedPath(script, played(script, ...decide('tell'), ...toTheBudget, leave, pay('locks')))
  const level: DebriefNotes = { ...notes, attainable: { exact: true, points } }
  expect(scoreOf(path, level).pillars.pursue).toEqual({ points: 4, exercised: 2, state: 'unchangeable' })
})

test('only routes with fewer points are counted as worse, and a session that left decisions out is not compared', () => {
  const path = playedPath(script, played(script, ...decide('tell'), ...toTheBudget, leave, pay('locks')))
  const betterThanWith = (pursue: readonly (readonly [number, number])[], isShort = false) => {
    const none = { prevent: [], protect: [], prepare: [] }
    const found = scoreOf({ ...path, isShort }, { ...notes, betterThan: { ...none, pursue } }).pillars.pursue
    return found.state === 'scored' ? found.betterThan : found.state
  }
  expect(scoreOf(path, notes).pillars.pursue.points).toBe(4)
  expect(
    betterThanWith([
      [4, 6],
      [5, 8],
    ]),
  ).toBe(6)
  expect(
    betterThanWith([
      [2, 3],
      [5, 8],
    ]),
  ).toBe(3)
  expect(betterThanWith([[5, 8]])).toBe(0)
  expect(betterThanWith([[4, 6]], true)).toBeUndefined()
  const uncounted = scoreOf(path, { ...notes, betterThan: undefined }).pillars.pursue
  expect(uncounted).toMatchObject({ state: 'scored', betterThan: undefined })
})

test('a boundary that was crossed is named, and no points are taken for it', () => {
  const path = playedPath(script, played(script, ...decide('watch')))
  expect(boundariesOf(path, notes)).toEqual([
    { scene: 'call', choice: 'watch', kind: 'unlawful', why: 'No authorisation.', cites: ['act-2'] },
  ])
  expect(scoreOf(path, notes).pillars.pursue.points).toBe(0)
})

test('bounds are said to be bounds', () => {
  const path = playedPath(script, played(script))
  const bounded = { ...notes, attainable: { ...notes.attainable, exact: false } }
  expect(scoreOf(path, bounded).exact).toBe(false)
})

test('every complete play lies within what was attainable, and did better than at most nine routes in ten', () => {
  let compared = 0
  fc.assert(
    fc.property(arbitrarySize(8), fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (size, dice) => {
      const scenario = scenarioOf(size)
      const of = scriptOf(scenario)
      const attainable = notesOf(scenario)
      const path = playedPath(of, completePlay(of, dice))
      expect(path.ending).not.toBe(undefined)
      const score = scoreOf(path, attainable)
      for (const pillar of pillars) {
        const { min, max } = attainable.attainable.points[pillar]
        const found = score.pillars[pillar]
        expect(found.points).toBeGreaterThanOrEqual(min)
        expect(found.points).toBeLessThanOrEqual(max)
        if (found.state !== 'scored') continue
        compared++
        expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]).toContain(found.betterThan)
      }
    }),
    { numRuns: runs(200) },
  )
  expect(compared).toBeGreaterThan(runs(200) / 3)
})

test('where nothing that was taken weighed on a pillar it is not compared, however wide the range', () => {
  const points = { ...notes.attainable.points, prevent: { min: -1, max: 9 } }
  const path = playedPath(
    script,
    played(script, ...decide('wait'), ...toTheBudget, leave, pay('locks', 'letters'), {
      type: 'continued',
      scene: 'reporter',
    }),
  )
  expect(scoreOf(path, { ...notes, attainable: { exact: true, points } }).pillars.prevent).toEqual({
    points: 0,
    exercised: 1,
    state: 'unweighed',
    min: -1,
    max: 9,
  })
})
