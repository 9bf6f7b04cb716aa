import { linesOf } from './cut-text.ts'
import type { TallyView } from './room-view.ts'

/**
 * How the screen sets hands when its letters are nearly as small as may be, on a projector that is not wide, in lines of
 * words and in characters: see room-tally.css, and the test in a browser that holds the two together.
 */
const page = 21.5
const asks = { width: 56, height: 1.2 }
const words = { alone: 66, inTwos: 28 }
/** Bar, and what lies between it and the words. */
const bar = 0.8
const gap = 0.25
/** A table with its hands and what is left free after it is smaller than words. */
const table = { height: 0.95, width: 0.94, besides: 5 }
/** From here on choices stand in twos. */
const many = 5

/** Sums and bars first, and the hands of each table on a page of their own; both on one while that can be read. */
export function tallyPages(view: TallyView): readonly TallyView[] {
  if (view.tables.length === 0 || heightOf(view) <= page) return [view]
  const sums = view.rows.map(row => ({ ...row, byTable: [] }))
  return [
    { ...view, rows: sums, tables: [] },
    { ...view, isByTable: true },
  ]
}

function heightOf({ asks: question, rows, tables }: TallyView): number {
  const isMany = rows.length >= many
  const width = isMany ? words.inTwos : words.alone
  const perLine = Math.max(1, Math.floor((width + 2) / tableWidth(tables)))
  const byTable = table.height * Math.ceil(tables.length / perLine) + 0.2
  const heights = rows.map(row => linesOf(row.words, width) + bar + byTable + gap)
  const together = isMany ? inTwos(heights) : heights
  const asked = asks.height * linesOf(question, asks.width) + gap
  // One more for who abstained, or for a tie.
  return together.reduce((sum, height) => sum + height, asked) + 1.2
}

/** As wide as the widest, with hands of two figures. */
function tableWidth(tables: readonly string[]): number {
  return table.width * (Math.max(...tables.map(({ length }) => length)) + table.besides)
}

function inTwos(heights: readonly number[]): readonly number[] {
  return heights.flatMap((height, index) =>
    index % 2 === 0 ? [Math.max(height, heights[index + 1] ?? 0)] : [],
  )
}
