import { useEffect, useState } from 'react'
import { type Clock, leftOn } from '../../../core/room/timer.ts'
import './room-timer.css'

/** The time that is left, large and calm. That it runs out is said in words, and decides nothing. Give it a `key` for each clock. */
export function RoomTimer({ clock }: { readonly clock: Clock }) {
  const left = useLeft(clock)
  const share = clock.total === 0 ? 0 : left / clock.total
  return (
    <div className="room-timer" role="timer" aria-label="Time for this question" aria-live="off">
      <p className={left === 0 ? 'room-timer__over' : 'room-timer__face'}>
        {left === 0 ? 'Time is up' : face(left)}
      </p>
      <svg className="room-timer__bar" aria-hidden="true">
        <rect className="room-timer__whole" width="100%" height="100%" />
        <rect className="room-timer__left" width={`${(share * 100).toFixed(2)}%`} height="100%" />
      </svg>
      {clock.kind === 'paused' && left > 0 ? (
        <p className="room-timer__state">{left === clock.total ? 'Not started' : 'Paused'}</p>
      ) : null}
    </div>
  )
}

/** Looked at anew while it runs: never counted, as a window out of sight gets few turns. */
function useLeft(clock: Clock): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (clock.kind === 'paused') return
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [clock.kind])
  return leftOn(clock, now)
}

/** 150,000 is 2:30. The last second is shown as a second. */
function face(left: number): string {
  const seconds = Math.ceil(left / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
