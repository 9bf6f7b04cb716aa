import type { ReactNode } from 'react'
import type { ExhibitProps } from '../../../core/scenario/exhibit-schema.ts'
import { keyed } from '../keyed.ts'
import { isNarrowFigures } from './narrow-figures.ts'
import { numberColumns } from './number-columns.ts'
import './ledger.css'

interface Props extends ExhibitProps<'ledger'> {
  readonly children?: ReactNode
}

/** A page of a ledger: a table whose first column names the row. On a narrow screen each row becomes a card. */
export function Ledger({ caption, columns, rows, note, children }: Props) {
  const numbers = numberColumns(columns.length, rows)
  const heads = keyed(columns).map(({ key, item }) => ({ key, name: item, isNumber: numbers.has(key) }))
  return (
    <div className="exhibit-ledger">
      <table className={tableClass(isNarrowFigures(columns, rows, numbers))}>
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
  if (head.key === 0)
    return (
      <th scope="row" className={headClass(children)}>
        {children}
      </th>
    )
  return (
    <td className={numberClass(head.isNumber)}>
      {/* On a card no head stands above the cell. A screen reader takes the column from the table either way. */}
      <span className="exhibit-ledger__column" aria-hidden="true">
        {head.name}
      </span>
      <span>{children}</span>
    </td>
  )
}

function tableClass(isFigures: boolean): string {
  return isFigures ? 'exhibit-ledger__table exhibit-ledger__table--figures' : 'exhibit-ledger__table'
}

/** A day or a flat is read at a glance when it is not broken over two lines. */
function headClass(text: string): string | undefined {
  return text.length <= 12 ? 'exhibit-ledger__short' : undefined
}

function numberClass(isNumber: boolean): string | undefined {
  return isNumber ? 'exhibit-ledger__number' : undefined
}
