import { entry } from '../session/script.ts'
import type { Cell, Row, Table } from './block.ts'
import { keyOfText } from './key-of-text.ts'
import type { Review } from './review.ts'
import { textFrom } from './text-from.ts'
import { wordsOf } from './text.ts'

/**
 * Gives a table in which officers write its key, and each cell of theirs one, and puts what they wrote in its place. A cell
 * is named by its row and its column, so that it is found again in a report that is made again. All other tables stay as
 * they are.
 */
export function editedTable(
  section: string,
  table: Table,
  edits: Review['edits'],
  targets: ReadonlySet<string>,
): Table {
  const columns = writtenColumns(table)
  if (columns.length === 0) return table
  const rows = table.rows.map((row): Row => {
    const keys = columns.map(column =>
      keyOfText(section, `${wordsOfCell(row.cells[0])}\n${table.columns[column]?.title ?? ''}`, []),
    )
    const cells = row.cells.map((cell, column) => {
      const edit = entry(edits, keys[columns.indexOf(column)] ?? '')
      return edit === undefined ? cell : (cellFrom(edit.now, targets) ?? cell)
    })
    return { ...row, cells, keys }
  })
  const isEdited = rows.some(({ keys = [] }) => keys.some(key => entry(edits, key) !== undefined))
  return {
    ...table,
    rows,
    key: keyOfText(section, table.caption, []),
    ...(isEdited ? { edited: true } : {}),
  }
}

/** A cell that officers write. */
export interface WrittenCell {
  readonly key: string
  readonly row: string
  readonly column: string
  readonly words: string
}

/** The cells that officers write, row by row, of a table as a report has it. */
export function writtenCells(table: Table): readonly (readonly WrittenCell[])[] {
  const columns = writtenColumns(table)
  return table.rows.map(({ cells, keys = [] }) =>
    keys.map((key, index) => {
      const column = columns[index] ?? 0
      return {
        key,
        row: wordsOfCell(cells[0]),
        column: table.columns[column]?.title ?? '',
        words: wordsOfCell(cells[column]),
      }
    }),
  )
}

function writtenColumns({ columns }: Table): readonly number[] {
  return columns.flatMap(({ isWritten = false }, index) => (isWritten ? [index] : []))
}

function wordsOfCell(cell: Cell = []): string {
  return cell.map(wordsOf).join('\n')
}

/** A line for each paragraph; nothing where nobody wrote anything. */
function cellFrom(words: string, targets: ReadonlySet<string>): Cell | undefined {
  const lines = words.split('\n').flatMap(line => (line.trim() === '' ? [] : [line.trim()]))
  return lines.length === 0 ? undefined : lines.map(line => textFrom(line, targets))
}
