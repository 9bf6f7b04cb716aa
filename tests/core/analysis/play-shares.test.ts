import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse } from '../../../src/core/analysis/analyse.ts'
import { explore } from '../../../src/core/analysis/explore.ts'
import { modelOf } from '../../../src/core/analysis/model.ts'
import { playFlow, playShares } from '../../../src/core/analysis/play-shares.ts'
import { weightsOf } from '../../../src/core/analysis/tally.ts'
import { lower } from '../../../src/core/machine/lower.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { arbitrarySize, scenarioOf } from '../../support/arbitrary-scenario.ts'
import { everyPlay } from '../../support/every-play.ts'
import { runs } from '../../support/runs.ts'
import { scenario } from '../../support/scenario.ts'

function analysed(of: Scenario, budget?: number) {
  return analyse(lower(of), weightsOf(of, new Map()), [], { budget })
}

test('the shares are those of all plays tried one by one, each counted once', () => {
  let compared = 0
  let again = 0
  fc.assert(
    fc.property(arbitrarySize(6), size => {
      const generated = scenarioOf(size)
      const plays = everyPlay(generated, lower(generated), 10_000)
      if (plays === undefined || plays.length === 0) return
      compared++
      if (plays.some(({ scenes }) => new Set(scenes).size < scenes.length)) again++
      const shares = analysed(generated).shares()
      for (const scene of generated.scenes.keys()) {
        const passing = plays.filter(({ scenes }) => scenes.includes(scene)).length
        expect(shares?.get(scene)).toBeCloseTo(passing / plays.length, 9)
      }
    }),
    { numRuns: runs(300) },
  )
  expect(compared).toBeGreaterThan(runs(300) / 2)
  // Plays that come back to a hub are among them.
  expect(again).toBeGreaterThan(runs(300) / 30)
})

test('a choice that opens more routes is on more of them', () => {
  const found = analysed(scenario`
scenes:
  start: { decision: { choices: { narrow: { goto: end }, wide: { goto: fork } } } }
  fork: { decision: { choices: { a: { goto: end }, b: { goto: end }, c: { goto: end } } } }
  end: { ending: partial }
`)
  expect([...(found.shares() ?? [])]).toEqual([
    ['start', 1],
    ['fork', 0.75],
    ['end', 1],
  ])
})

test('counts past what a number can hold give shares too', () => {
  const forks = Array.from({ length: 1200 }, (_, index) => {
    const to = index === 1199 ? 'end' : `fork-${index + 1}`
    return `  fork-${index}: { decision: { choices: { a: { goto: ${to} }, b: { goto: ${to} } } } }`
  })
  const text = ['scenes:', ...forks, '  end: { ending: partial }'].join('\n')
  const found = analysed(scenario(Object.assign([text], { raw: [text] })))
  expect(found.playthroughs).toBe(2n ** 1200n)
  expect(found.shares()?.get('fork-1199')).toBeCloseTo(1, 9)
  expect(found.shares()?.get('end')).toBeCloseTo(1, 9)
})

test('past a budget there are no shares, as bounds would be quoted as counts', () => {
  const generated = scenarioOf({ scenes: 12, stages: 1, interrupts: 0, seed: 7 })
  const found = explore(modelOf(lower(generated), weightsOf(generated, new Map()), [], new Set()), 100_000)
  if ('overBudget' in found) throw new Error('the example has too many states')
  expect(playShares(playFlow(found))?.get('scene-0')).toBeCloseTo(1, 9)
  expect(playShares(playFlow(found), 1)).toBeUndefined()
  const exact = analysed(generated)
  expect(exact.exact).toBe(true)
  const bounded = analysed(generated, Math.floor(exact.states / 2))
  expect(bounded.exact).toBe(false)
  expect(bounded.shares()).toBeUndefined()
})
