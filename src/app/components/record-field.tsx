import './review/fields.css'

interface Props {
  readonly id: string
  readonly label: string
  readonly hint: string
  /** What is wrong with what was typed. */
  readonly problem?: string | undefined
  /** Room for several lines. */
  readonly isLong?: boolean
  /** The purpose of a field that asks for the member's own name (WCAG 1.3.5). */
  readonly autoComplete?: 'name'
  readonly inputMode?: 'text' | 'url'
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A field of the training record. What is typed in it is kept nowhere, and sent to no spelling checker. */
export function RecordField({
  id,
  label,
  hint,
  problem,
  isLong = false,
  autoComplete,
  inputMode = 'text',
  value,
  onChange,
}: Props) {
  const field = {
    id,
    value,
    autoComplete: autoComplete ?? 'off',
    spellCheck: false,
    'aria-describedby': problem === undefined ? `${id}-hint` : `${id}-hint ${id}-error`,
    'aria-invalid': problem === undefined ? undefined : true,
  } as const
  return (
    <div className="field">
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <p className="govuk-hint" id={`${id}-hint`}>
        {hint}
      </p>
      {problem === undefined ? null : (
        <p className="govuk-error-message" id={`${id}-error`}>
          <span className="govuk-visually-hidden">Error:</span> {problem}
        </p>
      )}
      {isLong ? (
        <textarea
          {...field}
          className="govuk-textarea field__area"
          rows={5}
          maxLength={5000}
          onChange={event => onChange(event.target.value)}
        />
      ) : (
        <input
          {...field}
          className="field__input"
          type="text"
          inputMode={inputMode}
          maxLength={300}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </div>
  )
}
