import './fields.css'

interface Props {
  readonly id: string
  readonly label: string
  readonly value: string
  /** What is chosen from: the value, and its words. */
  readonly options: readonly (readonly [string, string])[]
  readonly onChange: (value: string) => void
}

/** One of a few. */
export function SelectField({ id, label, value, options, onChange }: Props) {
  return (
    <div className="field">
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <select
        className="field__input field__select"
        id={id}
        value={value}
        onChange={event => onChange(event.target.value)}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
