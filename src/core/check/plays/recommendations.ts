import { analyse } from '../../analysis/analyse.ts'
import { anyEnding } from '../../analysis/probes.ts'
import type { Weights } from '../../analysis/tally.ts'
import { recommendationNeverMade } from '../../diagnostics/plays.ts'
import { lowerCondition } from '../../machine/conditions.ts'
import type { Graph } from '../../machine/graph.ts'
import { lower } from '../../machine/lower.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { Problems } from '../problems.ts'

/** Enough for one condition at a time; past it a recommendation counts as possible. */
const budget = 200_000

/**
 * Recommendations that no play can lead to. Each is asked by itself: what it reads has to be carried to the endings, and
 * all together would multiply the states.
 */
export function recommendationsMade(scenario: Scenario, weights: Weights, problems: Problems): void {
  const conditions = [...scenario.recommendations].flatMap(([id, { when }]) =>
    when === undefined ? [] : [{ id, when }],
  )
  if (conditions.length === 0) return
  const graph: Graph = lower(
    scenario,
    conditions.map(({ when }) => when),
  )
  for (const { id, when } of conditions) {
    const test = lowerCondition(when, scenario)
    const { met } = analyse(graph, weights, [{ place: anyEnding, effects: [], test }], budget)
    if (!met.has(0))
      problems.atKey(['recommendations', id, 'when'], span => recommendationNeverMade(span, id))
  }
}
