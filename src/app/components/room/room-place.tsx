import type { Place } from '../../../core/room/room-view.ts'
import './room-place.css'

/** Where in the story the room is: the stage, and what the clock there says. */
export function RoomPlace({ place: { stage, clock } }: { readonly place: Place }) {
  return (
    <>
      <p className="room-place">
        <strong className="room-place__stage">{stage.title}</strong>
        <span className="room-place__steps" aria-hidden="true">
          {Array.from({ length: stage.of }, (_, index) => (
            <span
              key={index}
              className={index < stage.number ? 'room-place__step room-place__step--on' : 'room-place__step'}
            />
          ))}
        </span>
        <span className="room-place__count">
          stage {stage.number} of {stage.of}
        </span>
      </p>
      {clock === undefined ? null : <p className="room-place__clock">{clock}</p>}
    </>
  )
}
