import type { ConsequenceView } from '../../../core/room/room-view.ts'
import { keyed } from '../../ui/keyed.ts'
import { ProseView } from '../../ui/prose-view.tsx'
import { RoomPlace } from './room-place.tsx'
import { RoomSheet } from './room-sheet.tsx'
import './room-consequence.css'

/** What the room took, how that was settled, and what follows. */
export function RoomConsequence({ view }: { readonly view: ConsequenceView }) {
  const { place, taken, how, text, part } = view
  return (
    <RoomSheet head={<RoomPlace place={place} />} part={part}>
      <div className="room-consequence">
        <h2 className="room-consequence__title">
          {taken.length === 0 ? 'Nothing was chosen' : 'What follows'}
          {how === undefined ? null : <span className="room-consequence__how"> · {how}</span>}
        </h2>
        <ul className="room-consequence__taken">
          {taken.map(({ letter, words }) => (
            <li key={letter} className="room-consequence__choice">
              <span className="room-screen__letter">{letter}</span>
              <span>{words}</span>
            </li>
          ))}
        </ul>
        {keyed(text).map(({ key, item }) => (
          <ProseView key={key} prose={item} />
        ))}
      </div>
    </RoomSheet>
  )
}
