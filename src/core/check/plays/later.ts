import { analyse } from '../../analysis/analyse.ts'
import { anyEnding, type Probe } from '../../analysis/probes.ts'
import type { Weights } from '../../analysis/tally.ts'
import { endingWithoutLater, laterNeverTold } from '../../diagnostics/plays.ts'
import { all, flag, lowerCondition, visitedBit } from '../../machine/conditions.ts'
import { lower } from '../../machine/lower.ts'
import type { Scenario, SceneId } from '../../scenario/scenario.ts'
import type { Condition } from '../../scenario/schema.ts'
import type { Problems } from '../problems.ts'

/** Enough for one paragraph at a time; past it a paragraph counts as possible. */
const budget = 200_000

/**
 * Paragraphs of `six-months-later` that no play brings up, and endings at which none can be told. What members agree to
 * may go either way, as may a score and what hindsight marks.
 *
 * @param endings those that some play reaches
 */
export function laterTold(
  scenario: Scenario,
  endings: readonly SceneId[],
  weights: Weights,
  problems: Problems,
): void {
  const conditions = scenario['six-months-later'].map(({ when }) => eitherWay(when ?? {}))
  if (conditions.length === 0 || endings.length === 0) return
  const watched = [...conditions, ...endings.map(ending => ({ visited: ending }))]
  const graph = lower(scenario, watched)
  const covered = new Set<SceneId>()
  for (const [index, condition] of conditions.entries()) {
    const probes = endings.map(ending => probeAt(ending, condition, scenario))
    const { met } = analyse(graph, weights, probes, budget)
    if (met.size === 0) problems.atKey(['six-months-later', index, 'when'], span => laterNeverTold(span))
    for (const number of met) covered.add(endings[number] ?? '')
  }
  const bare = endings.filter(ending => !covered.has(ending))
  if (bare.length > 0) problems.atKey(['six-months-later'], span => endingWithoutLater(span, bare))
}

/** A play is at an ending once it has visited it, so no state is told apart for that. */
function probeAt(ending: SceneId, condition: Condition, scenario: Scenario): Probe {
  const test = all([flag(visitedBit(ending), true), lowerCondition(condition, scenario)])
  return { place: anyEnding, effects: [], test }
}

/** `agreed` is known to nothing that plays, so it is asked as a score would be, which may be so or not. */
function eitherWay({ agreed, all: every, any, not, ...rest }: Condition): Condition {
  const unknown: readonly Condition[] = agreed === undefined ? [] : [{ scored: { pillar: 'pursue' } }]
  return {
    ...rest,
    all: [...unknown, ...(every ?? []).map(eitherWay)],
    any: any?.map(eitherWay),
    not: not === undefined ? undefined : eitherWay(not),
  }
}
