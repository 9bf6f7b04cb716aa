import type { WelcomeView } from '../../../core/room/room-view.ts'
import { RoomSheet } from './room-sheet.tsx'
import './room-welcome.css'

/** What the room reads as it comes in. */
export function RoomWelcome({ view }: { readonly view: WelcomeView }) {
  const { title, group, council, summary } = view
  return (
    <RoomSheet>
      <div className="room-welcome">
        {group === '' ? null : <p className="room-welcome__group">{group}</p>}
        <h2 className="room-welcome__title">{title}</h2>
        <p className="room-welcome__summary">{summary}</p>
        <p className="room-welcome__council">The story is set in {council}.</p>
      </div>
    </RoomSheet>
  )
}
