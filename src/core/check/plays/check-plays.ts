import { analyse, type Analysis, defaultBudget } from '../../analysis/analyse.ts'
import { weightsOf } from '../../analysis/tally.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { measureNeverFound } from '../../diagnostics/plays.ts'
import { notExact } from '../../diagnostics/quality.ts'
import type { Graph } from '../../machine/graph.ts'
import { lower } from '../../machine/lower.ts'
import type { Source } from '../../scenario/reading/source.ts'
import type { Scenario, SceneId } from '../../scenario/scenario.ts'
import type { SceneMap } from '../flow/scene-map.ts'
import { Problems } from '../problems.ts'
import { askGuards, type Asking } from './ask-guards.ts'
import { dominance } from './dominance.ts'
import { laterTold } from './later.ts'
import { lostScenes } from './lost-scenes.ts'
import { answer, probesOf } from './questions.ts'
import { recommendationsMade } from './recommendations.ts'
import { requirements } from './requirements.ts'
import { troubles } from './troubles.ts'
import { unusedFacts } from './unused-facts.ts'

export interface Played {
  readonly graph: Graph
  readonly analysis: Analysis
  readonly diagnostics: readonly Diagnostic[]
}

/** What all plays together show of a scenario whose flow is sound. */
export function checkPlays(
  map: SceneMap,
  source: Source,
  exhibitWords: ReadonlyMap<string, number>,
  budget = defaultBudget,
): Played {
  const { scenario } = map
  const graph = lower(scenario)
  const problems = new Problems(source)
  const asking: Asking = { scenario, graph, problems, neverTaken: new Set(), neverMet: [] }
  const questions = askGuards(asking)
  const weights = weightsOf(scenario, exhibitWords)
  const analysis = analyse(graph, weights, probesOf(questions), budget)
  answer(questions, analysis)
  lostScenes(map, analysis, asking)
  troubles(scenario, graph, analysis, problems)
  requirements(scenario, analysis, problems)
  recommendationsMade(scenario, weights, problems)
  laterTold(scenario, endingsReached(scenario, analysis), weights, problems)
  measuresFound(scenario, analysis, problems)
  dominance(scenario, problems)
  unusedFacts(scenario, problems)
  if (!analysis.exact) problems.atKey(['stages'], span => notExact(span, analysis.forgotten))
  return { graph, analysis, diagnostics: problems.found }
}

function endingsReached(scenario: Scenario, { reached }: Analysis): readonly SceneId[] {
  return [...scenario.scenes.values()].flatMap(({ id, ending }) =>
    ending !== undefined && reached.has(id) ? [id] : [],
  )
}

/** Measures that no key event on any play names; decoys are there to be named by none. */
function measuresFound(scenario: Scenario, analysis: Analysis, problems: Problems): void {
  const events = [...scenario.scenes.values()].filter(({ id }) => analysis.reached.has(id))
  const named = new Set(events.flatMap(scene => scene['key-event']?.measures ?? []))
  for (const [id, { decoy }] of scenario.measures)
    if (decoy === undefined && !named.has(id))
      problems.atKey(['measures', id], span => measureNeverFound(span, id))
}
