import type { Cell } from '../../core/findings/block.ts'
import { heightOf, stacked, type CellLine } from './cells.ts'
import type { Place } from './place.ts'
import type { BoxMark, LineMark, Mark, Strip } from './strip.ts'
import { baseline, colours, type Style } from './style.ts'
import { tag, type Tag } from './tag.ts'
import { linesOf } from './text-strips.ts'

const padding = { top: 5, bottom: 6, side: 6 }
const rule = 0.75

/** What a row takes above and below its words, in points. */
export const rowPadding = padding.top + padding.bottom

export interface Grid extends Pick<Place, 'faces'> {
  readonly style: Style
  /** Of the columns, in points. */
  readonly widths: readonly number[]
  /** Of the left edges of the columns. */
  readonly lefts: readonly number[]
  /** The least height of the words in a row. */
  readonly least: number
  readonly hasUprights: boolean
}

interface Limited extends Grid {
  /** The greatest height of the words in a row that fits a page. */
  readonly most: number
}

interface RowKind {
  readonly within: Tag
  readonly isHead: boolean
  /** Where pointers to the row lead. */
  readonly id?: string | undefined
}

/** One strip, or several where the row is higher than a page. */
export function rowStrips(cells: readonly Cell[], grid: Limited, kind: RowKind): readonly Strip[] {
  const columns = cells.map((cell, column) => laidCell(cell, column, grid, kind))
  const parts = Math.max(1, ...columns.map(({ lines }) => lines.length))
  return Array.from({ length: parts }, (_, part) => {
    const words = Math.max(...columns.map(({ lines }) => heightOf(lines[part] ?? [], grid.style)))
    const height = Math.max(words, kind.isHead ? 0 : grid.least) + rowPadding
    const marks: Mark[] = [
      ...ground(grid, kind, height),
      ...columns.flatMap((column, index) => cellMarks(column, { part, grid, left: grid.lefts[index] ?? 0 })),
    ]
    const ids = part === 0 && kind.id !== undefined ? { ids: [kind.id] } : {}
    return { before: 0, height, keep: false, marks, ...ids }
  })
}

interface LaidCell {
  readonly tag: Tag
  readonly lines: readonly (readonly CellLine[])[]
}

/** The first cell names its row; a cell of several paragraphs has an element for each. */
function laidCell(cell: Cell, column: number, grid: Limited, kind: RowKind): LaidCell {
  const own = cellTag(column, kind)
  const width = (grid.widths[column] ?? 0) - 2 * padding.side
  const paragraphs = cell.map((text, index) => {
    const isBold = kind.isHead || (column === 0 && index === 0)
    const within = cell.length === 1 ? own : tag('P', own)
    const setting = { faces: grid.faces, style: { ...grid.style, isBold }, x: 0, width }
    return { tag: within, lines: linesOf(text, within, setting) }
  })
  return { tag: own, lines: stacked(paragraphs, grid.style, grid.most) }
}

function cellTag(column: number, { within, isHead }: RowKind): Tag {
  if (isHead) return { role: 'TH', within, scope: 'Column' }
  return column === 0 ? { role: 'TH', within, scope: 'Row' } : { role: 'TD', within }
}

function cellMarks(
  cell: LaidCell,
  { part, grid, left }: { readonly part: number; readonly grid: Grid; readonly left: number },
): readonly Mark[] {
  const lines = (cell.lines[part] ?? []).map(({ line, tag: within, y }): LineMark => ({
    type: 'line',
    tag: within,
    x: left + padding.side,
    baseline: padding.top + y + baseline(grid.style),
    line,
  }))
  return part === 0 ? [{ type: 'tag', tag: cell.tag }, ...lines] : lines
}

/** Rules above and below, between the columns where there is room to write, and a ground under headings. */
function ground({ widths, lefts, hasUprights }: Grid, { isHead }: RowKind, height: number): BoxMark[] {
  const width = widths.reduce((sum, one) => sum + one, 0)
  const across = { type: 'box', x: 0, width, height: rule, colour: colours.rule } as const
  const uprights = hasUprights ? lefts.slice(1) : []
  return [
    ...(isHead
      ? [{ type: 'box', x: 0, y: 0, width, height, colour: colours.heading } as const, { ...across, y: 0 }]
      : []),
    { ...across, y: height - rule },
    ...uprights.map(x => ({ type: 'box', x, y: 0, width: rule, height, colour: colours.rule }) as const),
  ]
}
