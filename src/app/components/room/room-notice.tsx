import { RoomBlank } from './room-blank.tsx'
import './room-screen.css'

/** A dark screen with a few words, where there is nothing of the evening to show. */
export function RoomNotice({ words }: { readonly words: string }) {
  return (
    <div className="room-screen">
      <RoomBlank>
        <p>{words}</p>
      </RoomBlank>
    </div>
  )
}
