import type { TallyView } from '../../../core/room/room-view.ts'
import { RoomBar } from './room-bar.tsx'
import { RoomPlace } from './room-place.tsx'
import { RoomSheet } from './room-sheet.tsx'
import { RoomTallyTables } from './room-tally-tables.tsx'
import './room-tally.css'

type Row = TallyView['rows'][number]

/** The hands of the room, once they are revealed; of many tables, those of each on a page of their own. */
export function RoomTally({ view }: { readonly view: TallyView }) {
  const { place, part, asks } = view
  return (
    <RoomSheet head={<RoomPlace place={place} />} part={part}>
      <div className="room-tally">
        <h2 className="room-tally__asks">{asks}</h2>
        {view.isByTable === true ? <RoomTallyTables view={view} /> : <Sums view={view} />}
      </div>
    </RoomSheet>
  )
}

/** A tie is said in words. */
function Sums({ view: { rows, tables, abstentions, isTied } }: { readonly view: TallyView }) {
  const most = Math.max(1, ...rows.map(({ votes }) => votes))
  return (
    <>
      <ul className={rows.length > 4 ? 'room-tally__rows room-tally__rows--many' : 'room-tally__rows'}>
        {rows.map(row => (
          <li key={row.letter} className="room-tally__row">
            <span className="room-screen__letter">{row.letter}</span>
            <div className="room-tally__words">
              <p>{row.words}</p>
              <RoomBar share={row.votes / most} />
              {tables.length === 0 ? null : <ByTable row={row} tables={tables} />}
            </div>
            <span className="room-tally__votes">{row.votes}</span>
          </li>
        ))}
      </ul>
      <p className="room-tally__sum">
        {isTied ? <strong className="room-tally__tie">{tieOf(rows)}</strong> : null}
        {abstentions === 0 ? null : <span>Abstained: {abstentions}</span>}
      </p>
    </>
  )
}

function ByTable({ row, tables }: { readonly row: Row; readonly tables: readonly string[] }) {
  return (
    <ul className="room-tally__tables">
      {tables.map((table, index) => (
        <li key={table} className="room-tally__table">
          {table}: <strong>{row.byTable[index] ?? 0}</strong>
        </li>
      ))}
    </ul>
  )
}

/** Where several are to be chosen, the tie may be for the last place: then only that there is one is said. */
function tieOf(rows: readonly Row[]): string {
  const most = Math.max(...rows.map(({ votes }) => votes))
  const first = rows.filter(({ votes }) => votes === most).map(({ letter }) => letter)
  if (first.length < 2) return 'It is a tie.'
  const all = first.length > 2 ? ' all' : ''
  return `It is a tie: ${new Intl.ListFormat('en-GB').format(first)}${all} have ${hands(most)} each.`
}

function hands(count: number): string {
  if (count === 0) return 'no hands'
  return count === 1 ? '1 hand' : `${count} hands`
}
