import type { SceneId } from '../scenario/scenario.ts'
import type { MapEdge, MapScene, StoryMap } from './story-map.ts'

/** Where a scene stands, in whole rows and columns. */
export interface Cell {
  readonly scene: MapScene
  readonly stage: number
  row: number
  column: number
  /** The middle of its neighbours, between columns. */
  wanted: number
  /** Neighbours above and below, without what leads back. */
  readonly above: Cell[]
  readonly below: Cell[]
}

export interface Route {
  readonly edge: MapEdge
  readonly from: Cell
  readonly to: Cell
  /** To the next row, past some rows, or back up. */
  readonly shape: 'next' | 'far' | 'back'
  /** The gutter along which it passes rows, and its track there; absent where it passes none. Gutter 0 is left of column 0. */
  readonly lane?: { readonly gutter: number; readonly track: number }
}

export interface Grid {
  readonly cells: readonly Cell[]
  readonly stageOfRow: readonly number[]
  readonly columns: number
  readonly routes: readonly Route[]
}

const sweeps = 8

/** A gutter of more tracks than this would be wider than what it parts; lines then share them. */
const mostTracks = 16

/**
 * Stages are bands of rows, and a scene is on the row of the longest way to it within its stage. Rows are ordered by the middle
 * of their neighbours, down and up in turn. Between the columns are gutters, for lines that pass rows: a line in a column
 * would run behind its scenes.
 */
export function gridOf(map: StoryMap): Grid {
  const numbers = new Map(map.stages.map(({ id }, index) => [id, index]))
  const cells = new Map(
    map.scenes.map((scene): [SceneId, Cell] => [
      scene.id,
      { scene, stage: numbers.get(scene.stage) ?? 0, row: 0, column: 0, wanted: 0, above: [], below: [] },
    ]),
  )
  const ends = map.edges.flatMap(edge => {
    const [from, to] = [cells.get(edge.from), cells.get(edge.to)]
    return from === undefined || to === undefined ? [] : [{ edge, from, to }]
  })
  for (const { edge, from, to } of ends) {
    if (edge.closesRing || to.stage < from.stage) continue
    from.below.push(to)
    to.above.push(from)
  }
  const all = [...cells.values()]
  const stageOfRow = findRows(all, map.stages.length)
  const rows = stageOfRow.map((): Cell[] => [])
  for (const cell of all) rows[cell.row]?.push(cell)
  return { cells: all, stageOfRow, columns: findColumns(rows), routes: findRoutes(ends) }
}

/** Sets the row of each cell; gives the stage of each row. */
function findRows(cells: readonly Cell[], stages: number): readonly number[] {
  const waiting = new Map(cells.map(cell => [cell, cell.above.length]))
  const ready = cells.filter(({ above }) => above.length === 0)
  const depths = Array.from({ length: stages }, () => 0)
  for (const cell of ready) {
    depths[cell.stage] = Math.max(depths[cell.stage] ?? 0, cell.row + 1)
    for (const next of cell.below) {
      if (next.stage === cell.stage) next.row = Math.max(next.row, cell.row + 1)
      const left = (waiting.get(next) ?? 0) - 1
      waiting.set(next, left)
      if (left === 0) ready.push(next)
    }
  }
  const stageOfRow = depths.flatMap((depth, stage) => Array.from({ length: depth }, () => stage))
  const firstRows = depths.map((_, stage) => depths.slice(0, stage).reduce((sum, depth) => sum + depth, 0))
  for (const cell of cells) cell.row += firstRows[cell.stage] ?? 0
  return stageOfRow
}

/** Sets the column of each cell; gives how many columns there are. */
function findColumns(rows: readonly Cell[][]): number {
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const isDown = sweep % 2 === 0
    for (const row of isDown ? rows : rows.toReversed()) arrange(row, isDown ? 'above' : 'below')
  }
  const used = [...new Set(rows.flat().map(({ column }) => column))].toSorted((one, other) => one - other)
  const numbers = new Map(used.map((column, index) => [column, index]))
  for (const cell of rows.flat()) cell.column = numbers.get(cell.column) ?? 0
  return used.length
}

/** Puts the cells of a row as near as can be to the middle of their neighbours, each in a column of its own. */
function arrange(row: Cell[], side: 'above' | 'below'): void {
  for (const cell of row) cell.wanted = middleOf(cell[side]) ?? cell.column
  row.sort((one, other) => one.wanted - other.wanted || one.column - other.column)
  // Cells that want the same columns are pushed apart as one group, around the middle of what they want.
  const sums: number[] = []
  const sizes: number[] = []
  let count = 0
  for (const { wanted } of row) {
    let sum = wanted - count++
    let size = 1
    for (let last = sums.length - 1; last >= 0; last--) {
      const [before = 0, many = 1] = [sums[last], sizes[last]]
      if (before / many < sum / size) break
      sum += before
      size += many
      sums.pop()
      sizes.pop()
    }
    sums.push(sum)
    sizes.push(size)
  }
  let index = 0
  for (const [group, size] of sizes.entries()) {
    const shift = nearestWhole((sums[group] ?? 0) / size)
    for (const end = index + size; index < end; index++) {
      const cell = row[index]
      if (cell !== undefined) cell.column = shift + index
    }
  }
}

function middleOf(cells: readonly Cell[]): number | undefined {
  if (cells.length === 0) return undefined
  let sum = 0
  for (const { column } of cells) sum += column
  return sum / cells.length
}

/** Halves towards zero, the middle of the map: rounded up, a map would drift to the right from row to row. */
function nearestWhole(value: number): number {
  return Math.sign(value) * Math.ceil(Math.abs(value) - 0.5) + 0
}

interface Ends {
  readonly edge: MapEdge
  readonly from: Cell
  readonly to: Cell
}

/** Long lines take tracks from top to bottom, and each the nearest gutter that is not too full. */
function findRoutes(ends: readonly Ends[]): readonly Route[] {
  const gutters: number[][] = []
  const lanes = new Map<MapEdge, NonNullable<Route['lane']>>()
  const passing = ends.filter(({ from, to }) => Math.abs(from.row - to.row) > 1)
  for (const { edge, from, to } of passing.toSorted((one, other) => top(one) - top(other))) {
    const gutter = nearestGutter(from, to, gutters)
    const tracks = (gutters[gutter] ??= [])
    const free = tracks.findIndex(end => end <= Math.min(from.row, to.row))
    const track = free === -1 ? tracks.length % mostTracks : free
    tracks[track] = Math.max(tracks[track] ?? 0, from.row, to.row)
    lanes.set(edge, { gutter, track })
  }
  return ends.map(({ edge, from, to }) => {
    const rows = to.row - from.row
    const lane = lanes.get(edge)
    const down = rows === 1 ? 'next' : 'far'
    return { edge, from, to, shape: rows > 0 ? down : 'back', ...(lane && { lane }) }
  })
}

/** Beside either end; a gutter with many lines on the way counts as further away. */
function nearestGutter(from: Cell, to: Cell, gutters: readonly (readonly number[])[]): number {
  const first = Math.min(from.row, to.row)
  let best = from.column
  let least = Infinity
  for (const gutter of [from.column, from.column + 1, to.column, to.column + 1]) {
    let cost = Math.abs(gutter - 0.5 - from.column) + Math.abs(gutter - 0.5 - to.column)
    for (const end of gutters[gutter] ?? []) if (end > first) cost += 0.15
    if (cost < least) [best, least] = [gutter, cost]
  }
  return best
}

function top({ from, to }: Pick<Ends, 'from' | 'to'>): number {
  return Math.min(from.row, to.row)
}
