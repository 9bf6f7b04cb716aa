import type { Place } from '../machine/graph.ts'
import type { SceneId } from '../scenario/scenario.ts'
import type { DoneAtScene, PlayedPath } from '../session/played-path.ts'
import type { Script } from '../session/script.ts'
import { type Line, stageLines, type Stretch } from './route-lanes.ts'
import { type Aside, type Asides, asidesOf, type DrawnRoute, drawnRoutes, orderedScenes, routesFrom } from './routes.ts'

/**
 * A play laid out among all that it could have been: a column for each stage, a row for each scene, and lanes beside
 * the straight line that the play itself makes. Lengths are counted in columns, rows and lanes.
 */
export interface RoutePicture {
  readonly stages: readonly StagePicture[]
  /** Every way that is drawn, between scenes. */
  readonly roads: readonly DrawnRoute[]
}

export interface StagePicture {
  readonly id: string
  readonly title: string
  /** From top to bottom; those of the play stand in the order in which it came to them. */
  readonly scenes: readonly ScenePicture[]
  /** Row −1 is the way in, and the row after the last scene the way out. */
  readonly lines: readonly Line[]
  /** Whether the play went on from this stage to a later one. */
  readonly onwards: 'taken' | 'possible' | 'none'
}

export interface ScenePicture {
  readonly scene: SceneId
  readonly title: string
  readonly kind: Exclude<Place['kind'], 'gate'>
  /** Whether it belongs to a lead of a hub, or to an interrupt. */
  readonly aside: Aside['kind'] | undefined
  readonly taken: boolean
  /** What was done there, each time that the play stood there. */
  readonly done: readonly DoneAtScene[]
  readonly row: number
  readonly lane: number
}

export function routePicture(script: Script, path: PlayedPath): RoutePicture {
  const plan = planOf(script, path)
  return {
    stages: script.stages.map((_, stage) => stagePicture(script, path, plan, stage)),
    roads: plan.roads.filter(({ kind }) => kind !== 'implied'),
  }
}

interface Plan {
  readonly asides: Asides
  readonly roads: readonly DrawnRoute[]
  readonly spine: ReadonlySet<SceneId>
  /** By stage, the scenes from top to bottom. */
  readonly columns: readonly (readonly SceneId[])[]
}

function planOf(script: Script, { scenes: played, ending }: PlayedPath): Plan {
  const path = played.map(({ scene }) => scene)
  const ways = routesFrom(script.graph)
  const asides = asidesOf(script.graph, ways)
  const roads = drawnRoutes({ ways, asides, path })
  const columnOf = columnsOf(script, asides, path)
  // The ending that was reached stands last, so that the others branch off before it.
  const last = ending === undefined ? [] : [ending]
  const scenes = [...Object.keys(script.scenes).filter(scene => scene !== ending), ...last]
  const byStage = (order: readonly SceneId[]) =>
    script.stages.map((_, stage) => order.filter(scene => columnOf.get(scene) === stage))
  const order = orderedScenes(byStage(scenes).flat(), roads, path)
  return { asides, roads, spine: mainLineOf(order, roads, asides, path), columns: byStage(order) }
}

function stagePicture(script: Script, path: PlayedPath, plan: Plan, stage: number): StagePicture {
  const column = plan.columns[stage] ?? []
  const { id = '', title = '' } = script.stages[stage] ?? {}
  const stretches = stretchesOf(plan, stage)
  const scene = (row: number) => column[row] ?? ''
  const { lanes, lines } = stageLines(
    {
      count: column.length,
      isOnSpine: row => plan.spine.has(scene(row)),
      isLead: row => plan.asides.get(scene(row))?.kind === 'lead',
    },
    stretches,
  )
  return {
    id,
    title,
    scenes: column.map((of, row) => ({
      ...told(script, path, plan, of),
      row,
      lane: lanes[row] ?? 0,
    })),
    lines,
    onwards: onwardsOf(stretches.filter(({ to }) => to === column.length)),
  }
}

