import type { Analysis, Trouble } from '../../analysis/analyse.ts'
import { tooFewOnOffer } from '../../diagnostics/plays.ts'
import type { Graph } from '../../machine/graph.ts'
import { Walk } from '../../machine/walk.ts'
import { type Scenario, scenePath } from '../../scenario/scenario.ts'
import type { Problems } from '../problems.ts'
import { tellPlay } from './tell-play.ts'

/** Decisions at which a play finds too few choices; elsewhere there is always something to do. */
export function troubles(scenario: Scenario, graph: Graph, analysis: Analysis, problems: Problems): void {
  for (const trouble of analysis.starved) {
    const scene = scenario.scenes.get(trouble.place)
    if (scene === undefined) continue
    const needed = Math.max(2, scene.decision?.pick?.max ?? 0)
    problems.atKey([...scenePath(scene), 'decision', 'choices'], span =>
      tooFewOnOffer(span, needed, choicesOffered(trouble, graph), tellPlay(trouble.steps)),
    )
  }
}

/** How many choices a play finds at the end of these steps. */
function choicesOffered({ steps }: Trouble, graph: Graph): number {
  const walk = new Walk(graph)
  const position = steps.reduce((at, { action }) => walk.take(at, action) ?? at, walk.start())
  return new Set(
    walk.offers(position).flatMap(({ action }) => (action.type === 'decided' ? action.picks : [])),
  ).size
}
