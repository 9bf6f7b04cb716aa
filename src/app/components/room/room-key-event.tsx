import type { KeyEventView } from '../../../core/room/room-view.ts'
import { chosenInWords } from './chosen-in-words.ts'
import { RoomPoints } from './room-points.tsx'
import { RoomSheet } from './room-sheet.tsx'
import './room-key-event.css'

/** A moment that the author holds to be a key event, whether the room marked it, and what would have helped. */
export function RoomKeyEvent({ view }: { readonly view: KeyEventView }) {
  const { number, of, title, chosen, text, found, measures, own, part } = view
  return (
    <RoomSheet
      head={
        <p>
          Looking back · key event {number} of {of}
        </p>
      }
      part={part}
    >
      <div className="room-key-event">
        <h2 className="room-screen__title">{title}</h2>
        {chosen.length === 0 ? null : (
          <p className="room-screen__chosen">Chosen there: {chosenInWords(chosen)}</p>
        )}
        <p className={found ? 'room-key-event__found' : 'room-key-event__missed'}>
          {found ? <span aria-hidden="true">✓ </span> : null}
          {found ? 'You marked this moment' : 'The author also lists this moment'}
        </p>
        {text === '' ? null : <p>{text}</p>}
        <RoomPoints title="What would have helped" texts={measures} />
        <RoomPoints title="In your own words" texts={own} />
      </div>
    </RoomSheet>
  )
}
