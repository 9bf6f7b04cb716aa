import { publishBy } from '../../core/report/review/publish-by.ts'
import { type Implication, implications, type ReportDetails } from '../../core/report/review/review.ts'
import { implicationTitles } from '../../core/report/sections/officers.ts'
import { sayDate } from '../../core/scenario/say-date.ts'
import { Tick } from '../ui/forms/form-fields.tsx'
import { useReview, withField } from './desk.ts'
import { type FieldOf, RecordFields } from './record-fields.tsx'
import { Section } from '../ui/page-parts.tsx'

type TextDetail = Exclude<
  { [Name in keyof ReportDetails]: ReportDetails[Name] extends string | undefined ? Name : never }[keyof ReportDetails],
  undefined
>

const header: readonly FieldOf<TextDetail>[] = [
  { name: 'committee', label: 'Committee' },
  { name: 'date', label: 'Date of the meeting', kind: 'day' },
  { name: 'reportOf', label: 'Report of', hint: 'A post, such as Chief Internal Auditor' },
  { name: 'contact', label: 'Contact', hint: 'A name and how to reach them' },
  { name: 'wards', label: 'Wards affected' },
  { name: 'decisionMaker', label: 'Decision-maker', hint: 'Who decides on the recommendations, such as Cabinet' },
  {
    name: 'classification',
    label: 'Classification',
    hint: 'Your council’s own marking, if it has one. The report adds Part A or Part B.',
  },
]

const body: readonly FieldOf<TextDetail>[] = [
  { name: 'why', label: 'Why the Committee asked for the exercise', kind: 'area' },
  {
    name: 'options',
    label: 'Other options',
    kind: 'area',
    hint: 'If you leave this empty, the report uses a standard sentence.',
  },
  { name: 'consultation', label: 'Who was consulted, and what they said', kind: 'area' },
]

const reply: readonly FieldOf<TextDetail>[] = [
  {
    name: 'respondWithin',
    label: 'A reply is due within',
    kind: [
      ['', 'Not chosen yet'],
      ['28-days', '28 days (crime and disorder committee)'],
      ['two-months', 'Two months (scrutiny report to the executive)'],
    ],
  },
  { name: 'progressDate', label: 'Date of the progress meeting', kind: 'day' },
  { name: 'backgroundPapers', label: 'Background papers', kind: 'area', hint: 'The report names the case itself.' },
]

const clearance = [
  { name: 'says', label: 'Implications', kind: 'area', hint: 'If there are none, write “None”.' },
  { name: 'by', label: 'Cleared by' },
  { name: 'on', label: 'Date', kind: 'day' },
] as const

/** What only officers know: what heads the report, and what they say in it. */
export function DetailsStep() {
  const { review } = useReview()
  return (
    <>
      <Group title="Header" fields={header} />
      <PublishBy {...review.details} />
      <Group title="Reasons and options" fields={body} />
      <Section title="Implications">
        <p className="measure soft">
          Each is in the report, filled in or not. Only an officer can say that there are none.
        </p>
        {implications.map(heading => (
          <ImplicationFields key={heading} heading={heading} />
        ))}
      </Section>
      <Group title="Reply and monitoring" fields={reply} />
    </>
  )
}

function Group({ title, fields }: { readonly title: string; readonly fields: readonly FieldOf<TextDetail>[] }) {
  const { review, changeDetails } = useReview()
  return (
    <Section title={title}>
      <RecordFields
        fields={fields}
        values={review.details}
        onChange={(name, value) =>
          // The day by which to publish was checked for another meeting.
          changeDetails(() => ({ ...(name === 'date' ? { publishBy: undefined } : {}), [name]: value }))
        }
      />
    </Section>
  )
}

/** Counted from the meeting; a person checks it, and again when the meeting is moved. */
function PublishBy({ date, publishBy: checked }: ReportDetails) {
  const { changeDetails } = useReview()
  if (date === undefined) return <p className="measure soft">Enter the meeting date to see the publication deadline.</p>
  const day = publishBy(date)
  return (
    <>
      <p className="measure">
        <strong>Publish by {sayDate(day)}</strong>: five clear days before the meeting, not counting weekends and the
        usual bank holidays of England and Wales. This does not allow for special bank holidays.
      </p>
      <div className="govuk-checkboxes">
        <Tick
          id="publish-by"
          label="I have checked this day"
          isTicked={checked === day}
          onChange={isTicked => changeDetails(() => ({ publishBy: isTicked ? day : undefined }))}
        />
      </div>
    </>
  )
}

function ImplicationFields({ heading }: { readonly heading: Implication }) {
  const { review, changeDetails } = useReview()
  const cleared = review.details.implications?.[heading] ?? {}
  const { by = '' } = cleared
  return (
    <details className="fold report-fold">
      <summary>
        {implicationTitles[heading]}{' '}
        <span className="soft">{by.trim() === '' ? 'not cleared yet' : `cleared by ${by}`}</span>
      </summary>
      <RecordFields
        fields={clearance}
        values={cleared}
        onChange={(name, value) =>
          changeDetails(({ implications: now = {} }) => ({ implications: withField(now, heading, name, value) }))
        }
      />
    </details>
  )
}
