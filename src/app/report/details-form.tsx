import { useState } from 'react'
import { isoDate, type TypedDate } from '../../core/findings/meeting-date.ts'
import { publishBy } from '../../core/findings/publish-by.ts'
import type { ReportDetails } from '../../core/findings/report-details.ts'
import { sayDate } from '../../core/scenario/say-date.ts'
import { SelectField, TextField, Tick } from '../ui/forms/form-fields.tsx'
import './details-form.css'

interface DetailsProps {
  readonly details: ReportDetails
  /** As typed, a real day or not. */
  readonly date: TypedDate
  /** True when one person played: what was marked in looking back then stays out, unless the clerk includes it. */
  readonly alone: boolean
  readonly onChange: (details: ReportDetails, date: TypedDate) => void
}

/** What heads the report, which only the clerk knows. The report changes as it is filled in. */
export function DetailsForm({ details, date, alone, onChange }: DetailsProps) {
  const change = (changed: ReportDetails) => onChange({ ...details, ...changed }, date)
  const text = (name: 'committee' | 'reportOf' | 'contact' | 'wards' | 'decisionMaker' | 'reviewedBy') => ({
    id: `details-${name}`,
    value: details[name] ?? '',
    onChange: (value: string) => change({ [name]: value }),
  })
  return (
    <form onSubmit={event => event.preventDefault()}>
      <TextField label="Committee" {...text('committee')} />
      <MeetingDate
        date={date}
        onChange={typed => onChange({ ...details, date: isoDate(typed), publishBy: undefined }, typed)}
      />
      <PublishBy meeting={details.date} confirmed={details.publishBy} onConfirm={day => change({ publishBy: day })} />
      <TextField label="Report of" hint="A post, for example Chief Internal Auditor" {...text('reportOf')} />
      <TextField label="Contact officer" {...text('contact')} />
      <TextField label="Wards affected" {...text('wards')} />
      <TextField
        label="Decision-maker"
        hint="Who decides on the recommendations, for example the Executive"
        {...text('decisionMaker')}
      />
      <TextField
        id="details-classification"
        label="Classification"
        hint="A marking of your council's own. Part A or Part B is said besides."
        value={details.classification ?? ''}
        onChange={classification => change({ classification })}
      />
      <TextField label="Reviewed by" hint="The post of the officer who reviewed the draft" {...text('reviewedBy')} />
      <ResponseDue details={details} onChange={change} />
      <RecordedOf details={details} alone={alone} onChange={change} />
    </form>
  )
}

interface RecordedOfProps {
  readonly details: ReportDetails
  readonly alone: boolean
  readonly onChange: (changed: ReportDetails) => void
}

/** What the record holds of those who played, besides what they decided. */
function RecordedOf({ details, alone, onChange }: RecordedOfProps) {
  return (
    <div className="govuk-checkboxes">
      <Tick
        id="include-marks"
        label="Include which key events were marked"
        hint="A column beside the key events. Where one person played alone it stays out unless you include it, for it would tell of that person."
        isTicked={details.includeMarks ?? !alone}
        onChange={includeMarks => onChange({ includeMarks })}
      />
      {alone ? null : (
        <Tick
          id="include-confidence"
          label="Include how sure members are of their council"
          hint="The hands raised before and after. They are about the real council, and stay out unless you include them."
          isTicked={details.includeConfidence ?? false}
          onChange={includeConfidence => onChange({ includeConfidence })}
        />
      )}
    </div>
  )
}

interface PublishByProps {
  readonly meeting: string | undefined
  readonly confirmed: string | undefined
  readonly onConfirm: (day: string | undefined) => void
}

/** Counted from the meeting; a person confirms it, and anew when the meeting is moved. */
function PublishBy({ meeting, confirmed, onConfirm }: PublishByProps) {
  const day = meeting === undefined ? undefined : publishBy(meeting)
  return (
    <>
      <output className="field">
        {day === undefined ? (
          'Give the date of the meeting, and the day by which to publish the report stands here.'
        ) : (
          <>
            <strong>Publish by {sayDate(day)}</strong>: five clear days before the meeting, with Saturdays, Sundays and
            the usual bank holidays of England and Wales left out. Special bank holidays are not known here: check the
            day before you rely on it.
          </>
        )}
      </output>
      {day === undefined ? null : (
        <div className="govuk-checkboxes field">
          <Tick
            id="details-publish-by"
            label="I have checked this day"
            hint="It then heads the draft for officers."
            isTicked={confirmed === day}
            onChange={isTicked => onConfirm(isTicked ? day : undefined)}
          />
        </div>
      )}
    </>
  )
}

interface ResponseDueProps {
  readonly details: ReportDetails
  readonly onChange: (changed: ReportDetails) => void
}

/** Which of the two deadlines applies depends on what the report is, so nothing is chosen beforehand. */
function ResponseDue({ details, onChange }: ResponseDueProps) {
  return (
    <>
      <SelectField
        id="details-respond"
        label="A response is due within"
        value={details.respondWithin ?? ''}
        options={[
          ['', 'Not chosen yet'],
          ['28-days', '28 days (crime and disorder committee)'],
          ['two-months', 'Two months (scrutiny report to the executive)'],
        ]}
        onChange={value =>
          onChange({
            respondWithin: value === '28-days' || value === 'two-months' ? value : undefined,
          })
        }
      />
      {details.respondWithin === undefined ? null : (
        <TextField
          id="details-respond-why"
          label="Why this one applies"
          hint="As the monitoring officer advises"
          value={details.respondWhy ?? ''}
          onChange={respondWhy => onChange({ respondWhy })}
        />
      )}
    </>
  )
}

interface Props {
  readonly date: TypedDate
  readonly onChange: (date: TypedDate) => void
}

/** Day, month and year, each typed for itself. */
function MeetingDate({ date, onChange }: Props) {
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
            <span className="govuk-visually-hidden">Error:</span> The date of the meeting must be a real day in figures,
            and its year must have four figures. For example, 19 1 2027.
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
