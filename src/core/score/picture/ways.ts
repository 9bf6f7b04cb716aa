import { branchesOf, type Graph, type Place, type PlaceId } from '../../machine/graph.ts'
import type { SceneId } from '../../scenario/scenario.ts'

/** One way out of a scene: where it leads, and the interrupts that may cut in before. */
export interface Way {
  readonly to: SceneId
  readonly cutIns: readonly SceneId[]
}

/** Where each scene may lead, with gates passed through, in the file's order. */
export function waysOf(graph: Graph): ReadonlyMap<SceneId, readonly Way[]> {
  const places = new Map(Object.entries(graph.places))
  const scenes = [...places].filter(([, place]) => place.kind !== 'gate')
  return new Map(scenes.map(([scene, place]) => [scene, targetsOf(place).map(to => wayTo(places, to))]))
}

/** The interrupts that may cut in before each scene, in the file's order of the scenes. */
export function cutInsOf(graph: Graph): ReadonlyMap<SceneId, readonly SceneId[]> {
  const places = new Map(Object.entries(graph.places))
  const gates = [...places].filter(([, place]) => place.kind === 'gate')
  return new Map(
    gates.map(([gate]) => {
      const { to, cutIns } = wayTo(places, gate)
      return [to, cutIns]
    }),
  )
}

function targetsOf(place: Place): readonly PlaceId[] {
  const targets = branchesOf(place).map(({ to }) => to)
  return [...new Set(targets)]
}

/** A gate leads to its interrupts first, and last to the scene that it stands before. */
function wayTo(places: ReadonlyMap<PlaceId, Place>, target: PlaceId): Way {
  const place = places.get(target)
  if (place?.kind !== 'gate') return { to: target, cutIns: [] }
  const ways = place.branches.map(({ to }) => wayTo(places, to))
  return { to: ways.at(-1)?.to ?? target, cutIns: ways.slice(0, -1).map(({ to }) => to) }
}
