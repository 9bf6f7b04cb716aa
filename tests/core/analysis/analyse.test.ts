import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse, type Analysis } from '../../../src/core/analysis/analyse.ts'
import { tallied, wordsAMinute, weightsOf } from '../../../src/core/analysis/tally.ts'
import { lower } from '../../../src/core/machine/lower.ts'
import { pillars } from '../../../src/core/scenario/pillar.ts'
import { arbitrarySize, scenarioOf } from '../../support/arbitrary-scenario.ts'
import { everyPlay, type Play } from '../../support/every-play.ts'
import { runs } from '../../support/runs.ts'

const limit = 30_000

test('ranges and counts are those of every play tried one by one', () => {
  let compared = 0
  fc.assert(
    fc.property(arbitrarySize(6), size => {
      const scenario = scenarioOf(size)
      const graph = lower(scenario)
      const plays = everyPlay(scenario, graph, limit)
      if (plays === undefined) return
      compared++
      const analysis = analyse(graph, weightsOf(scenario, new Map()))
      expect(analysis.exact).toBe(true)
      expect(analysis.playthroughs).toBe(BigInt(plays.length))
      expect(rangesOf(analysis)).toEqual(bruteRanges(plays))
      expect([...analysis.reached].filter(place => scenario.scenes.has(place)).toSorted()).toEqual(reachedBy(plays))
    }),
    { numRuns: runs(500) },
  )
  expect(compared).toBeGreaterThan(runs(500) / 2)
})

test('past the budget the ranges still hold every play, and it says that they are bounds', () => {
  fc.assert(
    fc.property(arbitrarySize(6), size => {
      const scenario = scenarioOf(size)
      const graph = lower(scenario)
      const exact = analyse(graph, weightsOf(scenario, new Map()))
      const bounded = analyse(graph, weightsOf(scenario, new Map()), [], {
        budget: Math.max(1, Math.floor(exact.states * 0.6)),
      })
      expect(bounded.exact).toBe(bounded.forgotten.length === 0 && bounded.states > 0)
      for (const [key, { min, max }] of Object.entries(rangesOf(exact))) {
        const wide = rangesOf(bounded)[key]
        expect(wide?.min).toBeLessThanOrEqual(min)
        expect(wide?.max).toBeGreaterThanOrEqual(max)
      }
      if (bounded.playthroughs !== undefined && exact.playthroughs !== undefined)
        expect(bounded.playthroughs >= exact.playthroughs).toBe(true)
    }),
    { numRuns: runs(200) },
  )
})

function rangesOf({
  points,
  decisions,
  membersLead,
  exercised,
  words,
  minutes,
  scenes,
}: Analysis): Record<string, { min: number; max: number }> {
  return {
    ...Object.fromEntries(pillars.map(pillar => [`points ${pillar}`, points[pillar]])),
    ...Object.fromEntries(pillars.map(pillar => [`exercised ${pillar}`, exercised[pillar]])),
    decisions,
    "members' lead": membersLead,
    words,
    scenes,
    time: { min: Math.round(minutes.min * wordsAMinute), max: Math.round(minutes.max * wordsAMinute) },
  }
}

function bruteRanges(plays: readonly Play[]) {
  const column = (index: number) => plays.map(play => play.tally[index] ?? 0)
  return Object.fromEntries(
    tallied.map((key, index) => [key, { min: Math.min(...column(index)), max: Math.max(...column(index)) }]),
  )
}

function reachedBy(plays: readonly Play[]): readonly string[] {
  return [...new Set(plays.flatMap(play => play.scenes))].toSorted()
}
