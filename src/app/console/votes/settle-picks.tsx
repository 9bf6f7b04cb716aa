import { type ReactNode, useEffect, useId, useRef, useState } from 'react'

interface Props {
  readonly options: readonly SettleOption[]
  readonly min: number
  readonly max: number
  readonly legend: ReactNode
  readonly button: string
  /** Whether the words beside the letters are in sight elsewhere. */
  readonly isBrief?: boolean
  /** What speaks against them, in a sentence. */
  readonly whyNot?: (picks: readonly string[]) => string | undefined
  readonly onPick: (picks: readonly string[]) => void
  readonly children?: ReactNode
}

/** A choice that is recorded for the room: one, or as many as may be taken. */
export function SettlePicks({ options, min, max, legend, button, isBrief = false, whyNot, onPick, children }: Props) {
  const name = useId()
  const [picks, setPicks] = useState<readonly string[]>([])
  const [problem, setProblem] = useState<string>()
  const submit = useRef<HTMLButtonElement>(null)
  // On a small laptop the sentence pushes the button out of sight.
  useEffect(() => {
    if (problem !== undefined) submit.current?.scrollIntoView({ block: 'nearest' })
  }, [problem])
  const isSeveral = max > 1
  const toggle = (id: string) => {
    const toggled = options.map(option => option.id).filter(other => picks.includes(other) !== (other === id))
    setPicks(isSeveral ? toggled : [id])
    setProblem(undefined)
  }
  return (
    <form
      className={`settle-form__picks${isBrief ? ' settle-form__picks--brief' : ''}`}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        const found = whyNotSoMany(picks.length, min, max) ?? whyNot?.(picks)
        setProblem(found)
        if (found === undefined) onPick(picks)
      }}
    >
      <fieldset className="settle-form__fieldset">
        <legend>{legend}</legend>
        {options.map(({ id, letter, words }) => (
          <label className="settle-form__option" key={id}>
            <input
              type={isSeveral ? 'checkbox' : 'radio'}
              name={name}
              checked={picks.includes(id)}
              onChange={() => toggle(id)}
            />
            <span>
              <strong>{letter}</strong> {isBrief ? <span className="govuk-visually-hidden">{words}</span> : words}
            </span>
          </label>
        ))}
      </fieldset>
      {children}
      <p className="settle-form__problem" role="alert">
        {problem}
      </p>
      <button type="submit" id="settle" className="govuk-button settle-form__settle" ref={submit}>
        {button}
      </button>
    </form>
  )
}

function whyNotSoMany(count: number, min: number, max: number): string | undefined {
  if (count >= min && count <= max) return undefined
  return min === max ? `Choose ${min === 1 ? 'one' : min}.` : `Choose ${min} to ${max}.`
}

/** A choice as the room knows it. */
export interface SettleOption {
  readonly id: string
  readonly letter: string
  readonly words: string
}

export function lettersOf(options: readonly SettleOption[], ids: readonly string[]): string {
  return options
    .filter(({ id }) => ids.includes(id))
    .map(({ letter }) => letter)
    .join(' and ')
}

export function wordsOf(options: readonly SettleOption[], ids: readonly string[]): string {
  return options
    .filter(({ id }) => ids.includes(id))
    .map(({ letter, words }) => `${letter}, ${words}`)
    .join('; ')
}

interface SettleWordsProps {
  readonly id: string
  readonly label: string
  readonly isMissing: boolean
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Room for a sentence or two, in a narrow column. */
export function SettleWords({ id, label, isMissing, value, onChange }: SettleWordsProps) {
  return (
    <div className="settle-form__words">
      <label htmlFor={id}>{label}</label>
      {isMissing ? (
        <p className="settle-form__problem" id={`${id}-error`}>
          Enter a reason.
        </p>
      ) : null}
      <textarea
        className="govuk-textarea"
        id={id}
        rows={2}
        maxLength={5000}
        aria-invalid={isMissing}
        aria-describedby={isMissing ? `${id}-error` : undefined}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
    </div>
  )
}
