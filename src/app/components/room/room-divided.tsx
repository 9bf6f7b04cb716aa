import type { DividedView } from '../../../core/room/room-view.ts'
import { chosenInWords } from './chosen-in-words.ts'
import { RoomBar } from './room-bar.tsx'
import { RoomSheet } from './room-sheet.tsx'
import { keyed } from '../keyed.ts'
import './room-divided.css'

/** The decisions on which the room was not of one mind, and what those said who were outvoted. */
export function RoomDivided({ view }: { readonly view: DividedView }) {
  return (
    <RoomSheet head={<p>Debrief</p>} part={view.part}>
      <div className="room-divided">
        <h2 className="room-screen__title">What divided the room</h2>
        <ul className="room-divided__list">
          {keyed(view.decisions).map(({ key, item: { title, chosen, how, share, minority } }) => (
            <li key={key} className="room-divided__decision">
              <p className="room-divided__title">{title}</p>
              {chosen.length === 0 ? null : (
                <p className="room-divided__taken">
                  {how === undefined ? null : <strong className="room-divided__how">{how}. </strong>}
                  Taken: {chosenInWords(chosen)}
                </p>
              )}
              {share === undefined ? null : (
                <p className="room-divided__share">
                  <RoomBar share={share / 100} />
                  <span className="room-divided__words">{share} % for the largest choice</span>
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
