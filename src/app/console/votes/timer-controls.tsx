import { useEffect, useState } from 'react'
import { setTimer } from '../../../core/room/console-state.ts'
import { type Timer, newTimer, extend, remaining, pause, start } from '../../../core/room/timer.ts'
import { mayStartTimer, secondsIn } from '../actions.ts'
import type { Console, PanelProps } from '../console.ts'
import { ConsoleButton } from '../parts.tsx'
import './vote-rows.css'

const moreSeconds = 60

/** The time for a decision; nothing while the room does not see the question. That it runs out decides nothing. */
export function TimerControls({ at }: PanelProps) {
  const now = useNow(500)
  const { timer } = at.consoleState
  const isReadOnly = !at.mayWrite
  const set = (next: (now: number) => Timer | undefined) => setNext(at, next)
  if (timer === undefined) {
    if (!mayStartTimer(at.consoleState)) return null
    const seconds = secondsIn(at.evening)
    return (
      <div className="timer-controls">
        <ConsoleButton disabled={isReadOnly} onClick={() => set(clock => start(newTimer(seconds), clock))}>
          Start the timer: {face(seconds)}
        </ConsoleButton>
      </div>
    )
  }
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
        <ConsoleButton disabled={isReadOnly} onClick={() => set(clock => (isRunning ? pause : start)(timer, clock))}>
          {isRunning ? 'Pause' : 'Go on'}
        </ConsoleButton>
      )}
      <ConsoleButton disabled={isReadOnly} onClick={() => set(clock => extend(timer, moreSeconds, clock))}>
        +1 min
        <span className="govuk-visually-hidden"> more</span>
      </ConsoleButton>
      <ConsoleButton disabled={isReadOnly} onClick={() => set(() => undefined)}>
        Clear<span className="govuk-visually-hidden"> the timer</span>
      </ConsoleButton>
    </div>
  )
}

function setNext({ change }: Console, next: (now: number) => Timer | undefined): void {
  const now = Date.now()
  change(consoleState => setTimer(consoleState, next(now), now))
}

/** 150 is 2:30. */
function face(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Milliseconds since 1970, again and again. */
function useNow(every: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every)
    return () => clearInterval(timer)
  }, [every])
  return now
}
