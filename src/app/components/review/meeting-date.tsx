import { isoDate, type TypedDate } from '../../../core/findings/meeting-date.ts'
import './meeting-date.css'

interface Props {
  readonly date: TypedDate
  readonly onChange: (date: TypedDate) => void
}

/** Day, month and year, each typed for itself. */
export function MeetingDate({ date, onChange }: Props) {
  const { day, month, year } = date
  const isWrong =
    [day, month, year].every(part => part.trim() !== '') &&
    year.trim().length > 3 &&
    isoDate(date) === undefined
  return (
    <fieldset
      className="govuk-fieldset field"
      aria-describedby={isWrong ? 'details-date-hint details-date-error' : 'details-date-hint'}
    >
      <legend className="govuk-fieldset__legend">Date of the meeting</legend>
      <p className="govuk-hint" id="details-date-hint">
        For example, 19 1 2027
      </p>
      <output className="meeting-date__problem">
        {isWrong ? (
          <span className="govuk-error-message" id="details-date-error">
            <span className="govuk-visually-hidden">Error:</span> The date of the meeting must be a real date.
          </span>
        ) : null}
      </output>
      <div className="meeting-date__parts">
        <Part label="Day" name="day" value={day} onChange={value => onChange({ ...date, day: value })} />
        <Part
          label="Month"
          name="month"
          value={month}
          onChange={value => onChange({ ...date, month: value })}
        />
        <Part label="Year" name="year" value={year} onChange={value => onChange({ ...date, year: value })} />
      </div>
    </fieldset>
  )
}

interface PartProps {
  readonly name: keyof TypedDate
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function Part({ name, label, value, onChange }: PartProps) {
  return (
    <div>
      <label className="govuk-label" htmlFor={`details-${name}`}>
        {label}
      </label>
      <input
        className={`field__input meeting-date__${name}`}
        id={`details-${name}`}
        type="text"
        inputMode="numeric"
        maxLength={4}
        autoComplete="off"
        value={value}
        onChange={event => onChange(event.target.value)}
      />
    </div>
  )
}
