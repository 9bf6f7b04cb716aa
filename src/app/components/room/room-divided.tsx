import type { Backed, DividedView } from '../../../core/room/room-view.ts'
import { keyed } from '../../ui/keyed.ts'
import { chosenInWords } from './chosen-in-words.ts'
import { RoomBar } from './room-bar.tsx'
import { RoomSheet } from './room-sheet.tsx'
import './room-divided.css'

/** The decisions on which the room was not of one mind, and what those said who were outvoted. */
export function RoomDivided({ view }: { readonly view: DividedView }) {
  return (
    <RoomSheet head={<p>Debrief</p>} part={view.part}>
      <div className="room-divided">
        <h2 className="room-screen__title">What divided the room</h2>
        <ul className="room-divided__list">
          {keyed(view.decisions).map(({ key, item: { title, chosen, how, backed, minority } }) => (
            <li key={key} className="room-divided__decision">
              <p className="room-divided__title">{title}</p>
              {chosen.length === 0 ? null : (
                <p className="room-divided__taken">
                  {how === undefined ? null : <strong className="room-divided__how">{how}. </strong>}
                  Taken: {chosenInWords(chosen)}
                </p>
              )}
              {backed === undefined ? null : (
                <p className="room-divided__share">
                  <RoomBar share={backed.votes / backed.voters} />
                  <span className="room-divided__words">{backedInWords(backed)}</span>
                </p>
              )}
              {minority === undefined ? null : (
                <p className="room-divided__minority">The minority’s view: {minority}</p>
              )}
            </li>
          ))}
        </ul>
      </div>
    </RoomSheet>
  )
}

/** What the bar measures, by name: what was taken may be another choice. */
function backedInWords({ choices, votes, voters, several }: Backed): string {
  const each = choices.length > 1 ? ' each' : ''
  const names = chosenInWords(choices)
  if (!several) return `${Math.round((votes / voters) * 100)} %${each} for ${names}`
  return `${votes === 1 ? '1 hand' : `${votes} hands`}${each} for ${names}, of at least ${voters} who voted`
}
