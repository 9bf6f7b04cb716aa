import { useEffect, useState } from 'react'
import { type Timer, newTimer, extend, remaining, pause, start } from '../../../core/room/timer.ts'
import './vote-rows.css'

interface Props {
  readonly timer: Timer | undefined
  /** What the story gives; `undefined` where it gives none. */
  readonly seconds: number | undefined
  readonly now: number
  readonly isReadOnly: boolean
  readonly onChange: (timer: Timer | undefined) => void
}

/** What a room takes where the story names no time. */
const usualSeconds = 180
const moreSeconds = 60

/** The time for a decision. That it runs out decides nothing. */
export function TimerControls({ timer, seconds, now, isReadOnly, onChange }: Props) {
  if (timer === undefined)
    return (
      <div className="timer-controls">
        <button
          type="button"
          className="console-button"
          disabled={isReadOnly}
          onClick={() => onChange(start(newTimer(seconds ?? usualSeconds), Date.now()))}
        >
          Start the timer: {face(seconds ?? usualSeconds)}
        </button>
      </div>
    )
  const left = Math.ceil(remaining(timer, now) / 1000)
  const isRunning = timer.kind === 'running' && left > 0
  return (
    <div className="timer-controls">
      <p className={`timer-controls__left${left === 0 ? ' timer-controls__left--over' : ''}`}>
        <span className="govuk-visually-hidden">Timer: </span>
        {left === 0 ? 'Time is up' : face(left)}
      </p>
      <output className="govuk-visually-hidden">{left === 0 ? 'Time is up.' : ''}</output>
      {left === 0 ? null : (
        <button
          type="button"
          className="console-button"
          disabled={isReadOnly}
          onClick={() => onChange(isRunning ? pause(timer, Date.now()) : start(timer, Date.now()))}
        >
          {isRunning ? 'Pause' : 'Go on'}
        </button>
      )}
      <button
        type="button"
        className="console-button"
        disabled={isReadOnly}
        onClick={() => onChange(extend(timer, moreSeconds, Date.now()))}
      >
        +1 min
        <span className="govuk-visually-hidden"> more</span>
      </button>
      <button type="button" className="console-button" disabled={isReadOnly} onClick={() => onChange(undefined)}>
        Clear<span className="govuk-visually-hidden"> the timer</span>
      </button>
    </div>
  )
}

/** 150 is 2:30. */
function face(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Milliseconds since 1970, again and again. */
export function useNow(every: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every)
    return () => clearInterval(timer)
  }, [every])
  return now
}
