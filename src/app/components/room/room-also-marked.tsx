import type { AlsoMarkedView } from '../../../core/room/room-view.ts'
import { RoomPoints } from './room-points.tsx'
import { RoomSheet } from './room-sheet.tsx'
import './room-also-marked.css'

/** What the room marked beside the author's key events. It is not wrong: the author did not list it. */
export function RoomAlsoMarked({ view }: { readonly view: AlsoMarkedView }) {
  return (
    <RoomSheet head={<p>Looking back</p>} part={view.part}>
      <div className="room-also-marked">
        <h2 className="room-screen__title">You also marked</h2>
        {view.moments.map(({ title, own }) =>
          own.length === 0 ? (
            <p key={title} className="room-also-marked__moment">
              {title}
            </p>
          ) : (
            <RoomPoints key={title} title={title} texts={own} />
          ),
        )}
      </div>
    </RoomSheet>
  )
}
