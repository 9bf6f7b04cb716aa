import type { Graph } from '../../machine/graph.ts'
import type { SceneId } from '../../scenario/scenario.ts'
import { cutInsOf, type Way } from './ways.ts'

/** Why a scene stands beside the main line: it belongs to a lead of a hub, or to an interrupt. */
export type Aside =
  | { readonly kind: 'lead'; readonly hub: SceneId; readonly exits: ReadonlySet<SceneId> }
  /** `start` is its first scene, `before` the first scene of the file that it may cut in before. */
  | { readonly kind: 'interrupt'; readonly start: SceneId; readonly before: SceneId }

type Ways = ReadonlyMap<SceneId, readonly Way[]>

/** The scenes beside the main line. The graph no longer says whose a scene is, but its shape does. */
export function asidesOf(graph: Graph, ways: Ways): ReadonlyMap<SceneId, Aside> {
  const asides = new Map<SceneId, Aside>()
  for (const { starts, aside, isEnd } of [...leadsOf(graph, ways), ...interruptsOf(graph)])
    for (const scene of reachedFrom(starts, ways, isEnd)) if (!asides.has(scene)) asides.set(scene, aside)
  return asides
}

interface Group {
  readonly starts: readonly SceneId[]
  readonly aside: Aside
  /** Whether a way leads out of the group. */
  readonly isEnd: (way: Way) => boolean
}

function leadsOf(graph: Graph, ways: Ways): readonly Group[] {
  return Object.entries(graph.places).flatMap(([hub, place]) => {
    if (place.kind !== 'hub') return []
    const count = new Set(place.leads.flatMap(({ move }) => move.branches.map(({ to }) => to))).size
    const all = ways.get(hub) ?? []
    const exits = new Set(all.slice(count).map(({ to }) => to))
    const isEnd = ({ to }: Way) => to === hub || exits.has(to)
    return { starts: all.slice(0, count).map(({ to }) => to), aside: { kind: 'lead', hub, exits }, isEnd }
  })
}

function interruptsOf(graph: Graph): readonly Group[] {
  const groups = new Map<SceneId, Group>()
  for (const [before, cutIns] of cutInsOf(graph))
    for (const start of cutIns) {
      const isEnd = (way: Way) => way.cutIns.includes(start)
      if (!groups.has(start))
        groups.set(start, { starts: [start], aside: { kind: 'interrupt', start, before }, isEnd })
    }
  return [...groups.values()]
}

function reachedFrom(starts: readonly SceneId[], ways: Ways, isEnd: Group['isEnd']): ReadonlySet<SceneId> {
  const reached = new Set<SceneId>()
  const open = [...starts]
  for (let scene = open.pop(); scene !== undefined; scene = open.pop()) {
    if (reached.has(scene)) continue
    reached.add(scene)
    for (const way of ways.get(scene) ?? []) if (!isEnd(way)) open.push(way.to)
  }
  return reached
}
