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

/** A rectangle, from its top left corner. */
export interface MapArea {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface MapBand {
  readonly stage: string
  /** In lines that fit left of the scenes. */
  readonly title: readonly string[]
  readonly y: number
  readonly height: number
}

export interface MapBox extends MapArea {
  readonly scene: MapScene
  /** In lines that fit. */
  readonly title: readonly string[]
  /** Each choice or lead in one line that fits, worked out when it is asked for. */
  readonly entries: () => readonly MapEntry[]
}

export interface MapLine {
  readonly edge: MapEdge
  readonly shape: Route['shape']
  /** How many rows down it leads; below zero for a line back up. */
  readonly rows: number
  /** The line, its arrow and its label lie within it. */
  readonly area: MapArea
  /** Worked out when it is asked for. */
  readonly draw: () => LineDrawing
}

interface LineDrawing {
  /** For the `d` of an SVG path: the line, and the arrow at its end. */
  readonly path: string
  readonly arrow: string
  /** Where its label begins, on its baseline. */
  readonly label: { readonly x: number; readonly y: number }
}

/** The measures of a box as it is drawn. */
export const boxSizes = { width: 248, padding: 10, heading: 24, titleLine: 16, entryLine: 15, foot: 12 }

/** The sizes of type. */
export const typeSizes = { stage: 14, title: 13, entry: 11 }

/** No label of a line is wider. */
const labelWidth = 120

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
      const { x, y, height } = frames.get(cell) ?? noFrame
      const { title } = texts.get(cell) ?? noText
      const { scene } = cell
      return { scene, x, y, width: boxSizes.width, height, title, entries: () => fittingEntries(scene) }
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
  return { title: lines, height: heading + lines.length * titleLine + entries.length * entryLine + foot }
}

function fittingEntries({ entries }: MapScene): readonly MapEntry[] {
  const room = boxSizes.width - 2 * boxSizes.padding - 18
  return entries.map(entry => ({ ...entry, label: clipped(entry.label, room, typeSizes.entry) }))
}

const noText: BoxText = { title: [], height: 0 }

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

/** A route with the x of its start and its end. */
interface Course {
  readonly route: Route
  start: number
  end: number
  isLabelLow: boolean
}

/** One end of a line: at a box, on its upper or lower side. */
interface Port {
  readonly course: Course
  readonly isStart: boolean
  /** Where its line goes from here, by which ports beside each other are ordered. */
  readonly towards: number
}

class Router {
  readonly #rows: readonly Row[]
  readonly #gutters: readonly number[]
  readonly #frames: ReadonlyMap<Cell, Frame>

  constructor(rows: readonly Row[], gutters: readonly number[], frames: ReadonlyMap<Cell, Frame>) {
    this.#rows = rows
    this.#gutters = gutters
    this.#frames = frames
  }

