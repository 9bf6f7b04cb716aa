import { type Cell, type Grid, gridOf, type Route } from './map-grid.ts'
import type { MapEdge, MapEntry, MapScene, StoryMap } from './story-map.ts'

/** A map with a place for everything, in pixels from the top left corner. */
export interface MapLayout {
  readonly width: number
  readonly height: number
  /** One for each stage, from top to bottom. */
  readonly bands: readonly MapBand[]
  readonly boxes: readonly MapBox[]
  readonly lines: readonly MapLine[]
}

export interface MapBand {
  readonly stage: string
  /** In lines that fit left of the scenes. */
  readonly title: readonly string[]
  readonly y: number
  readonly height: number
}

export interface MapBox {
  readonly scene: MapScene
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** The title in lines that fit, and each choice or lead in one. */
  readonly title: readonly string[]
  readonly entries: readonly MapEntry[]
}

export interface MapLine {
  readonly edge: MapEdge
  readonly shape: Route['shape']
  /** How many rows down it leads; below zero for a line back up. */
  readonly rows: number
  /** For the `d` of an SVG path: the line, and the arrow at its end. */
  readonly path: string
  readonly arrow: string
  /** Where its label begins, on its baseline. */
  readonly label: { readonly x: number; readonly y: number }
}

/** The measures of a box, for whoever draws it. */
export const boxSizes = { width: 248, padding: 10, heading: 24, titleLine: 16, entryLine: 15, foot: 12 }

/** The sizes of type. */
export const typeSizes = { stage: 14, title: 13, entry: 11 }

/** Left of all scenes, for the titles of stages. */
const marginWidth = 148
const bandPadding = 18
const rowGap = 58
const narrowestGutter = 30
const trackWidth = 9

export function layoutMap(map: StoryMap): MapLayout {
  const grid = gridOf(map)
  const texts = new Map(grid.cells.map(cell => [cell, textOf(cell.scene)]))
  const rows = rowsOf(grid, texts)
  const { lefts, gutters, width } = columnsOf(grid)
  const frames = new Map(
    grid.cells.map((cell): [Cell, Frame] => {
      const { height } = texts.get(cell) ?? noText
      return [cell, { x: lefts[cell.column] ?? 0, y: rows[cell.row]?.top ?? 0, height }]
    }),
  )
  return {
    width,
    height: (rows.at(-1)?.bottom ?? 0) + bandPadding,
    bands: bandsOf(map, grid, rows),
    boxes: grid.cells.map(cell => {
      const { title, entries } = texts.get(cell) ?? noText
      return { scene: cell.scene, ...(frames.get(cell) ?? noFrame), width: boxSizes.width, title, entries }
    }),
    lines: new Router(rows, gutters, frames).lines(grid.routes),
  }
}

interface Frame {
  readonly x: number
  readonly y: number
  readonly height: number
}

const noFrame: Frame = { x: 0, y: 0, height: 0 }

type BoxText = ReturnType<typeof textOf>

function textOf({ title, entries }: MapScene) {
  const { width, padding, heading, titleLine, entryLine, foot } = boxSizes
  const lines = wrapped(title, width - 2 * padding, typeSizes.title, 2)
  const fitting = entries.map(entry => ({
    ...entry,
    label: clipped(entry.label, width - 2 * padding - 18, typeSizes.entry),
  }))
  return {
    title: lines,
    entries: fitting,
    height: heading + lines.length * titleLine + fitting.length * entryLine + foot,
  }
}

const noText: BoxText = { title: [], entries: [], height: 0 }

interface Row {
  readonly top: number
  readonly bottom: number
}

function rowsOf({ cells, stageOfRow }: Grid, texts: ReadonlyMap<Cell, BoxText>): readonly Row[] {
  const heights = stageOfRow.map(() => 0)
  for (const cell of cells) heights[cell.row] = Math.max(heights[cell.row] ?? 0, texts.get(cell)?.height ?? 0)
  let y = bandPadding
  return heights.map((height, row) => {
    if (row > 0) y += stageOfRow[row] === stageOfRow[row - 1] ? rowGap : rowGap + bandPadding
    const top = y
    y += height
    return { top, bottom: y }
  })
}

