import type { DividedView } from '../../../core/room/room-view.ts'
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
          {view.decisions.map(({ title, share, minority }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a long view of a minority comes in several pieces
            <li key={index} className="room-divided__decision">
              <p className="room-divided__title">{title}</p>
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
