import { branchesOf } from '../machine/lower.ts'
import type { Graph, PlaceId } from '../machine/graph.ts'
import { sceneAt } from '../machine/walk.ts'
import { closure } from '../scenario/moves.ts'
import type { SceneId } from '../scenario/scenario.ts'
import type { Script } from '../session/script.ts'

/** One way out of a scene: where it leads, and the interrupts that may cut in before. */
export interface Route {
  readonly to: SceneId
  readonly cutIns: readonly SceneId[]
}

/** Where each scene may lead, with gates passed through, in the file's order. */
export type Ways = ReadonlyMap<SceneId, readonly Route[]>

export function routesFrom(graph: Graph): Ways {
  const scenes = Object.entries(graph.places).filter(([, place]) => place.kind !== 'gate')
  return new Map(
    scenes.map(([scene, place]) => {
      const targets = new Set(branchesOf(place).map(({ to }) => to))
      return [scene, [...targets].map(to => wayTo(graph, to))]
    }),
  )
}

/** A gate leads to its interrupts first, and last to the scene that it stands before. */
function wayTo(graph: Graph, target: PlaceId): Route {
  const place = graph.places[target]
  if (place?.kind !== 'gate') return { to: target, cutIns: [] }
  const ways = place.branches.map(({ to }) => sceneAt(graph, to))
  return { to: ways.at(-1) ?? target, cutIns: ways.slice(0, -1) }
}

/** Why a scene stands beside the main line: it belongs to a lead of a hub, or to an interrupt. */
export type Aside =
  | { readonly kind: 'lead'; readonly hub: SceneId; readonly exits: ReadonlySet<SceneId> }
  /** `start` is its first scene, `before` the first scene of the file that it may cut in before. */
  | { readonly kind: 'interrupt'; readonly start: SceneId; readonly before: SceneId }

export type Asides = ReadonlyMap<SceneId, Aside>

/** The scenes beside the main line. The graph no longer says whose a scene is, but its shape does. */
export function asidesOf(graph: Graph, ways: Ways): Asides {
  const asides = new Map<SceneId, Aside>()
  for (const { starts, aside, isEnd } of [...leadsOf(graph, ways), ...interruptsOf(graph)])
    for (const scene of closure(starts, from => (ways.get(from) ?? []).filter(way => !isEnd(way)).map(({ to }) => to)))
      if (!asides.has(scene)) asides.set(scene, aside)
  return asides
}

interface Group {
  readonly starts: readonly SceneId[]
  readonly aside: Aside
  /** Whether a way leads out of the group. */
  readonly isEnd: (way: Route) => boolean
}

function leadsOf(graph: Graph, ways: Ways): readonly Group[] {
  return Object.entries(graph.places).flatMap(([hub, place]) => {
    if (place.kind !== 'hub') return []
    const count = new Set(place.leads.flatMap(({ move }) => move.branches.map(({ to }) => to))).size
    const all = ways.get(hub) ?? []
    const exits = new Set(all.slice(count).map(({ to }) => to))
    const isEnd = ({ to }: Route) => to === hub || exits.has(to)
    return { starts: all.slice(0, count).map(({ to }) => to), aside: { kind: 'lead', hub, exits }, isEnd }
  })
}

function interruptsOf(graph: Graph): readonly Group[] {
  const groups = new Map<SceneId, Group>()
  for (const gate of Object.keys(graph.places)) {
    const { to: before, cutIns } = wayTo(graph, gate)
    for (const start of cutIns) {
      const isEnd = (way: Route) => way.cutIns.includes(start)
      if (!groups.has(start)) groups.set(start, { starts: [start], aside: { kind: 'interrupt', start, before }, isEnd })
    }
  }
  return [...groups.values()]
}

export interface DrawnRoute {
  readonly from: SceneId
  readonly to: SceneId
  readonly taken: boolean
  /** `back`: to the hub that a lead belongs to. `implied`: a hub's own way on says the same, so it need not be drawn. */
  readonly kind: 'on' | 'back' | 'implied'
}

interface Story {
  readonly ways: Ways
  readonly asides: Asides
  /** The scenes in the order in which the play stood there. */
  readonly path: readonly SceneId[]
}

