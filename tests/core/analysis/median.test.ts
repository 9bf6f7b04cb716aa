import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse } from '../../../src/core/analysis/analyse.ts'
import { explore } from '../../../src/core/analysis/explore.ts'
import { betterThanOf, medianOf } from '../../../src/core/analysis/median.ts'
import { modelOf } from '../../../src/core/analysis/model.ts'
import { type AddedByMoves, tallied, weightsOf } from '../../../src/core/analysis/tally.ts'
import { lower } from '../../../src/core/machine/lower.ts'
import { pillars } from '../../../src/core/scenario/pillar.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { toScenario } from '../../../src/core/scenario/reading/to-scenario.ts'
import { scenarioSchema } from '../../../src/core/scenario/schema.ts'
import { arbitrarySize, scenarioOf } from '../../support/arbitrary-scenario.ts'
import { everyPlay, type Play } from '../../support/every-play.ts'
import { generateScenario } from '../../support/generate-scenario.ts'
import { runs } from '../../support/runs.ts'

const addedByMoves: readonly AddedByMoves[] = ['time', 'words', 'scenes', 'decisions', 'points protect']

test('the medians are those of every play tried one by one', () => {
  let compared = 0
  fc.assert(
    fc.property(arbitrarySize(6), size => {
      const scenario = scenarioOf(size)
      const graph = lower(scenario)
      const plays = everyPlay(scenario, graph, 10_000)
      if (plays === undefined) return
      compared++
      const analysis = analyse(graph, weightsOf(scenario, new Map()))
      for (const key of addedByMoves) {
        const median = bruteMedian(plays, key)
        expect(analysis.median(key)).toEqual({ min: median, max: median })
      }
    }),
    { numRuns: runs(300) },
  )
  expect(compared).toBeGreaterThan(runs(300) / 2)
})

test('past the budget of additions the median lies within what is given, and that within the range', () => {
  let wide = 0
  fc.assert(
    fc.property(arbitrarySize(6), fc.integer({ min: 1, max: 500 }), (size, budget) => {
      const scenario = scenarioOf(size)
      const found = exploredOf(scenario)
      if (found === undefined) return
      const exact = medianOf(found, 'words')
      const bounds = medianOf(found, 'words', budget)
      if (bounds.max > bounds.min) wide++
      expect(exact.max).toBe(exact.min)
      expect(bounds.min).toBeLessThanOrEqual(exact.min)
      expect(bounds.max).toBeGreaterThanOrEqual(exact.max)
      const range = analyse(lower(scenario), weightsOf(scenario, new Map())).words
      expect(bounds.min).toBeGreaterThanOrEqual(range.min)
      expect(bounds.max).toBeLessThanOrEqual(range.max)
    }),
    { numRuns: runs(300) },
  )
  expect(wide).toBeGreaterThan(runs(300) / 30)
})

test('past the budget of states it is the whole range', () => {
  const scenario = scenarioOf({ seed: 5, scenes: 6, stages: 1, interrupts: 1 })
  const analysis = analyse(lower(scenario), weightsOf(scenario, new Map()), [], { budget: 3 })
  expect(analysis.exact).toBe(false)
  expect(analysis.median('words')).toEqual(analysis.words)
})

test('with more moves than can be waited for it is the whole range', () => {
  const scenario = scenarioOf({ seed: 5, scenes: 6, stages: 1, interrupts: 1 })
  const found = explore(modelOf(lower(scenario), weightsOf(scenario, new Map()), [], new Set()), 1000)
  if ('overBudget' in found) throw new Error('the example has too many states')
  const { words } = analyse(lower(scenario), weightsOf(scenario, new Map()))
  expect(words.max).toBeGreaterThan(words.min)
  expect(medianOf(found, 'words', undefined, 1)).toEqual(words)
  expect(medianOf(found, 'words')).not.toEqual(words)
})