/** The left edge of each column, and of the first track in each gutter. */
function columnsOf({ columns, routes }: Grid) {
  const tracks: number[] = []
  for (const { lane } of routes)
    if (lane !== undefined) tracks[lane.gutter] = Math.max(tracks[lane.gutter] ?? 0, lane.track + 1)
  const lefts: number[] = []
  const gutters: number[] = []
  let x = marginWidth
  for (let column = 0; column <= columns; column++) {
    const count = tracks[column] ?? 0
    const gutter = Math.max(narrowestGutter, (count + 1) * trackWidth)
    gutters.push(x + (gutter - (count - 1) * trackWidth) / 2)
    x += gutter
    if (column === columns) break
    lefts.push(x)
    x += boxSizes.width
  }
  return { lefts, gutters, width: x }
}

function bandsOf(map: StoryMap, { stageOfRow }: Grid, rows: readonly Row[]): readonly MapBand[] {
  return map.stages.flatMap(({ id, title }, stage) => {
    const first = rows[stageOfRow.indexOf(stage)]
    const last = rows[stageOfRow.lastIndexOf(stage)]
    if (first === undefined || last === undefined) return []
    // Two bands meet in the middle of the gap between their rows.
    const above = first === rows[0] ? bandPadding : (rowGap + bandPadding) / 2
    const below = last === rows.at(-1) ? bandPadding : (rowGap + bandPadding) / 2
    const y = first.top - above
    const lines = wrapped(title, marginWidth - 28, typeSizes.stage, 8)
    return [{ stage: id, title: lines, y, height: last.bottom + below - y }]
  })
}

/** One end of a line: at a box, on its upper or lower side. */
interface Port {
  readonly route: Route
  readonly isStart: boolean
  /** Where its line goes from here, by which ports beside each other are ordered. */
  readonly towards: number
}

class Router {
  readonly #rows: readonly Row[]
  readonly #gutters: readonly number[]
  readonly #frames: ReadonlyMap<Cell, Frame>
  /** The x of the start and the end of each line. */
  readonly #starts = new Map<Route, number>()
  readonly #ends = new Map<Route, number>()
  readonly #lowered = new Set<Route>()

  constructor(rows: readonly Row[], gutters: readonly number[], frames: ReadonlyMap<Cell, Frame>) {
    this.#rows = rows
    this.#gutters = gutters
    this.#frames = frames
  }

  lines(routes: readonly Route[]): readonly MapLine[] {
    this.#placePorts(routes)
    return routes.map(route => {
      const rows = route.to.row - route.from.row
      return { edge: route.edge, shape: route.shape, rows, ...this.#drawn(route) }
    })
  }

  #drawn(route: Route) {
    const { from, to } = route
    if (from === to) return this.#loop(route)
    return from.row === to.row ? this.#besides(route) : this.#draw(route)
  }

