import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse } from '../../../src/core/analysis/analyse.ts'
import { endingOdds } from '../../../src/core/analysis/ending-odds.ts'
import { explore } from '../../../src/core/analysis/explore.ts'
import { modelOf } from '../../../src/core/analysis/model.ts'
import { weightsOf } from '../../../src/core/analysis/tally.ts'
import { lower } from '../../../src/core/machine/lower.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { arbitrarySize, scenarioOf } from '../../support/arbitrary-scenario.ts'
import { everyPlay } from '../../support/every-play.ts'
import { market } from '../../support/market.ts'
import { runs } from '../../support/runs.ts'
import { scenario } from '../../support/scenario.ts'

test('the odds are the chances of all plays tried one by one', () => {
  let compared = 0
  fc.assert(
    fc.property(arbitrarySize(6), size => {
      const generated = scenarioOf(size)
      const plays = everyPlay(generated, lower(generated), 10_000)
      if (plays === undefined) return
      compared++
      for (const [ending, { min, max }] of oddsOf(generated)) {
        const ended = plays.filter(({ scenes }) => scenes.at(-1) === ending)
        expect(max).toBe(min)
        expect(min).toBeCloseTo(
          ended.reduce((sum, { chance }) => sum + chance, 0),
          9,
        )
      }
    }),
    { numRuns: runs(300) },
  )
  expect(compared).toBeGreaterThan(runs(300) / 2)
})

test('the odds of all endings add up to 1 where no play gets stuck', () => {
  let compared = 0
  fc.assert(
    fc.property(arbitrarySize(20), size => {
      const generated = scenarioOf(size)
      const analysis = analyse(lower(generated), weightsOf(generated, new Map()))
      if (!analysis.exact || analysis.deadEnds.length > 0) return
      compared++
      const sum = [...(analysis.odds() ?? [])].reduce((total, [, { min }]) => total + min, 0)
      // Each step of a long play rounds a little: seen were differences of a million-millionth.
      expect(sum).toBeCloseTo(1, 9)
    }),
    { numRuns: runs(300) },
  )
  expect(compared).toBeGreaterThan(runs(300) / 1.5)
})

test('past the budget of states the odds lie within what is given', () => {
  let wide = 0
  let narrowed = 0
  fc.assert(
    fc.property(arbitrarySize(15), size => {
      const generated = scenarioOf(size)
      const graph = lower(generated)
      const weights = weightsOf(generated, new Map())
      const exact = analyse(graph, weights)
      const bounds = analyse(graph, weights, [], { budget: Math.max(1, Math.floor(exact.states * 0.7)) }).odds()
      for (const [ending, { min, max }] of bounds ?? []) {
        const odds = exact.odds()?.get(ending)
        if (max > min) wide++
        if (max < 1 || min > 0) narrowed++
        expect(min).toBeLessThanOrEqual((odds?.min ?? 0) + 1e-12)
        expect(max).toBeGreaterThanOrEqual((odds?.max ?? 0) - 1e-12)
      }
    }),
    { numRuns: runs(500) },
  )
  expect(wide).toBeGreaterThan(runs(500) / 150)
  expect(narrowed).toBeGreaterThan(runs(500) / 150)
})

test('past every budget there are none', () => {
  expect(analyse(lower(market), weightsOf(market, new Map()), [], { budget: 1 }).odds()).toBe(undefined)
})

test('bounds that would take minutes are not worked out, and exact odds always are', () => {
  const found = explore(modelOf(lower(market), weightsOf(market, new Map()), [], new Set()), 100_000)
  if ('overBudget' in found) throw new Error('the example has too many states')
  expect(endingOdds(found, false, 1)).toBeUndefined()
  expect(endingOdds(found, true, 1)?.size).toBeGreaterThan(1)
})

test('at a hub each open lead, and moving on once it may be, have the same chance', () => {
  const hub = scenario`
    scenes:
      hub:
        visit:
          least: 1
          leads: { one: { goto: left }, two: { goto: back-again }, three: { goto: back-again } }
          then: moved-on
      back-again: { goto: back }
      left: { ending: harm }
      moved-on: { ending: contained }
  `
  // First one of three leads; after it two leads or moving on; after that one lead or moving on.
  const odds = oddsOf(hub)
  expect(odds.get('left')?.min).toBeCloseTo(1 / 3 + (2 / 3) * (1 / 3 + (1 / 3) * (1 / 2)), 12)
})

test('of several choices each set of an allowed size has the same chance, and time never runs out', () => {
  const picks = scenario`
    scenes:
      start:
        decision:
          seconds: 60
          on-timeout: [a]
          pick: { min: 1, max: 2 }
          choices: { a: {}, b: {}, c: {} }
          goto: [{ when: { chose: { start: a } }, scene: with-a }, { scene: without }]
      with-a: { ending: contained }
      without: { ending: harm }
  `
  expect(oddsOf(picks).get('with-a')?.min).toBeCloseTo(1 / 2, 12)
  expect(oddsOf(picks).get('without')?.min).toBeCloseTo(1 / 2, 12)
})

function oddsOf(of: Scenario) {
  return analyse(lower(of), weightsOf(of, new Map())).odds() ?? new Map<string, never>()
}