/** The roads worth a line: all that were taken, and the others without those that only repeat. */
export function drawnRoutes({ ways, asides, path }: Story): readonly DrawnRoute[] {
  const played = new Set(path.map((scene, index) => pair(scene, path[index + 1])))
  const cutIn = new Set(
    path.flatMap(scene => {
      const aside = asides.get(scene)
      return aside?.kind === 'interrupt' ? [aside.start] : []
    }),
  )
  const steps = [...ways].flatMap(([from, out]) =>
    out.flatMap(way => [...way.cutIns, way.to].map((to): Step => ({ from, to, way }))),
  )
  const roads = new Map<string, DrawnRoute>()
  for (const step of steps) {
    const { from, to } = step
    const taken = played.has(pair(from, to))
    // Only a hub is come to again.
    const takenKind = path.indexOf(to) < path.indexOf(from) ? 'back' : 'on'
    const kind = taken ? takenKind : openKind(asides, cutIn, step)
    if (kind !== undefined) roads.set(pair(from, to), { from, to, taken, kind })
  }
  return [...roads.values()]
}

function pair(from: SceneId, to: SceneId | undefined): string {
  return `${from} ${to}`
}

interface Step {
  readonly from: SceneId
  readonly to: SceneId
  readonly way: Route
}

/** Of a road that was not taken; `undefined` where no line is worth drawing. @param cutIn the interrupts that were met */
function openKind(
  asides: Asides,
  cutIn: ReadonlySet<SceneId>,
  { from, to, way }: Step,
): DrawnRoute['kind'] | undefined {
  const [aside, target] = [asides.get(from), asides.get(to)]
  const isCutIn = to !== way.to
  if (aside?.kind === 'lead' && to === aside.hub) return undefined
  if (aside?.kind === 'lead' && aside.exits.has(way.to)) return isCutIn ? undefined : 'implied'
  if (aside?.kind === 'interrupt' && way.cutIns.includes(aside.start)) {
    const isShownHere = !isCutIn && to === aside.before && !cutIn.has(aside.start)
    return isShownHere ? 'on' : undefined
  }
  if (!isCutIn) return 'on'
  const couldCutInFirst = target?.kind === 'interrupt' && target.before === way.to
  return couldCutInFirst && !cutIn.has(to) ? 'on' : undefined
}

/**
 * Every scene once: those of the play in the order in which it came to them, none before one that leads to it, as far as that
 * goes, and otherwise as in the file.
 *
 * @param scenes all of them, as in the file, stage by stage
 */
export function orderedScenes(
  scenes: readonly SceneId[],
  roads: readonly DrawnRoute[],
  path: readonly SceneId[],
): readonly SceneId[] {
  const visited = [...new Set(path)]
  const before = predecessorsOf(roads, visited)
  const left = new Set(scenes)
  const order: SceneId[] = []
  while (left.size > 0) {
    const waiting = [...left]
    const isNext = (scene: SceneId) => [...(before.get(scene) ?? [])].every(one => !left.has(one))
    // An interrupt that may cut in at two places can lead back to what leads to it. Then the play's own order still holds:
    // a scene is due that the play came to before all others that are left, or not at all.
    const due = visited.find(one => left.has(one))
    const next = waiting.find(isNext) ?? waiting.find(scene => scene === due || !visited.includes(scene))
    if (next === undefined) break
    left.delete(next)
    order.push(next)
  }
  return order
}

function predecessorsOf(
  roads: readonly DrawnRoute[],
  visited: readonly SceneId[],
): ReadonlyMap<SceneId, ReadonlySet<SceneId>> {
  const before = new Map<SceneId, Set<SceneId>>()
  const add = (from: SceneId, to: SceneId) => {
    before.set(to, (before.get(to) ?? new Set()).add(from))
  }
  for (const { from, to, kind } of roads) if (kind !== 'back') add(from, to)
  visited.slice(1).forEach((scene, index) => add(visited[index] ?? scene, scene))
  return before
}

/** Every scene, in the order in which the story can be told: none stands before one that leads to it. */
export function scenesInOrder({ graph, scenes }: Script): readonly SceneId[] {
  const ways = routesFrom(graph)
  return orderedScenes(Object.keys(scenes), drawnRoutes({ ways, asides: asidesOf(graph, ways), path: [] }), [])
}

/** The numbers of the decisions, from 1, by scene: those on the ballot slips, and in all papers. */
export function decisionNumbers(script: Script): ReadonlyMap<SceneId, number> {
  const decisions = scenesInOrder(script).filter(id => script.scenes[id]?.decision !== undefined)
  return new Map(decisions.map((id, index) => [id, index + 1]))
}