  /** Lines leave a box side by side, in the order of where they go, so that they do not cross at once. */
  #placePorts(routes: readonly Route[]): void {
    const upper = new Map<Cell, Port[]>()
    const lower = new Map<Cell, Port[]>()
    const add = (side: Map<Cell, Port[]>, cell: Cell, port: Port) => {
      const known = side.get(cell)
      if (known === undefined) side.set(cell, [port])
      else known.push(port)
    }
    for (const route of routes) {
      const { from, to, shape, lane } = route
      if (from === to) continue
      const passing = lane && this.#laneX(lane)
      const isUp = shape === 'back' && from.row !== to.row
      const [start, end] = [isUp ? upper : lower, shape === 'back' ? lower : upper]
      add(start, from, { route, isStart: true, towards: passing ?? this.#middle(to) })
      add(end, to, { route, isStart: false, towards: passing ?? this.#middle(from) })
    }
    for (const side of [upper, lower]) for (const [cell, ports] of side) this.#spread(cell, ports)
  }

  #spread(cell: Cell, ports: readonly Port[]): void {
    const step = Math.min(44, (boxSizes.width - 24) / ports.length)
    const first = this.#middle(cell) - (step * (ports.length - 1)) / 2
    let starts = 0
    for (const [index, { route, isStart }] of ports.toSorted((one, other) => one.towards - other.towards).entries()) {
      ;(isStart ? this.#starts : this.#ends).set(route, first + index * step)
      // Where ports are close, every other label hangs lower, so that two beside each other can be read.
      if (isStart && starts++ % 2 === 1 && ports.length > 3) this.#lowered.add(route)
    }
  }

  /** Always drawn from above to below; only the arrow knows the direction. */
  #draw(route: Route) {
    const { from, to, shape, lane } = route
    const [start, end] = [this.#starts.get(route) ?? 0, this.#ends.get(route) ?? 0]
    const isBack = shape === 'back'
    const drop = this.#lowered.has(route) ? 11 : 0
    const [high, low, highX, lowX] = isBack ? [to, from, end, start] : [from, to, start, end]
    const highY = this.#bottom(high)
    const lowY = this.#frames.get(low)?.y ?? 0
    const [leaving, arriving] = [this.#rows[high.row]?.bottom ?? 0, this.#rows[low.row]?.top ?? 0]
    const parts = [`M${at(highX, highY)}V${round(leaving)}`]
    if (lane === undefined) parts.push(curve(highX, leaving, lowX, arriving))
    else {
      const x = this.#laneX(lane)
      const entering = this.#rows[high.row + 1]?.top ?? 0
      const exiting = this.#rows[low.row - 1]?.bottom ?? 0
      parts.push(curve(highX, leaving, x, entering), `V${round(exiting)}`, curve(x, exiting, lowX, arriving))
    }
    parts.push(`V${round(lowY)}`)
    return {
      path: parts.join(''),
      arrow: isBack ? arrowTo(highX, highY, 7) : arrowTo(lowX, lowY, -7),
      label: isBack ? { x: lowX + 4, y: lowY - 6 - drop } : { x: highX + 4, y: highY + 13 + drop },
    }
  }

  /** To a scene on the same row, through the gap below it. */
  #besides(route: Route) {
    const { from, to } = route
    const [start, end] = [this.#starts.get(route) ?? 0, this.#ends.get(route) ?? 0]
    const [startY, endY] = [this.#bottom(from), this.#bottom(to)]
    const low = this.#rows[from.row]?.bottom ?? 0
    const depth = low + bandPadding
    return {
      path: `M${at(start, startY)}V${round(low)}C${at(start, depth)} ${at(end, depth)} ${at(end, low)}V${round(endY)}`,
      arrow: arrowTo(end, endY, 7),
      label: { x: start + 4, y: startY + 13 },
    }
  }

  /** A scene that leads to itself: out and in again at its right side. */
  #loop({ from }: Route) {
    const { x, y, height } = this.#frames.get(from) ?? noFrame
    const right = x + boxSizes.width
    const [high, low] = [y + height * 0.35, y + height * 0.65]
    return {
      path: `M${at(right, high)}C${at(right + 14, high)} ${at(right + 14, low)} ${at(right, low)}`,
      arrow: `M${at(right + 7, low - 4)}L${at(right, low)}L${at(right + 7, low + 4)}`,
      label: { x: right + 3, y: high - 4 },
    }
  }

  #middle(cell: Cell): number {
    return (this.#frames.get(cell)?.x ?? 0) + boxSizes.width / 2
  }

  #bottom(cell: Cell): number {
    const { y, height } = this.#frames.get(cell) ?? noFrame
    return y + height
  }

  #laneX({ gutter, track }: NonNullable<Route['lane']>): number {
    return (this.#gutters[gutter] ?? 0) + track * trackWidth
  }
}

function curve(x1: number, y1: number, x2: number, y2: number): string {
  const middle = (y1 + y2) / 2
  return `C${at(x1, middle)} ${at(x2, middle)} ${at(x2, y2)}`
}

function arrowTo(x: number, y: number, depth: number): string {
  return `M${at(x - 4, y + depth)}L${at(x, y)}L${at(x + 4, y + depth)}`
}

function at(x: number, y: number): string {
  return `${round(x)} ${round(y)}`
}

function round(length: number): number {
  return Math.round(length * 10) / 10
}

/** A text in lines that fit a width; what the last line cannot hold is cut off. */
function wrapped(text: string, width: number, size: number, most: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || lines.length === most - 1 || widthOf(longer, size) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line].map(one => clipped(one, width, size))
}

function clipped(text: string, width: number, size: number): string {
  if (widthOf(text, size) <= width) return text
  let end = 0
  let used = widthOf('…', size)
  for (const letter of text) {
    used += widthOf(letter, size)
    if (used > width) break
    end += letter.length
  }
  return `${text.slice(0, end).trimEnd()}…`
}

/** About how wide letters are in a sans serif, on the wide side: core cannot measure type, and fonts differ. */
const narrow = new Set("iljtfI.,:;'’‘|!()[] ")
const slim = new Set('rcksvxyzJ“”"-')
const capital = new Set('ABCDEFGHKLNOPQRSTUVXYZ&w')
const broad = new Set('mMW@%…—')

function widthOf(text: string, size: number): number {
  let width = 0
  for (const letter of text) width += letterWidth(letter)
  return width * size
}

function letterWidth(letter: string): number {
  if (narrow.has(letter)) return 0.29
  if (slim.has(letter)) return 0.5
  if (capital.has(letter)) return 0.72
  if (broad.has(letter)) return 0.94
  return letter < '\u2e80' ? 0.57 : 1
}
