import { analyse } from '../../src/core/analysis/analyse.ts'
import { weightsOf } from '../../src/core/analysis/tally.ts'
import { type StoryMap, storyMap } from '../../src/core/map/story-map.ts'
import type { Graph, PlaceId } from '../../src/core/machine/graph.ts'
import { branchesOf, lower } from '../../src/core/machine/lower.ts'
import type { Scenario } from '../../src/core/scenario/scenario.ts'

export function storyMapOf(scenario: Scenario): StoryMap {
  const graph = lower(scenario)
  const weights = weightsOf(scenario, new Map())
  const analysis = analyse(graph, weights)
  return storyMap({ scenario, graph, weights, reached: analysis.reached, shares: analysis.shares() })
}

/** `from to` for each two scenes of which one leads to the other, by the graph alone: gates are passed at once. */
export function edgesOfGraph(graph: Graph): readonly string[] {
  const scenesAt = (target: PlaceId, behind: readonly PlaceId[] = []): readonly PlaceId[] => {
    const place = graph.places[target]
    if (place?.kind !== 'gate') return [target]
    if (behind.includes(target)) return []
    return place.branches.flatMap(({ to }) => scenesAt(to, [...behind, target]))
  }
  const found = Object.entries(graph.places).flatMap(([id, place]) =>
    place.kind === 'gate' ? [] : branchesOf(place).flatMap(({ to }) => scenesAt(to).map(scene => `${id} ${scene}`)),
  )
  return [...new Set(found)].toSorted()
}
