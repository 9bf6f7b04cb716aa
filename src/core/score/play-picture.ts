import type { SceneId } from '../scenario/scenario.ts'
import type { Place } from '../machine/graph.ts'
import type { Done, PlayedPath } from '../session/played-path.ts'
import type { Script } from '../session/script.ts'
import { asidesOf, type Aside } from './picture/asides.ts'
import { columnsOf } from './picture/columns.ts'
import { inOrder } from './picture/in-order.ts'
import type { Line } from './picture/line.ts'
import { roadsOf, type Road } from './picture/roads.ts'
import { spineOf } from './picture/spine.ts'
import { stageLines } from './picture/stage-lines.ts'
import { stretchesOf } from './picture/stretches.ts'
import { waysOf } from './picture/ways.ts'

/**
 * A play laid out among all that it could have been: a column for each stage, a row for each scene, and lanes beside
 * the straight line that the play itself makes. Lengths are counted in columns, rows and lanes.
 */
export interface PictureOfPlay {
  readonly stages: readonly StagePicture[]
  /** Every way that is drawn, between scenes. */
  readonly roads: readonly Road[]
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
  readonly done: readonly Done[]
  readonly row: number
  readonly lane: number
  /** The first lane to the right of everything that is drawn in its row. */
  readonly clear: number
}

export function playPicture(script: Script, path: PlayedPath): PictureOfPlay {
  const plan = planOf(script, path)
  return {
    stages: script.stages.map((_, stage) => stagePicture(script, path, plan, stage)),
    roads: plan.roads.filter(({ kind }) => kind !== 'implied'),
  }
}

interface Plan {
  readonly asides: ReadonlyMap<SceneId, Aside>
  readonly roads: readonly Road[]
  readonly spine: ReadonlySet<SceneId>
  /** By stage, the scenes from top to bottom. */
  readonly columns: readonly (readonly SceneId[])[]
}

function planOf(script: Script, { scenes: played, ending }: PlayedPath): Plan {
  const path = played.map(({ scene }) => scene)
  const ways = waysOf(script.graph)
  const asides = asidesOf(script.graph, ways)
  const roads = roadsOf({ ways, asides, path })
  const columnOf = columnsOf(script, asides, path)
  // The ending that was reached stands last, so that the others branch off before it.
  const last = ending === undefined ? [] : [ending]
  const scenes = [...Object.keys(script.scenes).filter(scene => scene !== ending), ...last]
  const byStage = (order: readonly SceneId[]) =>
    script.stages.map((_, stage) => order.filter(scene => columnOf.get(scene) === stage))
  const order = inOrder(byStage(scenes).flat(), roads, path)
  return { asides, roads, spine: spineOf(order, roads, asides, path), columns: byStage(order) }
}

function stagePicture(script: Script, path: PlayedPath, plan: Plan, stage: number): StagePicture {
  const column = plan.columns[stage] ?? []
  const { id = '', title = '' } = script.stages[stage] ?? {}
  const stretches = stretchesOf(plan.columns, plan.roads, stage)
  const scene = (row: number) => column[row] ?? ''
  const { lanes, clear, lines } = stageLines(
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
      clear: clear[row] ?? 1,
    })),
    lines,
    onwards: onwardsOf(stretches.filter(({ to }) => to === column.length).map(({ taken }) => taken)),
  }
}

function onwardsOf(ways: readonly boolean[]): StagePicture['onwards'] {
  if (ways.length === 0) return 'none'
  return ways.includes(true) ? 'taken' : 'possible'
}

function told({ scenes, graph }: Script, path: PlayedPath, { asides }: Plan, scene: SceneId) {
  const visits = path.scenes.filter(one => one.scene === scene)
  const kind = graph.places[scene]?.kind
  if (kind === undefined || kind === 'gate') throw new Error(`no play can stand at ${scene}`)
  return {
    scene,
    title: scenes[scene]?.title ?? scene,
    kind,
    aside: asides.get(scene)?.kind,
    taken: visits.length > 0,
    done: visits.flatMap(({ done }) => done ?? []),
  }
}
