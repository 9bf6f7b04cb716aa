import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockTime, storyOf, timingsOf } from '../../../src/core/papers/story.ts'
import { timePlan } from '../../../src/core/room/time-plan.ts'
import { arbitrarySize, scenarioOf } from '../../support/arbitrary-scenario.ts'
import { marketScript } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'
import { scenario } from '../../support/scenario.ts'
import { scriptOf } from '../../support/script-of.ts'

const timings = (of: ReturnType<typeof scenario>) => timingsOf(storyOf(scriptOf(of)), new Map())

test('the slot is shared out by how long reading and deciding take', () => {
  const plan = timings(scenario`
    scenes:
      first: { decision: { choices: { a: { goto: second }, b: { goto: second } } } }
      second: { decision: { choices: { a: { goto: end }, b: { goto: end } } } }
      end: { ending: contained }
  `)
  expect([...plan.starts]).toEqual([
    ['first', 3],
    ['second', 21],
    ['end', 39],
  ])
  expect({ ...plan, starts: undefined }).toEqual({
    welcome: 3,
    total: 60,
    after: 40,
    longest: 11,
    stages: [{ start: 3, minutes: 37 }],
    starts: undefined,
  })
})

test('the printed guide keeps as much time for looking back as the console does', () => {
  for (const minutes of [10, 45, 60, 75, 90, 100, 120]) {
    const script = { ...scriptOf(scenario`scenes: { start: { ending: contained } }`), minutes }
    const { total, after } = timingsOf(storyOf(script), new Map())
    expect(total - after).toBe(timePlan(marketScript, played(marketScript), minutes, 0).after)
  }
})

test('whatever the scenario, stages fill the time between the welcome and looking back', () => {
  fc.assert(
    fc.property(arbitrarySize(10), size => {
      const { welcome, after, stages, starts } = timings(scenarioOf(size))
      expect(stages.reduce((sum, { minutes }) => sum + minutes, welcome)).toBe(after)
      expect(stages.filter(({ minutes }) => minutes < 0)).toEqual([])
      expect([...starts.values()].filter(start => start < welcome || start > after)).toEqual([])
    }),
  )
})

test('whatever the scenario, a scene of the main line begins no earlier than one that leads to it', () => {
  fc.assert(
    fc.property(arbitrarySize(10), size => {
      const story = storyOf(scriptOf(scenarioOf(size)))
      const { starts } = timingsOf(story, new Map())
      for (const { id, aside } of story.scenes) {
        const start = starts.get(id)
        // Of a generated scenario some scenes may be out of reach.
        if (start === undefined || aside !== undefined) continue
        for (const { to } of story.ways.get(id) ?? []) expect(starts.get(to)).toBeGreaterThanOrEqual(start)
      }
    }),
  )
})

test.for([
  [0, '0:00'],
  [5, '0:05'],
  [75, '1:15'],
] as const)('%i minutes are %s', ([minutes, said]) => {
  expect(clockTime(minutes)).toBe(said)
})