test('it stays sure when there are more plays than a number can hold', () => {
  const decisions = 1500
  const scenario = chainOf(decisions)
  const analysis = analyse(lower(scenario), weightsOf(scenario, new Map()))
  expect(analysis.playthroughs).toBe(2n ** BigInt(decisions))
  const { min, max } = analysis.words
  expect(max - min).toBe(decisions)
  expect(analysis.median('words')).toEqual({ min: min + decisions / 2, max: min + decisions / 2 })
})

test('a route did better than as many tenths of all routes as came to fewer points when each is tried one by one', () => {
  let compared = 0
  fc.assert(
    fc.property(arbitrarySize(6), size => {
      const scenario = scenarioOf(size)
      const graph = lower(scenario)
      const plays = everyPlay(scenario, graph, 10_000)
      const found = analyse(graph, weightsOf(scenario, new Map())).betterThan()
      if (plays === undefined || found === undefined) return
      compared++
      for (const pillar of pillars) {
        const column = tallied.indexOf(`points ${pillar}`)
        const points = plays.map(({ tally }) => tally[column] ?? 0)
        for (const own of new Set(points)) {
          const worse = points.filter(other => other < own).length
          const tenths = found[pillar].findLast(([from]) => from <= own)?.[1] ?? 0
          expect(tenths).toBe(Math.floor((10 * worse) / points.length))
        }
      }
    }),
    { numRuns: runs(300) },
  )
  expect(compared).toBeGreaterThan(runs(300) / 2)
})

test('past its budget no route is compared, rather than some', () => {
  const scenario = scenarioOf({ seed: 5, scenes: 6, stages: 1, interrupts: 1 })
  const found = exploredOf(scenario)
  expect(found && betterThanOf(found, 3)).toBeUndefined()
  expect(analyse(lower(scenario), weightsOf(scenario, new Map()), [], { budget: 3 }).betterThan()).toBeUndefined()
})

test('a tenth that is in doubt among more routes than a number can hold is not claimed', () => {
  const found = exploredOf(coinsOf(1500))
  // Of 2^1500 routes half came to fewer points than 750, less half of those that came to exactly so many.
  const steps = found && betterThanOf(found)?.protect
  expect(steps?.map(([, tenths]) => tenths)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(steps?.find(([, tenths]) => tenths === 5)?.[0]).toBe(751)
})

function bruteMedian(plays: readonly Play[], key: AddedByMoves): number {
  const column = tallied.indexOf(key)
  const sums = plays.map(({ tally }) => tally[column] ?? 0).toSorted((one, other) => one - other)
  return sums[Math.ceil(sums.length / 2) - 1] ?? 0
}

function exploredOf(scenario: Scenario) {
  const found = explore(modelOf(lower(scenario), weightsOf(scenario, new Map()), [], new Set()), 100_000)
  return 'overBudget' in found ? undefined : found
}

/** Decisions one after another, each of two choices of which the second says one word more. */
function chainOf(decisions: number): Scenario {
  return chain(decisions, [{}, {}])
}

/** The same, in which the second choice helps Protect by a point. */
function coinsOf(decisions: number): Scenario {
  return chain(decisions, [{}, { score: { protect: { points: 1, why: 'It helps.' } } }])
}

function chain(decisions: number, [first, second]: readonly [object, object]): Scenario {
  const scenes = Array.from({ length: decisions }, (_, index) => {
    const goto = index + 1 < decisions ? `scene-${index + 1}` : 'the-end'
    const choices = {
      brief: { label: 'Brief', consequence: 'Two words.', goto, ...first },
      long: { label: 'Long', consequence: 'It is three.', goto, ...second },
    }
    const decision = { actor: 'someone', asks: 'What now?', choices }
    return [`scene-${index}`, { title: 'Scene', text: 'Words.', decision }] as const
  })
  const ending = { title: 'End', text: 'It ends.', ending: 'partial' }
  const raw = generateScenario({ seed: 1, scenes: 1, stages: 1, interrupts: 0 })
  const stages = { only: { title: 'Only', scenes: Object.fromEntries([...scenes, ['the-end', ending]]) } }
  return toScenario(scenarioSchema.parse({ ...raw, stages }))
}
