import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { minutesAfterwards } from '../../../core/analysis/tally.ts'
import { debriefPartOf, debriefSlides, isToAgree } from '../../../core/room/agenda.ts'
import type { Slide } from '../../../core/room/console-state.ts'
import { titleOfSlide } from '../../../core/room/debrief-view.ts'
import { debriefPlan } from '../../../core/room/time-plan.ts'
import { decisionsIn } from '../../../core/session/played-path.ts'
import { agreeFirst } from '../actions.ts'
import { entryAt, type PanelProps } from '../console.ts'
import { ConsoleButton } from '../parts.tsx'
import './after-panels.css'

/** The screens of the debrief in their order, with what the room sees marked. Each is one press away once it may be seen. */
export function DebriefOrder({ at }: PanelProps) {
  const { group, consoleState, path } = at
  const { slide, frozen, isBlank } = consoleState
  const minutes = minutesAfterwards(group.session.group?.minutes ?? group.script.minutes)
  const slides = debriefSlides(group)
  if (at.isShared) return <AskedDecision at={at} />
  return (
    <section className="debrief-order" aria-labelledby="debrief-order">
      <h2 className="console-panel__part" id="debrief-order">
        Debrief
      </h2>
      {path.hindsightFinished ? <AskedDecision at={at} /> : null}
      {debriefPlan({ kind: 'welcome' }, minutes).map(({ id, title, minutes: planned }) => (
        <section className="debrief-order__part" key={id}>
          <h3 className="debrief-order__title">
            {title} <span className="soft">{planned} min</span>
          </h3>
          <ol className="debrief-order__slides">
            {slides
              .filter(each => debriefPartOf(each)?.id === id)
              .map(each => (
                <li key={JSON.stringify(each)}>
                  <OneSlide
                    at={at}
                    slide={each}
                    isHere={isSame(each, slide)}
                    isSeen={!isBlank && isSame(each, (frozen ?? consoleState).slide)}
                  />
                </li>
              ))}
          </ol>
        </section>
      ))}
    </section>
  )
}

/** A decision that someone asked about is on the screen in place of where the room was. */
function isSame(one: Slide, other: Slide): boolean {
  return other.kind !== 'asked' && JSON.stringify(one) === JSON.stringify(other)
}

interface OneSlideProps extends PanelProps {
  readonly slide: Slide
  readonly isHere: boolean
  readonly isSeen: boolean
}

function OneSlide({ at, slide, isHere, isSeen }: OneSlideProps) {
  const isEarly = !at.path.hindsightFinished && slide.kind !== 'surprise' && slide.kind !== 'moments'
  return (
    <button
      type="button"
      className="debrief-order__slide"
      aria-current={isHere ? 'step' : undefined}
      disabled={!at.mayWrite || isEarly}
      onClick={() => {
        if (slide.kind === 'afterwards' && isToAgree(at.group)) at.say(agreeFirst)
        else at.go(slide)
      }}
    >
      {titleOfSlide(at.group, slide)}
      {isSeen ? <strong className="debrief-order__seen"> The room sees this</strong> : null}
    </button>
  )
}

/** Any decision, by its number, when someone asks about it. Going on or back leads to where the room was. */
function AskedDecision({ at }: PanelProps) {
  const { slide } = at.consoleState
  return (
    <NumberLine
      at={at}
      id="decision-number"
      label="Decision number"
      button="Show that decision"
      most={decisionsIn(at.path).length}
      takesDigits={entryAt(at) === 'asked'}
      onNumber={number => at.go({ kind: 'asked', number, back: slide.kind === 'asked' ? slide.back : slide })}
    />
  )
}

interface NumberLineProps extends PanelProps {
  readonly id: string
  readonly label: string
  readonly button: string
  /** The highest number there is. */
  readonly most: number
  readonly takesDigits?: boolean
  readonly onNumber: (number: number) => void
}

/** A number that the room calls out: a digit begins it, whatever has the focus, and Enter ends it. */
export function NumberLine({ at, id, label, button, most, takesDigits = true, onNumber }: NumberLineProps) {
  const { isShared } = at
  const [text, setText] = useState('')
  const [problem, setProblem] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useDigits(takesDigits && at.mayWrite && at.consoleState.letterKeys, digit => {
    setText(digit)
    field.current?.focus()
  })
  useEffect(() => {
    if (isShared) field.current?.focus()
  }, [isShared])
  const take = () => {
    const number = Number(text)
    setText('')
    if (number < 1 || number > most) return setProblem(`There are numbers from 1 to ${most}.`)
    setProblem('')
    onNumber(number)
  }
  return (
    <form
      className="number-line"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        take()
      }}
    >
      <label htmlFor={id}>{label}</label>
      <input
        className="govuk-input number-line__field"
        id={id}
        inputMode="numeric"
        autoComplete="off"
        aria-describedby={`${id}-problem`}
        ref={field}
        value={text}
        onChange={event => setText(event.target.value.replaceAll(/\D/g, '').slice(0, 2))}
      />
      <ConsoleButton type="submit" disabled={!at.mayWrite}>
        {button}
      </ConsoleButton>
      <output className="number-line__problem" id={`${id}-problem`}>
        {problem}
      </output>
    </form>
  )
}

export function useDigits(areTaken: boolean, onDigit: (digit: string) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, defaultPrevented, target } = event
    if (!areTaken || defaultPrevented || ctrlKey || metaKey || altKey || !/^\d$/.test(key)) return
    if (target instanceof HTMLElement && target.matches('input, textarea, select')) return
    event.preventDefault()
    onDigit(key)
  })
  useEffect(() => {
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
