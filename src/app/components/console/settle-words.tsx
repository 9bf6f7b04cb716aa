interface Props {
  readonly id: string
  readonly label: string
  readonly isMissing: boolean
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Room for a sentence or two, in a narrow column. */
export function SettleWords({ id, label, isMissing, value, onChange }: Props) {
  return (
    <div className="settle-form__words">
      <label htmlFor={id}>{label}</label>
      {isMissing ? (
        <p className="settle-form__problem" id={`${id}-error`}>
          Write the reason first.
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
