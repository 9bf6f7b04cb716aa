import { type ReactNode, Suspense, useState } from 'react'
import type { ChoiceId } from '../../../core/scenario/scenario.ts'
import { lazily } from '../loaded.tsx'
import './choice-list.css'

const ErrorSummary = lazily(async () => (await import('./error-summary.tsx')).ErrorSummary)

interface ListProps {
  readonly asks: string
  readonly hint: string
  readonly problem: string | undefined
  readonly several: boolean
  readonly choices: readonly { readonly id: ChoiceId; readonly label: string }[]
  readonly picks: readonly ChoiceId[]
  readonly onChange: (picks: readonly ChoiceId[]) => void
}

function ChoiceList({ asks, hint, problem, several, choices, picks, onChange }: ListProps) {
  const kind = several ? 'checkboxes' : 'radios'
  const toggled = (id: ChoiceId) => {
    if (!several) return [id]
    return choices.map(choice => choice.id).filter(other => picks.includes(other) !== (other === id))
  }
  return (
    <div className={`choice-list govuk-form-group${problem === undefined ? '' : ' govuk-form-group--error'}`}>
      <fieldset
        className="govuk-fieldset"
        aria-describedby={`choices-hint${problem === undefined ? '' : ' choices-error'}`}
      >
        <legend className="choice-list__legend govuk-fieldset__legend">
          <h2 className="govuk-fieldset__heading">{asks}</h2>
        </legend>
        <div id="choices-hint" className="choice-list__hint govuk-hint">
          {hint}
        </div>
        {problem === undefined ? null : (
          <p id="choices-error" className="govuk-error-message">
            <span className="govuk-visually-hidden">Error:</span> {problem}
          </p>
        )}
        <div className={`choice-list__items govuk-${kind}`}>
          {choices.map(({ id, label }) => (
            <div className={`choice-list__item govuk-${kind}__item`} key={id}>
              <input
                className={`govuk-${kind}__input`}
                type={several ? 'checkbox' : 'radio'}
                name="choice"
                id={`choice-${id}`}
                checked={picks.includes(id)}
                onChange={() => onChange(toggled(id))}
              />
              <label className={`choice-list__label govuk-label govuk-${kind}__label`} htmlFor={`choice-${id}`}>
                {label}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  )
}

interface FormProps extends Pick<ListProps, 'asks' | 'hint' | 'several' | 'choices'> {
  readonly className: string
  readonly picked?: readonly ChoiceId[]
  /** Why picks cannot be gone on with, in words. */
  readonly problemWith: (picks: readonly ChoiceId[]) => string | undefined
  readonly onPick?: (picks: readonly ChoiceId[]) => void
  readonly onSubmit: (picks: readonly ChoiceId[]) => void
  readonly children: ReactNode
}

/** One question as a form. It refuses in words, and leads to the first choice. */
export function ChoiceForm({ className, picked, problemWith, onPick, onSubmit, children, ...list }: FormProps) {
  const [picks, setPicks] = useState(picked ?? [])
  const [attempts, setAttempts] = useState(0)
  const found = problemWith(picks)
  const problem = attempts > 0 ? found : undefined
  return (
    <form
      className={className}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (found === undefined) onSubmit(picks)
        else setAttempts(attempts + 1)
      }}
    >
      <Suspense>
        {problem === undefined ? null : (
          <ErrorSummary key={attempts} message={problem} field={`choice-${list.choices[0]?.id}`} />
        )}
      </Suspense>
      <ChoiceList
        {...list}
        problem={problem}
        picks={picks}
        onChange={next => {
          setPicks(next)
          onPick?.(next)
        }}
      />
      {children}
    </form>
  )
}
