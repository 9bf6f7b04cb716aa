import { branchesOf } from '../machine/lower.ts'
import type { Graph, Place, PlaceId } from '../machine/graph.ts'
import { closure } from '../scenario/moves.ts'
import type { SceneId } from '../scenario/scenario.ts'

/** One way out of a scene: where it leads, and the interrupts that may cut in before. */
export interface Route {
  readonly to: SceneId
  readonly cutIns: readonly SceneId[]
}

/** Where each scene may lead, with gates passed through, in the file's order. */
export function routesFrom(graph: Graph): ReadonlyMap<SceneId, readonly Route[]> {
  const places = new Map(Object.entries(graph.places))
  const scenes = [...places].filter(([, place]) => place.kind !== 'gate')
  return new Map(scenes.map(([scene, place]) => [scene, targetsOf(place).map(to => wayTo(places, to))]))
}

/** The interrupts that may cut in before each scene, in the file's order of the scenes. */
function interruptsBefore(graph: Graph): ReadonlyMap<SceneId, readonly SceneId[]> {
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
function wayTo(places: ReadonlyMap<PlaceId, Place>, target: PlaceId): Route {
  const place = places.get(target)
  if (place?.kind !== 'gate') return { to: target, cutIns: [] }
  const ways = place.branches.map(({ to }) => wayTo(places, to))
  return { to: ways.at(-1)?.to ?? target, cutIns: ways.slice(0, -1).map(({ to }) => to) }
}

/** Why a scene stands beside the main line: it belongs to a lead of a hub, or to an interrupt. */
export type Aside =
  | { readonly kind: 'lead'; readonly hub: SceneId; readonly exits: ReadonlySet<SceneId> }
  /** `start` is its first scene, `before` the first scene of the file that it may cut in before. */
  | { readonly kind: 'interrupt'; readonly start: SceneId; readonly before: SceneId }

type Ways = ReadonlyMap<SceneId, readonly Route[]>

/** The scenes beside the main line. The graph no longer says whose a scene is, but its shape does. */
export function asidesOf(graph: Graph, ways: Ways): ReadonlyMap<SceneId, Aside> {
  const asides = new Map<SceneId, Aside>()
  for (const { starts, aside, isEnd } of [...leadsOf(graph, ways), ...interruptsOf(graph)])
    for (const scene of closure(starts, from => following(from, ways, isEnd)))
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
  for (const [before, cutIns] of interruptsBefore(graph))
    for (const start of cutIns) {
      const isEnd = (way: Route) => way.cutIns.includes(start)
      if (!groups.has(start)) groups.set(start, { starts: [start], aside: { kind: 'interrupt', start, before }, isEnd })
    }
  return [...groups.values()]
}

function following(scene: SceneId, ways: Ways, isEnd: Group['isEnd']): readonly SceneId[] {
  return (ways.get(scene) ?? []).filter(way => !isEnd(way)).map(({ to }) => to)
}

/** A way from one scene to another. */
export interface DrawnRoute {
  readonly from: SceneId
  readonly to: SceneId
  readonly taken: boolean
  /** `back`: to the hub that a lead belongs to. `implied`: a hub's own way on says the same, so it need not be drawn. */
  readonly kind: 'on' | 'back' | 'implied'
}

interface Story {
  readonly ways: ReadonlyMap<SceneId, readonly Route[]>
  readonly asides: ReadonlyMap<SceneId, Aside>
  /** The scenes in the order in which the play stood there. */
  readonly path: readonly SceneId[]
}

/**
 * The roads that are worth a line: all that were taken, and the others without those that only repeat. A lead always
 * leads back, and an interrupt that did not cut in is shown where it could have cut in first.
 */
export function drawnRoutes(story: Story): readonly DrawnRoute[] {
  const played = playedIn(story)
  const roads = [...story.ways].flatMap(([from, ways]) =>
    ways.flatMap(way => [...way.cutIns, way.to].map(to => roadAt(story, played, { from, to, way }) ?? [])),
  )
  return [...new Map(roads.flat().map(road => [pair(road.from, road.to), road])).values()]
}

interface Played {
  readonly taken: ReadonlySet<string>
  /** The first scenes of the interrupts that cut in. */
  readonly cutIn: ReadonlySet<SceneId>
}

function playedIn({ path, asides }: Story): Played {
  return {
    taken: new Set(path.map((scene, index) => pair(scene, path[index + 1]))),
    cutIn: new Set(
      path.flatMap(scene => {
        const aside = asides.get(scene)
        return aside?.kind === 'interrupt' ? [aside.start] : []
      }),
    ),
  }
}

function pair(from: SceneId, to: SceneId | undefined): string {
  return `${from} ${to}`
}

interface Step {
  readonly from: SceneId
  readonly to: SceneId
  readonly way: Route
}

function roadAt(story: Story, played: Played, step: Step): DrawnRoute | undefined {
  const { from, to } = step
  const taken = played.taken.has(pair(from, to))
  const kind = taken ? takenKind(story, step) : openKind(story, played, step)
  return kind === undefined ? undefined : { from, to, taken, kind }
}

/** Only a hub is come to again. */
function takenKind({ path }: Story, { from, to }: Step): DrawnRoute['kind'] {
  return path.indexOf(to) < path.indexOf(from) ? 'back' : 'on'
}

/** Of a road that was not taken; `undefined` where no line is worth drawing. */
function openKind({ asides }: Story, { cutIn }: Played, { from, to, way }: Step): DrawnRoute['kind'] | undefined {
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
