import type { Cell, Row, Table } from '../../core/findings/block.ts'
import { keyed } from './keyed.ts'
import { anchorOf, FindingsText } from './findings-text.tsx'

export function FindingsTable({ table }: { readonly table: Table }) {
  const { caption, columns, rows, room, isSmall = false } = table
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const hasRoom = room === undefined ? '' : ' findings-report__table--room'
  const size = isSmall ? ' findings-report__table--small' : ''
  return (
    // It scrolls by itself on a narrow screen, so the keyboard must be able to reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- because a region that scrolls has to take the focus
    <section className={`findings-report__table${hasRoom}${size}`} aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <colgroup>
          {columns.map(({ title, share }) => (
            <col key={title} style={{ width: `${Math.round((100 * share) / shares)}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ title }) => (
              <th scope="col" key={title}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(rows).map(({ key, item }) => (
            <TableRow key={key} row={item} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function TableRow({ row: { id, cells } }: { readonly row: Row }) {
  const [name = [], ...others] = cells
  return (
    <tr {...(id === undefined ? {} : { id: anchorOf(id), tabIndex: -1 })}>
      <th scope="row">
        <Paragraphs cell={name} />
      </th>
      {keyed(others).map(({ key, item }) => (
        <td key={key}>
          <Paragraphs cell={item} />
        </td>
      ))}
    </tr>
  )
}

function Paragraphs({ cell }: { readonly cell: Cell }) {
  return keyed(cell).map(({ key, item }) => (
    <p key={key}>
      <FindingsText text={item} />
    </p>
  ))
}