function onwardsOf(ways: readonly Stretch[]): StagePicture['onwards'] {
  if (ways.length === 0) return 'none'
  return ways.some(({ taken }) => taken) ? 'taken' : 'possible'
}

function told({ scenes, graph }: Script, path: PlayedPath, { asides }: Plan, scene: SceneId) {
  const visits = path.scenes.filter(one => one.scene === scene)
  const kind = graph.places[scene]?.kind
  if (kind === undefined || kind === 'gate') throw new Error(`no route passes ${scene}`)
  return {
    scene,
    title: scenes[scene]?.title ?? scene,
    kind,
    aside: asides.get(scene)?.kind,
    taken: visits.length > 0,
    done: visits.flatMap(({ done }) => done ?? []),
  }
}

/** The number of each scene's column: its stage's, but a lead's is its hub's, and an interrupt's where it cut in. */
function columnsOf({ stages, scenes }: Script, asides: Asides, path: readonly SceneId[]): ReadonlyMap<SceneId, number> {
  const stageOf = (scene: SceneId) => stages.findIndex(({ id }) => id === scenes[scene]?.stage)
  return new Map(Object.keys(scenes).map(scene => [scene, stageOf(anchorOf(scene, asides, path))]))
}

/** A scene of the main line that an aside stands with; any other scene stands by itself. */
function anchorOf(scene: SceneId, asides: Asides, path: readonly SceneId[]): SceneId {
  const seen = new Set<SceneId>()
  let anchor = scene
  for (let aside = asides.get(anchor); aside !== undefined && !seen.has(anchor); aside = asides.get(anchor)) {
    seen.add(anchor)
    anchor = aside.kind === 'lead' ? aside.hub : (cutInAt(anchor, asides, path) ?? aside.before)
  }
  return anchor
}

/** The scene that the play went on to after an interrupt, or where it stopped in the midst of one, the scene before. */
function cutInAt(scene: SceneId, asides: Asides, path: readonly SceneId[]): SceneId | undefined {
  const at = path.indexOf(scene)
  if (at < 0) return undefined
  const isOther = (one: SceneId) => asides.get(one)?.kind !== 'interrupt'
  return path.slice(at).find(isOther) ?? path.slice(0, at).findLast(isOther)
}

/** The scenes of the play that are no asides, and past its end, where it was stopped, one way on to an ending. */
function mainLineOf(
  order: readonly SceneId[],
  roads: readonly DrawnRoute[],
  asides: Asides,
  path: readonly SceneId[],
): ReadonlySet<SceneId> {
  const spine = new Set(path.filter(scene => !asides.has(scene)))
  const next = (scene: SceneId) => {
    const open = new Set(roads.filter(({ from, kind }) => from === scene && kind !== 'back').map(({ to }) => to))
    return order.find(one => open.has(one) && !asides.has(one) && !spine.has(one))
  }
  const last = path.at(-1)
  for (let scene = last; scene !== undefined; scene = next(scene)) if (!asides.has(scene)) spine.add(scene)
  return spine
}

/** The parts of all roads that lie in one stage. A road to a later stage leaves by the foot of one column and enters at the head of the next. */
function stretchesOf({ columns, roads }: Plan, stage: number): readonly Stretch[] {
  const placeOf = new Map(
    columns.flatMap((scenes, column) => scenes.map((scene, row) => [scene, { column, row }] as const)),
  )
  const count = columns[stage]?.length ?? 0
  const stretches = new Map<string, Stretch>()
  for (const { from, to, taken, kind } of roads) {
    const [start, end] = [placeOf.get(from), placeOf.get(to)]
    if (kind === 'implied' || start === undefined || end === undefined) continue
    if (stage < start.column || stage > end.column) continue
    const rows = { from: start.column === stage ? start.row : -1, to: end.column === stage ? end.row : count }
    const key = `${rows.from} ${rows.to}`
    stretches.set(key, { ...rows, taken: taken || stretches.get(key)?.taken === true, kind })
  }
  return [...stretches.values()]
}
