/** A row of a table. */
export interface Row {
  /** Of the file, from 1: where it begins. */
  readonly line: number
  /** As a spreadsheet counts, from 1. */
  readonly number: number
  readonly cells: readonly string[]
}

const separators = [',', ';', '\t'] as const

/** Rows as RFC 4180 has them, the empty ones left out; some spreadsheets separate by semicolons or tabs. */
export function readCsv(text: string): readonly Row[] {
  const whole = text.replace(/^\uFEFF/, '')
  const start = whole.slice(0, lengthOfSample)
  const [best = ','] = separators.toSorted((one, other) => evenness(start, other) - evenness(start, one))
  return rowsOf(whole, best)
}

const lengthOfSample = 20_000

/** How many rows agree on a number of columns: the commas of prose come now and then, a separator in every row. */
function evenness(text: string, separator: string): number {
  const counts = new Map<number, number>()
  for (const { cells } of rowsOf(text, separator).slice(0, 20)) {
    const { length } = cells
    if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
  }
  return Math.max(0, ...[...counts].map(([columns, rows]) => rows + columns / 1000))
}

/** One pass, sign by sign: a pattern would go over a hostile file again and again. */
function rowsOf(text: string, separator: string): readonly Row[] {
  const rows: Row[] = []
  let cells: string[] = []
  let line = 1
  let began = 1
  let number = 0
  let at = 0
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedAt(text, at, separator) : undefined
    const end = quoted?.end ?? endOfCell(text, at, separator)
    const cell = quoted?.cell ?? text.slice(at, end)
    cells.push(cell)
    line += cell.split('\n').length - 1
    const isRowOver = text[end] !== separator
    // After a last separator there is one more cell, an empty one.
    if (!isRowOver && end + 1 >= text.length) cells.push('')
    if (isRowOver || end + 1 >= text.length) {
      number++
      if (cells.some(one => one.trim() !== '')) rows.push({ line: began, number, cells })
      cells = []
      began = ++line
    }
    at = end + (text.startsWith('\r\n', end) ? 2 : 1)
  }
  return rows
}

/** Undefined where the mark is never closed, or closed before the cell is over: it is then a sign like others. */
function quotedAt(
  text: string,
  start: number,
  separator: string,
): { readonly cell: string; readonly end: number } | undefined {
  let end = text.indexOf('"', start + 1)
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  if (end < 0) return undefined
  const after = text[end + 1]
  if (after !== undefined && after !== separator && after !== '\n' && after !== '\r') return undefined
  return { cell: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 }
}

function endOfCell(text: string, start: number, separator: string): number {
  let end = start
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++
  return end
}
