import { useId, useState, type ReactNode } from 'react'

export interface SettleOption {
  readonly id: string
  readonly letter: string
  readonly words: string
}

interface Props {
  readonly options: readonly SettleOption[]
  readonly min: number
  readonly max: number
  readonly legend: string
  readonly before: readonly string[]
  readonly button: string
  readonly onPick: (picks: readonly string[]) => void
  readonly children?: ReactNode
}

/** A choice that is recorded for the room: one, or as many as may be taken. */
export function SettlePicks({ options, min, max, legend, before, button, onPick, children }: Props) {
  const name = useId()
  const [picks, setPicks] = useState(before)
  const [problem, setProblem] = useState<string>()
  const isSeveral = max > 1
  const toggle = (id: string) => {
    const toggled = options.map(option => option.id).filter(other => picks.includes(other) !== (other === id))
    setPicks(isSeveral ? toggled : [id])
    setProblem(undefined)
  }
  return (
    <form
      className="settle-form__picks"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (picks.length >= min && picks.length <= max) onPick(picks)
        else setProblem(min === max ? `Choose ${min === 1 ? 'one' : min}.` : `Choose ${min} to ${max}.`)
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
              <strong>{letter}</strong> {words}
            </span>
          </label>
        ))}
      </fieldset>
      {children}
      <p className="settle-form__problem" role="alert">
        {problem}
      </p>
      <button type="submit" className="govuk-button settle-form__settle">
        {button}
      </button>
    </form>
  )
}