  lines(routes: readonly Route[]): readonly MapLine[] {
    const courses = routes.map((route): Course => ({ route, start: 0, end: 0, isLabelLow: false }))
    this.#placePorts(courses)
    return courses.map(course => {
      const { edge, shape, from, to } = course.route
      // Of a large map few lines are in view, and only those need be drawn.
      return { edge, shape, rows: to.row - from.row, area: this.#area(course), draw: () => this.#draw(course) }
    })
  }

  /** A curve never leaves the rectangle around its ends and what bends it. */
  #area({ route: { from, to, lane }, start, end }: Course): MapArea {
    const [one, other] = [this.#frames.get(from) ?? noFrame, this.#frames.get(to) ?? noFrame]
    const right = from === to ? [one.x + boxSizes.width, one.x + boxSizes.width + 14] : [start, end]
    const xs = lane === undefined ? right : [...right, this.#laneX(lane)]
    const low = from.row === to.row ? (this.#rows[from.row]?.bottom ?? 0) + bandPadding : 0
    const [x, y] = [Math.min(...xs) - 8, Math.min(one.y, other.y)]
    const bottom = Math.max(low, one.y + one.height, other.y + other.height)
    return { x, y, width: Math.max(...xs) + labelWidth - x, height: bottom - y }
  }

  #draw(course: Course): LineDrawing {
    const { from, to } = course.route
    if (from === to) return this.#loop(from)
    return from.row === to.row ? this.#besides(course) : this.#between(course)
  }

  /** Lines leave a box side by side, in the order of where they go, so that they do not cross at once. */
  #placePorts(courses: readonly Course[]): void {
    const upper = new Map<Cell, Port[]>()
    const lower = new Map<Cell, Port[]>()
    const add = (side: Map<Cell, Port[]>, cell: Cell, port: Port) => {
      const known = side.get(cell)
      if (known === undefined) side.set(cell, [port])
      else known.push(port)
    }
    for (const course of courses) {
      const { from, to, shape, lane } = course.route
      if (from === to) continue
      const passing = lane && this.#laneX(lane)
      const isUp = shape === 'back' && from.row !== to.row
      add(isUp ? upper : lower, from, { course, isStart: true, towards: passing ?? this.#middle(to) })
      add(shape === 'back' ? lower : upper, to, { course, isStart: false, towards: passing ?? this.#middle(from) })
    }
    for (const side of [upper, lower]) for (const [cell, ports] of side) this.#spread(cell, ports)
  }

  #spread(cell: Cell, ports: readonly Port[]): void {
    const step = Math.min(44, (boxSizes.width - 24) / ports.length)
    let x = this.#middle(cell) - (step * (ports.length - 1)) / 2
    let starts = 0
    for (const { course, isStart } of ports.toSorted((one, other) => one.towards - other.towards)) {
      if (isStart) {
        course.start = x
        // Where ports are close, every other label hangs lower, so that two beside each other can be read.
        course.isLabelLow = starts++ % 2 === 1 && ports.length > 3
      } else course.end = x
      x += step
    }
  }

  /** Always drawn from above to below; only the arrow knows the direction. */
  #between({ route, start, end, isLabelLow }: Course): LineDrawing {
    const { from, to, shape, lane } = route
    const isBack = shape === 'back'
    const drop = isLabelLow ? 11 : 0
    const [high, low, highX, lowX] = isBack ? [to, from, end, start] : [from, to, start, end]
    const highY = this.#bottom(high)
    const lowY = this.#frames.get(low)?.y ?? 0
    const [leaving, arriving] = [this.#rows[high.row]?.bottom ?? 0, this.#rows[low.row]?.top ?? 0]
    const parts = [`M${point(highX, highY)}V${round(leaving)}`]
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
  #besides({ route: { from, to }, start, end }: Course): LineDrawing {
    const [startY, endY] = [this.#bottom(from), this.#bottom(to)]
    const low = this.#rows[from.row]?.bottom ?? 0
    const depth = low + bandPadding
    return {
      path: `M${point(start, startY)}V${round(low)}C${point(start, depth)} ${point(end, depth)} ${point(end, low)}V${round(endY)}`,
      arrow: arrowTo(end, endY, 7),
      label: { x: start + 4, y: startY + 13 },
    }
  }

  /** A scene that leads to itself: out and in again at its right side. */
  #loop(from: Cell): LineDrawing {
    const { x, y, height } = this.#frames.get(from) ?? noFrame
    const right = x + boxSizes.width
    const [high, low] = [y + height * 0.35, y + height * 0.65]
    return {
      path: `M${point(right, high)}C${point(right + 14, high)} ${point(right + 14, low)} ${point(right, low)}`,
      arrow: `M${point(right + 7, low - 4)}L${point(right, low)}L${point(right + 7, low + 4)}`,
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
  return `C${point(x1, middle)} ${point(x2, middle)} ${point(x2, y2)}`
}

function arrowTo(x: number, y: number, depth: number): string {
  return `M${point(x - 4, y + depth)}L${point(x, y)}L${point(x + 4, y + depth)}`
}

function point(x: number, y: number): string {
  return `${round(x)} ${round(y)}`
}

function round(length: number): number {
  return Math.round(length * 10) / 10
}

/** A text in lines that fit a width; what the last line cannot hold is cut off. */
function wrapped(text: string, width: number, size: number, most: number): readonly string[] {
  const lines: string[] = []
  const space = widthOf(' ', size)
  let line = ''
  let used = 0
  for (const word of text.split(/\s+/)) {
    const more = widthOf(word, size)
    if (line !== '' && used + space + more > width && lines.length < most - 1) {
      lines.push(line)
      line = ''
    }
    used = line === '' ? more : used + space + more
    line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].map(one => clipped(one, width, size))
}

function clipped(text: string, width: number, size: number): string {
  const room = width / size
  let used = 0
  // Where it has to end if an ellipsis must follow.
  let end = 0
  for (let at = 0; at < text.length; at++) {
    used += letterWidths[text.charCodeAt(at)] ?? widest
    if (used > room) return `${whole(text, end).trimEnd()}…`
    if (used + ellipsis <= room) end = at + 1
  }
  return text
}

/** The first letters of a text, without half of a letter that takes two places. */
function whole(text: string, end: number): string {
  return text.slice(0, end).replace(/[\ud800-\udbff]$/, '')
}

function widthOf(text: string, size: number): number {
  let width = 0
  for (let at = 0; at < text.length; at++) width += letterWidths[text.charCodeAt(at)] ?? widest
  return width * size
}

/**
 * About how wide letters are in a sans serif, on the wide side: core cannot measure type, and fonts differ. By code, as a map of
 * thousands of scenes measures half a million letters.
 */
const letterWidths = new Float64Array(0x2e80).fill(0.57)
for (const [letters, width] of [
  ["iljtfI.,:;'’‘|!()[] ", 0.29],
  ['rcksvxyzJ“”"-', 0.5],
  ['ABCDEFGHKLNOPQRSTUVXYZ&w', 0.72],
  ['mMW@%—', 0.94],
] as const)
  for (let at = 0; at < letters.length; at++) letterWidths[letters.charCodeAt(at)] = width
const widest = 1
const ellipsis = 1
