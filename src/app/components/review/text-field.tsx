import './fields.css'

interface Props {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly type?: 'text' | 'date'
  readonly onChange: (value: string) => void
}

/** One line of text, or a day. */
export function TextField({ id, label, hint, value, type = 'text', onChange }: Props) {
  return (
    <div className="field">
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p className="govuk-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        className={`field__input${type === 'date' ? ' field__input--day' : ''}`}
        id={id}
        type={type}
        maxLength={300}
        // Browsers let a year have six figures.
        max={type === 'date' ? '9999-12-31' : undefined}
        autoComplete="off"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
    </div>
  )
}
