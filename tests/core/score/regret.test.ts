import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pillars } from '../../../src/core/scenario/pillar.ts'
import { costliest, regretsOf, whatWouldHaveKept } from '../../../src/core/score/regret.ts'
import { scoreOf } from '../../../src/core/score/score.ts'
import { playedPath } from '../../../src/core/session/played-path.ts'
import { arbitrarySize, scenarioOf } from '../../support/arbitrary-scenario.ts'
import { completePlay } from '../../support/random-session.ts'
import { notesOf, scriptOf } from '../../support/script-of.ts'
import { runs } from '../../support/runs.ts'

const arbitraryComplete = fc
  .tuple(arbitrarySize(6), fc.array(fc.nat(), { minLength: 1, maxLength: 40 }))
  .map(([size, dice]) => {
    const scenario = scenarioOf(size)
    const script = scriptOf(scenario)
    return { script, notes: notesOf(scenario), path: playedPath(script, completePlay(script, dice)) }
  })

test('on each pillar the costs of all moves add up to the most attainable less what was attained', () => {
  fc.assert(
    fc.property(arbitraryComplete, ({ script, notes, path }) => {
      const regrets = regretsOf(script.graph, path, notes) ?? []
      const score = scoreOf(path, notes)
      for (const pillar of pillars) {
        const total = regrets.reduce((sum, { cost }) => sum + cost[pillar], 0)
        expect(total).toBe(notes.attainable.points[pillar].max - score.pillars[pillar].points)
      }
    }),
    { numRuns: runs(300) },
  )
})

test('no move costs less than nothing, and whatever it cost another way would have kept', () => {
  fc.assert(
    fc.property(arbitraryComplete, ({ script, notes, path }) => {
      for (const regret of regretsOf(script.graph, path, notes) ?? []) {
        for (const pillar of pillars) {
          expect(regret.cost[pillar]).toBeGreaterThanOrEqual(0)
          if (regret.cost[pillar] > 0) expect(whatWouldHaveKept(regret, pillar).cost[pillar]).toBe(0)
        }
      }
    }),
    { numRuns: runs(200) },
  )
})

test('the costliest move is the first of those that cost most, and none where nothing was lost', () => {
  fc.assert(
    fc.property(arbitraryComplete, ({ script, notes, path }) => {
      const regrets = regretsOf(script.graph, path, notes) ?? []
      for (const pillar of pillars) {
        const costs = regrets.map(({ cost }) => cost[pillar])
        const index = costs.indexOf(Math.max(...costs))
        const expected = (costs[index] ?? 0) > 0 ? regrets[index] : undefined
        expect(costliest(regrets, pillar)).toBe(expected)
      }
    }),
    { numRuns: 100 },
  )
})

test('a scenario too large to explore, and a play that is not complete, give nothing', () => {
  const scenario = scenarioOf({ scenes: 6, stages: 2, interrupts: 1, seed: 7 })
  const script = scriptOf(scenario)
  const notes = notesOf(scenario)
  const session = completePlay(script, [3, 1, 4])
  expect(regretsOf(script.graph, playedPath(script, session), notes, 1)).toBeUndefined()
  const unfinished = { ...session, log: session.log.slice(0, -1) }
  expect(regretsOf(script.graph, playedPath(script, unfinished), notes)).toBeUndefined()
})
