import type { TallyView } from '../../../core/room/room-view.ts'
import './room-tally-tables.css'

/** What each table has for each choice, by its letter, and all tables together. */
export function RoomTallyTables({ view: { rows, tables } }: { readonly view: TallyView }) {
  return (
    <table className="room-tally-tables">
      <thead>
        <tr>
          <th scope="col">
            <span className="govuk-visually-hidden">Table</span>
          </th>
          {rows.map(({ letter, words }) => (
            <th key={letter} scope="col">
              <span className="room-screen__letter">{letter}</span>
              <span className="govuk-visually-hidden">, {words}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tables.map((table, index) => (
          <tr key={table}>
            <th scope="row">{table}</th>
            {rows.map(({ letter, byTable }) => (
              <td key={letter}>{byTable[index] ?? 0}</td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">In all</th>
          {rows.map(({ letter, votes }) => (
            <td key={letter}>{votes}</td>
          ))}
        </tr>
      </tfoot>
    </table>
  )
}
