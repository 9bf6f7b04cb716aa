import type { PropsWithChildren } from 'react'
import type { ExhibitProps } from '../../../core/scenario/exhibit-schema.ts'
import { keyed } from '../keyed.ts'
import './ledger.css'

/** A page of a ledger: a table whose first column names the row. On a narrow screen each row becomes a card. */
export function Ledger({ caption, columns, rows, note, children }: PropsWithChildren<ExhibitProps<'ledger'>>) {
  const numbers = numberColumns(columns.length, rows)
  const isFigures = isNarrowFigures(columns, rows, numbers)
  const heads = keyed(columns).map(({ key, item }) => ({ key, name: item, isNumber: numbers.has(key) }))
  return (
    <div className="exhibit-ledger">
      <table className={`exhibit-ledger__table${isFigures ? ' exhibit-ledger__table--figures' : ''}`}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map(({ key, name, isNumber }) => (
              <th scope="col" className={numberClass(isNumber)} key={key}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(rows).map(row => (
            <tr key={row.key}>
              {heads.map(head => (
                <Cell head={head} key={head.key}>
                  {row.item[head.key] ?? ''}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {note === undefined ? null : <p className="exhibit-ledger__note">{note}</p>}
      {children}
    </div>
  )
}

interface CellProps {
  readonly head: { readonly key: number; readonly name: string; readonly isNumber: boolean }
  readonly children: string
}

function Cell({ head, children }: CellProps) {
  const content = (
    <>
      {/* On a card no head stands above the cell. A screen reader takes the column from the table either way. */}
      <span className="exhibit-ledger__column" aria-hidden="true">
        {head.name}
      </span>
      <span>{children}</span>
    </>
  )
  if (head.key > 0) return <td className={numberClass(head.isNumber)}>{content}</td>
  return (
    // A day or a flat is read at a glance when it is not broken over two lines.
    <th scope="row" className={children.length <= 12 ? 'exhibit-ledger__short' : undefined}>
      {content}
    </th>
  )
}

function numberClass(isNumber: boolean): string | undefined {
  return isNumber ? 'exhibit-ledger__number' : undefined
}

/** How many letters of the text of a narrow page stand side by side, roughly, where a table of figures is kept. */
const lettersBeside = 58

/** What the space beside a cell takes, in letters. */
const gap = 1.5

/** Whether a table holds figures alone beside its first column, and few: read down its columns, it is worth keeping. */
function isNarrowFigures(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: ReadonlySet<number>,
): boolean {
  if (columns.some((_, index) => index > 0 && !numbers.has(index))) return false
  const letters = columns.map((head, index) => {
    const words = [head, ...rows.map(row => row[index] ?? '')].flatMap(text => text.split(/\s/))
    return Math.max(...words.map(word => word.length)) + gap
  })
  return letters.reduce((sum, width) => sum + width, 0) <= lettersBeside
}

/** Money, a count, a per cent: with a sign, a currency, thousands and decimals as people write them. */
const number = /^[-+−–(]?\s?[£€$]?\s?\d[\d, ]*(?:\.\d+)?\s?%?\)?$/

/** What people write where there is no number. */
const blank = /^[-–—]?$/

/** The columns, from 0, in which every cell that is filled in holds a number: these are set to the right. */
function numberColumns(columns: number, rows: readonly (readonly string[])[]): ReadonlySet<number> {
  const indexes = Array.from({ length: columns }, (_, index) => index)
  return new Set(
    indexes.filter(index => {
      const filled = rows.map(row => row[index] ?? '').filter(cell => !blank.test(cell))
      return filled.length > 0 && filled.every(cell => number.test(cell))
    }),
  )
}
