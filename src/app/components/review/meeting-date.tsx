import { useState } from 'react'
import { isoDate, type TypedDate } from '../../../core/findings/meeting-date.ts'
import './meeting-date.css'

interface Props {
  readonly date: TypedDate
  readonly onChange: (date: TypedDate) => void
}

/** Day, month and year, each typed for itself. */
export function MeetingDate({ date, onChange }: Props) {
  const { day, month, year } = date
  // Nobody is told of a wrong year while typing it.
  const [isInYear, setInYear] = useState(false)
  const isWrong =
    [day, month, year].every(part => part.trim() !== '') &&
    (!isInYear || year.trim().length > 3) &&
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
            <span className="govuk-visually-hidden">Error:</span> The date of the meeting must be a real day
            in figures, and its year must have four figures. For example, 19 1 2027.
          </span>
        ) : null}
      </output>
      <div className="meeting-date__parts">
        {parts.map(([name, label]) => (
          <Part
            key={name}
            name={name}
            label={label}
            value={date[name]}
            isWrong={isWrong}
            onFocus={() => setInYear(name === 'year')}
            onBlur={() => setInYear(false)}
            onChange={value => onChange({ ...date, [name]: value })}
          />
        ))}
      </div>
    </fieldset>
  )
}

const parts = [
  ['day', 'Day'],
  ['month', 'Month'],
  ['year', 'Year'],
] as const

interface PartProps {
  readonly name: keyof TypedDate
  readonly label: string
  readonly value: string
  readonly isWrong: boolean
  readonly onFocus: () => void
  readonly onBlur: () => void
  readonly onChange: (value: string) => void
}

function Part({ name, label, value, isWrong, onFocus, onBlur, onChange }: PartProps) {
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
        aria-invalid={isWrong ? true : undefined}
        value={value}
        onFocus={onFocus}
        onBlur={onBlur}
        onChange={event => onChange(event.target.value)}
      />
    </div>
  )
}
