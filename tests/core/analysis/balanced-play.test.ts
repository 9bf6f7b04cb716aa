import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse, type Analysis } from '../../../src/core/analysis/analyse.ts'
import { balancedPlay } from '../../../src/core/analysis/balanced-play.ts'
import { explore } from '../../../src/core/analysis/explore.ts'
import { modelOf } from '../../../src/core/analysis/model.ts'
import { tallied, weightsOf } from '../../../src/core/analysis/tally.ts'
import { lower } from '../../../src/core/machine/lower.ts'
import { Walk } from '../../../src/core/machine/walk.ts'
import { pillars } from '../../../src/core/scenario/pillar.ts'
import { arbitrarySize, scenarioOf } from '../../support/arbitrary-scenario.ts'
import { everyPlay, type Play } from '../../support/every-play.ts'
import { runs } from '../../support/runs.ts'

test('the best balanced play is the best of all plays tried one by one', () => {
  let compared = 0
  fc.assert(
    fc.property(arbitrarySize(5), size => {
      const scenario = scenarioOf(size)
      const graph = lower(scenario)
      const plays = everyPlay(scenario, graph, 10_000)
      if (plays === undefined) return
      const analysis = analyse(graph, weightsOf(scenario, new Map()))
      const balanced = analysis.balanced()
      if (balanced === undefined) {
        expect(measuredIn(analysis)).toEqual([])
        return
      }
      compared++
      const best = Math.max(...plays.map(play => lowestOf(play, analysis)))
      expect(balanced.exact).toBe(true)
      expect(balanced.lowest).toBeCloseTo(best, 12)
    }),
    { numRuns: runs(300) },
  )
  expect(compared).toBeGreaterThan(runs(300) / 4)
})

test('the steps that are told of it can be played, and come to its points at an ending', () => {
  fc.assert(
    fc.property(arbitrarySize(6), size => {
      const scenario = scenarioOf(size)
      const graph = lower(scenario)
      const weights = weightsOf(scenario, new Map())
      const balanced = analyse(graph, weights).balanced()
      if (balanced?.exact !== true) return
      const walk = new Walk(graph)
      let position = walk.start()
      const points = pillars.map(() => 0)
      for (const { place, action } of balanced.steps) {
        expect(position.scene).toBe(place)
        const taken = weights.taking(place, action)
        pillars.forEach((pillar, index) => {
          points[index] = (points[index] ?? 0) + (taken[tallied.indexOf(`points ${pillar}`)] ?? 0)
        })
        position = walk.take(position, action) ?? { scene: 'not on offer', facts: {} }
      }
      expect(graph.places[position.scene]?.kind).toBe('ending')
      expect(points).toEqual(pillars.map(pillar => balanced.points[pillar]))
    }),
    { numRuns: runs(200) },
  )
})

test('past the budget it gives what no play exceeds, and says that it is a bound', () => {
  let bounded = 0
  fc.assert(
    fc.property(arbitrarySize(6), size => {
      const scenario = scenarioOf(size)
      const graph = lower(scenario)
      const weights = weightsOf(scenario, new Map())
      const analysis = analyse(graph, weights)
      const exact = analysis.balanced()
      const found = explore(modelOf(graph, weights, [], new Set()), 100_000)
      if (exact === undefined || 'overBudget' in found) return
      const short = balancedPlay(found, analysis.points, 2)
      if (short?.exact === false) bounded++
      expect(short?.lowest).toBeGreaterThanOrEqual(exact.lowest - 1e-12)
    }),
    { numRuns: runs(200) },
  )
  expect(bounded).toBeGreaterThan(runs(200) / 5)
})

function measuredIn({ points }: Analysis) {
  return pillars.filter(pillar => points[pillar].max > points[pillar].min)
}

function lowestOf(play: Play, analysis: Analysis): number {
  const shares = measuredIn(analysis).map(pillar => {
    const { min, max } = analysis.points[pillar]
    return ((play.tally[tallied.indexOf(`points ${pillar}`)] ?? 0) - min) / (max - min)
  })
  return Math.min(...shares)
}
