import type { BoundariesView } from '../../../core/room/room-view.ts'
import { boundaryNames } from '../../ui/debrief/score-words.ts'
import { keyed } from '../../ui/keyed.ts'
import { RoomSheet } from './room-sheet.tsx'
import './room-boundaries.css'

/** What was chosen and is out of bounds, and why: said first, as no points weigh against it, and blaming nobody. */
export function RoomBoundaries({ view }: { readonly view: BoundariesView }) {
  return (
    <RoomSheet head={<p>Debrief</p>} part={view.part}>
      <div className="room-boundaries">
        <h2 className="room-screen__title">First, what was out of bounds</h2>
        <ul className="room-boundaries__list">
          {keyed(view.crossed).map(({ key, item: { title, chosen, boundary, why } }) => (
            <li key={key} className="room-boundaries__crossed">
              <p>
                <strong className="room-boundaries__kind">{boundaryNames[boundary]}:</strong>{' '}
                <strong>“{chosen}”</strong>
              </p>
              <p>{why}</p>
              <p className="room-boundaries__where">{title}</p>
            </li>
          ))}
        </ul>
      </div>
    </RoomSheet>
  )
}
