import type { Recommendation } from '../../core/findings/block.ts'
import { responding, standing } from '../../core/findings/change-review.ts'
import { beforeMeeting } from '../../core/findings/days-before-meeting.ts'
import { type Progress, type Response, type Review, statuses } from '../../core/findings/review.ts'
import { decisionNames, statusNames } from '../../core/findings/what-came.ts'
import { AreaField, SelectField, TextField } from '../ui/forms/form-fields.tsx'

interface Props {
  readonly made: readonly Recommendation[]
  readonly review: Review
  readonly onChange: (review: Review) => void
}

/** What came of each recommendation: the response at first, and how it stands months later. */
export function TrackerForm({ made, review, onChange }: Props) {
  if (made.length === 0) return <p>The report makes no recommendation.</p>
  return (
    <div className="recommendations-form">
      <ProgressDate review={review} onChange={onChange} />
      {made.map(({ source, number, text, response = {}, progress }) => (
        <fieldset key={source} className="govuk-fieldset recommendations-form__one">
          <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">Recommendation {number}</legend>
          <p className="measure">{text}</p>
          <ResponseFields
            id={source}
            response={response}
            meeting={review.details.date}
            onChange={changed => onChange(responding(review, source, changed))}
          />
          <ProgressFields
            id={source}
            progress={progress}
            meeting={review.details.date}
            onChange={changed => onChange(standing(review, source, changed))}
          />
        </fieldset>
      ))}
    </div>
  )
}

function ProgressDate({ review, onChange }: Pick<Props, 'review' | 'onChange'>) {
  const { details } = review
  return (
    <TextField
      id="progress-date"
      label="Date of the meeting that takes the progress report"
      hint="It heads that report alone. Leave the date of the first meeting as it is: the months are counted from it."
      type="date"
      value={details.progressDate ?? ''}
      warning={slip(details.progressDate, details.date)}
      onChange={value =>
        onChange({ ...review, details: { ...details, progressDate: value === '' ? undefined : value } })
      }
    />
  )
}

function slip(day: string | undefined, meeting: string | undefined): string | undefined {
  const what = beforeMeeting(day, meeting)
  return what === undefined ? undefined : `This day ${what}`
}

interface ResponseProps {
  readonly id: string
  readonly response: Response
  /** The day of the meeting that takes the report. */
  readonly meeting: string | undefined
  readonly onChange: (response: Response) => void
}

function ResponseFields({ id, response, meeting, onChange }: ResponseProps) {
  const area = (name: 'comment' | 'reasons' | 'alternatives') => ({
    id: `${id}-${name}`,
    rows: 2,
    value: response[name] ?? '',
    onChange: (value: string) => onChange({ ...response, [name]: value }),
  })
  return (
    <>
      <AreaField label="Management's comment" {...area('comment')} />
      <SelectField
        id={`${id}-decision`}
        label="Decision"
        value={response.decision ?? ''}
        options={[['', 'None yet'], ...Object.entries(decisionNames)]}
        onChange={value => onChange({ ...response, decision: decisions.find(one => one === value) })}
      />
      <AreaField label="Reasons" {...area('reasons')} />
      <AreaField label="Alternatives considered and rejected" {...area('alternatives')} />
      <TextField
        id={`${id}-date`}
        label="Date of the decision"
        type="date"
        value={response.date ?? ''}
        warning={slip(response.date, meeting)}
        onChange={value => onChange({ ...response, date: value === '' ? undefined : value })}
      />
      <TextField
        id={`${id}-minute`}
        label="Minute"
        value={response.minute ?? ''}
        onChange={minute => onChange({ ...response, minute })}
      />
    </>
  )
}

const decisions = ['accepted', 'accepted-in-part', 'rejected'] as const

interface ProgressProps {
  readonly id: string
  readonly progress: Progress | undefined
  readonly meeting: string | undefined
  readonly onChange: (progress: Progress | undefined) => void
}

function ProgressFields({ id, progress, meeting, onChange }: ProgressProps) {
  return (
    <>
      <SelectField
        id={`${id}-status`}
        label="How it stands"
        value={progress?.status ?? ''}
        options={[['', 'Nobody has said yet'], ...statuses.map(status => [status, statusNames[status]] as const)]}
        onChange={value => {
          const status = statuses.find(one => one === value)
          onChange(status === undefined ? undefined : { ...progress, status })
        }}
      />
      {progress === undefined ? null : (
        <>
          <AreaField
            id={`${id}-note`}
            label="What has been done"
            rows={2}
            value={progress.note ?? ''}
            onChange={note => onChange({ ...progress, note })}
          />
          <TextField
            id={`${id}-as-at`}
            label="As at"
            type="date"
            value={progress.date ?? ''}
            warning={slip(progress.date, meeting)}
            onChange={value => onChange({ ...progress, date: value === '' ? undefined : value })}
          />
        </>
      )}
    </>
  )
}
