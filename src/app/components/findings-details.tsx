import { isoDate, type TypedDate } from '../../core/findings/meeting-date.ts'
import './findings-details.css'

/** What the clerk types, as typed. */
export interface TypedDetails extends TypedDate {
  readonly committee: string
  readonly reportOf: string
  readonly contact: string
  readonly wards: string
  readonly includeMembersWords: boolean
  /** `undefined` while the clerk has not said: then it depends on how many played. */
  readonly includeMarks: boolean | undefined
}

type TextName = Exclude<keyof TypedDetails, 'includeMembersWords' | 'includeMarks'>

interface Props {
  readonly details: TypedDetails
  /** True when one person played: what was marked in looking back then stays out, unless the clerk includes it. */
  readonly alone: boolean
  readonly onChange: (details: TypedDetails) => void
}

/** The form for what only the clerk knows. The report changes as it is filled in. */
export function FindingsDetails({ details, alone, onChange }: Props) {
  const text = (name: TextName) => ({
    name,
    value: details[name],
    onChange: (value: string) => onChange({ ...details, [name]: value }),
  })
  return (
    <form className="findings-details" onSubmit={event => event.preventDefault()}>
      <TextField label="Committee" {...text('committee')} />
      <DateField details={details} text={text} />
      <TextField label="Report of" hint="A post, for example Chief Internal Auditor" {...text('reportOf')} />
      <TextField label="Contact officer" {...text('contact')} />
      <TextField label="Wards affected" {...text('wards')} />
      <div className="govuk-checkboxes">
        <Tick
          id="include-words"
          label="Include what members typed"
          hint="Their notes, reasons and disagreements may concern the real council. They stay out unless you include them."
          isTicked={details.includeMembersWords}
          onChange={includeMembersWords => onChange({ ...details, includeMembersWords })}
        />
        <Tick
          id="include-marks"
          label="Include which key events were marked"
          hint="A column beside the key events. Where one person played alone it stays out unless you include it, for it would tell of that person."
          isTicked={details.includeMarks ?? !alone}
          onChange={includeMarks => onChange({ ...details, includeMarks })}
        />
      </div>
    </form>
  )
}

interface TickProps {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly isTicked: boolean
  readonly onChange: (isTicked: boolean) => void
}

function Tick({ id, label, hint, isTicked, onChange }: TickProps) {
  return (
    <div className="govuk-checkboxes__item">
      <input
        className="govuk-checkboxes__input"
        id={id}
        type="checkbox"
        aria-describedby={`${id}-hint`}
        checked={isTicked}
        onChange={event => onChange(event.target.checked)}
      />
      <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
        {label}
      </label>
      <p className="govuk-hint govuk-checkboxes__hint" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  )
}

interface FieldProps {
  readonly name: TextName
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function TextField({ name, label, hint, value, onChange }: FieldProps) {
  return (
    <div className="findings-details__field">
      <label className="govuk-label" htmlFor={`details-${name}`}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p className="govuk-hint" id={`details-${name}-hint`}>
          {hint}
        </p>
      )}
      <input
        className="findings-details__input"
        id={`details-${name}`}
        type="text"
        maxLength={300}
        autoComplete="off"
        aria-describedby={hint === undefined ? undefined : `details-${name}-hint`}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
    </div>
  )
}

interface DateFieldProps extends Pick<Props, 'details'> {
  readonly text: (name: TextName) => Pick<FieldProps, 'name' | 'value' | 'onChange'>
}

function DateField({ details, text }: DateFieldProps) {
  const { day, month, year } = details
  const isWrong =
    [day, month, year].every(part => part.trim() !== '') &&
    year.trim().length > 3 &&
    isoDate(details) === undefined
  return (
    <fieldset
      className="govuk-fieldset findings-details__field"
      aria-describedby={isWrong ? 'details-date-hint details-date-error' : 'details-date-hint'}
    >
      <legend className="govuk-fieldset__legend">Date of the meeting</legend>
      <p className="govuk-hint" id="details-date-hint">
        For example, 19 1 2027
      </p>
      <output className="findings-details__problem">
        {isWrong ? (
          <span className="govuk-error-message" id="details-date-error">
            <span className="govuk-visually-hidden">Error:</span> The date of the meeting must be a real date.
          </span>
        ) : null}
      </output>
      <div className="findings-details__date">
        <DatePart label="Day" {...text('day')} />
        <DatePart label="Month" {...text('month')} />
        <DatePart label="Year" {...text('year')} />
      </div>
    </fieldset>
  )
}

function DatePart({ name, label, value, onChange }: FieldProps) {
  return (
    <div>
      <label className="govuk-label" htmlFor={`details-${name}`}>
        {label}
      </label>
      <input
        className={`findings-details__input findings-details__input--${name}`}
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
