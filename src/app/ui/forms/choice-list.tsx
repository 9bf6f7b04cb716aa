import type { ChoiceId } from '../../../core/scenario/scenario.ts'
import './choice-list.css'

interface Props {
  /** The question, which is the group's legend. */
  readonly asks: string
  readonly hint: string
  readonly problem: string | undefined
  /** Checkboxes rather than radios. */
  readonly several: boolean
  readonly choices: readonly { readonly id: ChoiceId; readonly label: string }[]
  readonly picks: readonly ChoiceId[]
  readonly onChange: (picks: readonly ChoiceId[]) => void
}

/** One question and its choices, as radios or, where several may be taken, as checkboxes. */
export function ChoiceList({ asks, hint, problem, several, choices, picks, onChange }: Props) {
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
