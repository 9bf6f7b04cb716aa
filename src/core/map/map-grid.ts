import type { SceneId } from '../scenario/scenario.ts'
import type { MapEdge, MapScene, StoryMap } from './story-map.ts'

/** Where a scene stands, in whole rows and columns. */
export interface Cell {
  readonly scene: MapScene
  readonly stage: number
  row: number
  column: number
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
      { scene, stage: numbers.get(scene.stage) ?? 0, row: 0, column: 0, above: [], below: [] },
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
function findColumns(rows: readonly (readonly Cell[])[]): number {
  for (const row of rows) arrange(row, ({ above }) => above)
  for (let sweep = 1; sweep < sweeps; sweep++) {
    const isDown = sweep % 2 === 0
    for (const row of isDown ? rows : rows.toReversed())
      arrange(row, isDown ? ({ above }) => above : ({ below }) => below)
  }
  const used = [...new Set(rows.flat().map(({ column }) => column))].toSorted((one, other) => one - other)
  const numbers = new Map(used.map((column, index) => [column, index]))
  for (const cell of rows.flat()) cell.column = numbers.get(cell.column) ?? 0
  return used.length
}

/** Puts the cells of a row as near as can be to the middle of their neighbours, each in a column of its own. */
function arrange(row: readonly Cell[], neighbours: (cell: Cell) => readonly Cell[]): void {
  const wanted = row
    .map(cell => ({ cell, column: middleOf(neighbours(cell)) ?? cell.column }))
    .toSorted((one, other) => one.column - other.column || one.cell.column - other.cell.column)
  // Cells that want the same columns are pushed apart as one group, around the middle of what they want.
  const groups: { first: number; sum: number; size: number }[] = []
  for (const [index, { column }] of wanted.entries()) {
    let group = { first: index, sum: column - index, size: 1 }
    for (let last = groups.at(-1); last !== undefined && last.sum / last.size >= group.sum / group.size;) {
      group = { first: last.first, sum: last.sum + group.sum, size: last.size + group.size }
      groups.pop()
      last = groups.at(-1)
    }
    groups.push(group)
  }
  for (const { first, sum, size } of groups) {
    const shift = nearestWhole(sum / size)
    for (const [index, { cell }] of wanted.slice(first, first + size).entries()) cell.column = shift + first + index
  }
}

function middleOf(cells: readonly Cell[]): number | undefined {
  return cells.length === 0 ? undefined : cells.reduce((sum, { column }) => sum + column, 0) / cells.length
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
    const options = [from.column, from.column + 1, to.column, to.column + 1].map(gutter => {
      const way = Math.abs(gutter - 0.5 - from.column) + Math.abs(gutter - 0.5 - to.column)
      return { gutter, cost: way + 0.15 * (gutters[gutter] ?? []).filter(end => end > top({ from, to })).length }
    })
    const { gutter } = options.reduce((best, option) => (option.cost < best.cost ? option : best))
    const tracks = (gutters[gutter] ??= [])
    const free = tracks.findIndex(end => end <= top({ from, to }))
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

function top({ from, to }: Pick<Ends, 'from' | 'to'>): number {
  return Math.min(from.row, to.row)
}
