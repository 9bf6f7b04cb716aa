import { useMachine } from '@xstate/react'
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { assign, createMachine } from 'xstate'
import { SecondButton } from '../../ui/controls.tsx'
import { useHeard } from '../../ui/heard.ts'
import './later.css'

interface Props {
  readonly seconds: number
  /** What the story takes when the time runs out, in words; empty where the clock only informs. */
  readonly takes: readonly string[]
  /** True while what was picked is being checked: it is decided then, and nothing else may be taken meanwhile. */
  readonly isChecking: boolean
  readonly onOver: () => void
}

/**
 * The time for a decision. It starts when the decision comes into sight, stops while a decision is checked, is paused when
 * the page or a document over it hides the clock, and can be paused for as long as anyone needs. One that decides looks
 * urgent, and interrupts a screen reader at a few marks; one that only tells the time says once that it is up.
 */
export function Countdown({ seconds, takes, isChecking, onOver }: Props) {
  const [{ value, context }, send] = useMachine(countdownMachine, { input: { seconds } })
  const box = useRef<HTMLDivElement>(null)
  const over = useEffectEvent(onOver)
  useInSight(box, () => send({ type: 'started' }))
  useTicks(value === 'running' && !isChecking, by => {
    // A document may lie over the page, and so over the clock.
    const isCovered = document.querySelector('dialog:modal') !== null
    send(isCovered ? { type: 'paused' } : { type: 'ticked', by })
  })
  useHeard('visibilitychange', () => {
    if (document.hidden) send({ type: 'paused' })
  })
  useEffect(() => {
    if (value === 'over') over()
  }, [value])

  const isOver = value === 'over'
  const decides = takes.length > 0
  const told = context.mark === undefined ? '' : `${inWords(context.mark)} left. At zero the clock decides.`
  return (
    <section
      className={`countdown countdown--${decides ? 'decides' : 'informs'}`}
      aria-label={decides ? 'Clock that decides' : 'Clock'}
      ref={box}
    >
      <p className="countdown__time">
        {isOver ? 'Time is up.' : `${clockFace(context.left)} left${standing(value === 'paused', isChecking)}`}
      </p>
      <p className="countdown__rule">
        {decides ? (
          <>
            <strong>This clock decides.</strong> At zero: {takes.join('; ')}.
          </>
        ) : (
          'This clock only tells the time. You can take longer.'
        )}
      </p>
      {isOver || isChecking ? null : (
        <SecondButton onClick={() => send({ type: value === 'paused' ? 'started' : 'paused' })}>
          {value === 'paused' ? 'Start' : 'Pause'} <span className="govuk-visually-hidden">the clock</span>
        </SecondButton>
      )}
      {decides ? (
        <p className="govuk-visually-hidden" role="alert">
          {isOver ? 'Time is up. The clock decided.' : told}
        </p>
      ) : (
        <output className="govuk-visually-hidden">{isOver ? 'Time is up. You can take longer.' : ''}</output>
      )}
    </section>
  )
}

function standing(isPaused: boolean, isChecking: boolean): string {
  if (isPaused) return ' (paused)'
  return isChecking ? ' (stopped while you check)' : ''
}

/** A tab in the background gets few turns, so the seconds that went by are measured and not counted. */
function useTicks(isRunning: boolean, tick: (by: number) => void): void {
  const onTick = useEffectEvent(tick)
  useEffect(() => {
    if (!isRunning) return
    let last = performance.now()
    const timer = setInterval(() => {
      const by = Math.floor((performance.now() - last) / 1000)
      last += by * 1000
      if (by > 0) onTick(by)
    }, 250)
    return () => clearInterval(timer)
  }, [isRunning])
}

function useInSight(box: RefObject<HTMLElement | null>, see: () => void): void {
  const onSeen = useEffectEvent(see)
  useEffect(() => {
    if (box.current === null) return
    const observer = new IntersectionObserver(entries => {
      if (!entries.some(entry => entry.isIntersecting)) return
      onSeen()
      observer.disconnect()
    })
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [box])
}

/** 150 is 2:30. */
function clockFace(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** 150 is 2 minutes 30 seconds. */
function inWords(seconds: number): string {
  const parts = [[Math.floor(seconds / 60), 'minute'] as const, [seconds % 60, 'second'] as const]
  return parts.flatMap(([count, unit]) => (count === 0 ? [] : `${count} ${unit}${count === 1 ? '' : 's'}`)).join(' ')
}

/** Seconds left at which a screen reader is told, beside half the time. */
const marks = [60, 30, 10]

interface Context {
  readonly seconds: number
  readonly left: number
  readonly mark: number | undefined
}

type CountdownEvent =
  | { readonly type: 'ticked'; readonly by: number }
  | { readonly type: 'started' }
  | { readonly type: 'paused' }

interface Types {
  readonly context: Context
  readonly events: CountdownEvent
  readonly input: { readonly seconds: number }
}

/** A timer that waits until the decision is reached, runs, can be paused, and runs out once. Its ticks come from outside. */
export const countdownMachine = createMachine({
  types: {} as Types,
  context: ({ input }) => ({ seconds: input.seconds, left: input.seconds, mark: undefined }),
  initial: 'waiting',
  states: {
    waiting: { on: { started: 'running', paused: 'paused' } },
    running: {
      always: { guard: ({ context }) => context.left === 0, target: 'over' },
      on: {
        ticked: {
          actions: assign(({ context, event }) => {
            const left = Math.max(0, context.left - event.by)
            const half = Math.floor(context.seconds / 2)
            const passed = [half, ...marks].filter(mark => left <= mark && mark < context.left)
            return { left, mark: passed.at(-1) ?? context.mark }
          }),
        },
        paused: 'paused',
      },
    },
    paused: { on: { started: 'running' } },
    over: {},
  },
})
