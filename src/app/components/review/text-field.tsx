import './fields.css'

interface Props {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly type?: 'text' | 'date'
  /** What is odd about it, though it may be meant. */
  readonly warning?: string | undefined
  readonly onChange: (value: string) => void
}

/** One line of text, or a day. */
export function TextField({ id, label, hint, value, type = 'text', warning, onChange }: Props) {
  const described = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(type === 'date' ? [`${id}-warning`] : []),
  ]
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
        aria-describedby={described.length === 0 ? undefined : described.join(' ')}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
      {type === 'date' ? (
        <output className="field__warning" id={`${id}-warning`}>
          {warning}
        </output>
      ) : null}
    </div>
  )
}
