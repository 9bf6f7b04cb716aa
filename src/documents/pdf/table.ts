import type { Cell, Table } from '../../core/report/block.ts'
import { captionOf, staysWithNext } from '../report-words.ts'
import { type BoxMark, type Line, type LineMark, type Strip, tag, type Tag } from './strip.ts'
import { baseline, caption as captionStyle, colours, leading, room as page, type Style } from './style.ts'
import { across, linesOf, paragraph, type Place, withSpaceBelow } from './text.ts'

/** For a row that is written by hand: of one line, in points. */
const handLine = 20
const spaceBelow = 7

/**
 * A caption that stays with its table, and a row of headings that comes again on each page. A row breaks only where it
 * is higher than a page. None stands alone on one: the first stays with the second, and the last but one with the last.
 */
export function tableStrips(block: Table, place: Place): readonly Strip[] {
  const { columns, rows } = block
  const within = tag('Table', place.within)
  const grid = gridOf(block, place)
  const heading = { within: tag('TR', tag('THead', within)), isHead: true, most: Infinity }
  const heads = columns.map(({ title }) => [[title]])
  const [head] = rowStrips(heads, grid, heading)
  const most = page.height - (head?.height ?? 0) - rowPadding - spaceBelow
  const bodyTag = tag('TBody', within)
  const below = rows.flatMap(({ id, cells }, index) => {
    const strips = rowStrips(cells, grid, { within: tag('TR', bodyTag), isHead: false, most, id })
    const keep = strips.length === 1 && staysWithNext(index, rows.length)
    return strips.map(strip => ({ ...strip, keep, ...(head === undefined ? {} : { again: asArtifact(head) }) }))
  })
  const setting = across(place, 0, captionStyle)
  return [
    ...paragraph(captionOf(block), tag('Caption', within), setting, { whole: true, next: true }),
    ...(head === undefined ? [] : [{ ...head, keep: rows.length > 0 }]),
    ...withSpaceBelow(below, spaceBelow),
  ]
}

/** The same to the eye only: what was said at the head of the table is not said again. */
function asArtifact(strip: Strip): Strip {
  const marks = strip.marks
    .filter(({ type }) => type !== 'tag')
    .map(mark => (mark.type === 'line' ? { ...mark, tag: null } : mark))
  return { ...strip, marks }
}

type Grid = ReturnType<typeof gridOf>

/** Of columns: `widths`, and `lefts` of their left edges, in points. `least`: the least height of the words in a row. */
function gridOf({ columns, room, isSmall = false }: Table, { faces }: Place) {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => (page.width * share) / shares)
  const lefts = widths.map((_, column) => widths.slice(0, column).reduce((sum, width) => sum + width, 0))
  return {
    faces,
    style: isSmall ? { size: 8.6 } : { size: 9.2 },
    widths,
    lefts,
    least: (room ?? 0) * handLine,
    hasUprights: room !== undefined,
  }
}

const padding = { top: 2, bottom: 2.5, side: 4 }
const rule = 0.75

/** What a row takes above and below its words, in points. */
const rowPadding = padding.top + padding.bottom

interface RowKind {
  readonly within: Tag
  readonly isHead: boolean
  /** The greatest height of the words in a row that fits a page. */
  readonly most: number
  /** Where pointers to the row lead. */
  readonly id?: string | undefined
}

/** One strip, or several where the row is higher than a page. */
function rowStrips(cells: readonly Cell[], grid: Grid, kind: RowKind): readonly Strip[] {
  const columns = cells.map((cell, column) => laidCell(cell, column, grid, kind))
  const parts = Math.max(1, ...columns.map(({ lines }) => lines.length))
  return Array.from({ length: parts }, (_, part) => {
    const heights = columns.map(({ lines }) => heightOf(lines[part] ?? [], grid.style))
    const height = Math.max(...heights, kind.isHead ? 0 : grid.least) + rowPadding
    const words = columns.flatMap(({ tag: own, lines }, column) => [
      ...(part === 0 ? [{ type: 'tag', tag: own } as const] : []),
      ...cellMarks(lines[part] ?? [], { x: (grid.lefts[column] ?? 0) + padding.side, y: padding.top }, grid.style),
    ])
    const ids = part === 0 && kind.id !== undefined ? { ids: [kind.id] } : {}
    return { before: 0, height, keep: false, marks: [...ground(grid, kind, height), ...words], ...ids }
  })
}

/** The first cell names its row; a cell of several paragraphs has an element for each. */
function laidCell(cell: Cell, column: number, grid: Grid, kind: RowKind) {
  const own = cellTag(column, kind)
  const width = (grid.widths[column] ?? 0) - 2 * padding.side
  const paragraphs = cell.map((text, index) => {
    const isBold = kind.isHead || (column === 0 && index === 0)
    const within = cell.length === 1 ? own : tag('P', own)
    const setting = { faces: grid.faces, style: { ...grid.style, isBold }, x: 0, width }
    return { tag: within, lines: linesOf(text, within, setting) }
  })
  return { tag: own, lines: stackLines(paragraphs, grid.style, kind.most) }
}

function cellTag(column: number, { within, isHead }: RowKind): Tag {
  if (isHead) return { role: 'TH', within, scope: 'Column' }
  return column === 0 ? { role: 'TH', within, scope: 'Row' } : { role: 'TD', within }
}

/** Rules above and below, between the columns where there is room to write, and a ground under headings. */
function ground({ widths, lefts, hasUprights }: Grid, { isHead }: RowKind, height: number): BoxMark[] {
  const width = widths.reduce((sum, one) => sum + one, 0)
  const line = { type: 'box', x: 0, width, height: rule, colour: colours.rule } as const
  const uprights = hasUprights ? lefts.slice(1) : []
  return [
    ...(isHead
      ? [{ type: 'box', x: 0, y: 0, width, height, colour: colours.heading } as const, { ...line, y: 0 }]
      : []),
    { ...line, y: height - rule },
    ...uprights.map(x => ({ type: 'box', x, y: 0, width: rule, height, colour: colours.rule }) as const),
  ]
}

interface CellLine {
  readonly line: Line
  readonly tag: Tag
  /** From the top of the cell's words down to the top of the line, in points. */
  readonly y: number
}

/** Between the paragraphs of a cell, in points. */
const gap = 2

/** Puts the paragraphs of a cell below each other, in as many parts as it takes for none to be higher than the limit. */
export function stackLines(
  paragraphs: readonly { readonly lines: readonly Line[]; readonly tag: Tag }[],
  style: Style,
  limit: number,
): readonly (readonly CellLine[])[] {
  const step = leading(style)
  const parts: CellLine[][] = [[]]
  let y = 0
  for (const { lines, tag: role } of paragraphs) {
    if (y > 0 && lines.length > 0) y += gap
    for (const line of lines) {
      if (y > 0 && y + step > limit) {
        parts.push([])
        y = 0
      }
      parts.at(-1)?.push({ line, tag: role, y })
      y += step
    }
  }
  return parts
}

/** Lines of a cell as they are drawn from their upper left corner on. */
export function cellMarks(
  lines: readonly CellLine[],
  corner: { readonly x: number; readonly y: number },
  style: Style,
): readonly LineMark[] {
  return lines.map(({ y, ...line }) => ({
    type: 'line',
    ...line,
    x: corner.x,
    baseline: corner.y + y + baseline(style),
  }))
}

/** Of the words in one part of a cell, in points. */
export function heightOf(lines: readonly CellLine[], style: Style): number {
  const last = lines.at(-1)
  return last === undefined ? 0 : last.y + leading(style)
}
