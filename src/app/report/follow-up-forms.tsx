import { type ReactNode, useState } from 'react'
import type { Offered } from '../../core/report/recommendations.ts'
import { readControlResults } from '../../core/report/review/control-results.ts'
import { isAccepted, type Planned, type Progress, type Response, type Result } from '../../core/report/review/review.ts'
import { capital, counted } from '../../core/report/say.ts'
import { controlsToTest, type ControlToTest, goodInWords } from '../../core/report/sections/controls.ts'
import { FileButton } from '../ui/forms/form-fields.tsx'
import { useDesk, useReview, useTelling, withEntry, withField } from './desk.ts'
import { type FieldOf, RecordFields } from './record-fields.tsx'

const answerFields: readonly FieldOf<keyof Response>[] = [
  { name: 'comment', label: 'Management’s comment', kind: 'area' },
  {
    name: 'decision',
    label: 'The executive’s decision',
    kind: [
      ['', 'None yet'],
      ['accepted', 'Accepted'],
      ['accepted-in-part', 'Accepted in part'],
      ['in-principle', 'Accepted in principle'],
      ['rejected', 'Rejected'],
    ],
  },
  {
    name: 'change',
    label: 'What will change',
    kind: 'area',
    hint: 'The report says “accepted in part” and includes these words.',
  },
  { name: 'reasons', label: 'Reasons', kind: 'area' },
  { name: 'alternatives', label: 'Alternatives rejected', kind: 'area' },
  { name: 'date', label: 'Date of the decision', kind: 'day' },
  { name: 'minute', label: 'Minute' },
]

/** What management says of each recommendation, and what the executive decided. */
export function AnswersForm() {
  const { review, change } = useReview()
  return (
    <EachRecommendation>
      {({ id }) => {
        const response = review.responses[id] ?? {}
        const isInPart = response.decision === 'accepted-in-part' || response.decision === 'in-principle'
        return (
          <RecordFields
            fields={answerFields.filter(({ name }) => name !== 'change' || isInPart)}
            values={response}
            onChange={(name, value) => change(now => ({ responses: withField(now.responses, id, name, value) }))}
          />
        )
      }}
    </EachRecommendation>
  )
}

const planFields: readonly FieldOf<keyof Planned>[] = [
  { name: 'lead', label: 'Lead officer' },
  { name: 'start', label: 'Start', kind: 'day' },
  { name: 'due', label: 'Due', kind: 'day' },
  { name: 'cost', label: 'Cost' },
  { name: 'success', label: 'How we will know' },
]

/** Who does what by when, as those say who accept it. */
export function PlanForm() {
  const { review, change } = useReview()
  return (
    <EachRecommendation isFollowed>
      {({ id, cost, success }) => (
        <RecordFields
          fields={planFields.map(field => {
            const suggested = { cost, success, lead: '', start: '', due: '' }[field.name]
            return suggested === '' ? field : { ...field, hint: `The author suggests: ${suggested}` }
          })}
          values={review.planned[id] ?? {}}
          onChange={(name, value) => change(now => ({ planned: withField(now.planned, id, name, value) }))}
        />
      )}
    </EachRecommendation>
  )
}

const progressFields: readonly FieldOf<keyof Progress>[] = [
  {
    name: 'state',
    label: 'State',
    kind: [
      ['', 'Not reported yet'],
      ['agreed', 'Agreed: it was accepted'],
      ['done', 'Done: there is evidence that it was carried out'],
      ['lasts', 'Shown to last: its control was tested again after six months'],
    ],
  },
  { name: 'shows', label: 'What shows it', kind: 'area' },
  { name: 'date', label: 'Date', kind: 'day' },
]

/** What came of each recommendation months later. */
export function ProgressForm() {
  const { review, change } = useReview()
  return (
    <EachRecommendation isFollowed>
      {({ id }) => (
        <RecordFields
          fields={progressFields.filter(({ name }) => name === 'state' || review.progress[id] !== undefined)}
          values={review.progress[id] ?? {}}
          onChange={(name, value) =>
            change(({ progress }) => ({
              // Without a state it says nothing.
              progress:
                name === 'state' && value === undefined
                  ? withEntry(progress, id, undefined)
                  : withField(progress, id, name, value),
            }))
          }
        />
      )}
    </EachRecommendation>
  )
}

interface EachProps {
  /** Without those that were rejected. */
  readonly isFollowed?: boolean
  readonly children: (one: Offered) => ReactNode
}

function EachRecommendation({ isFollowed = false, children }: EachProps) {
  const { recommendations, numbers } = useTelling('full')
  const { review } = useReview()
  const shown = recommendations.forward.filter(({ id }) => !isFollowed || isAccepted(review, id) !== false)
  if (shown.length === 0) return <p>The report has no recommendation to follow up.</p>
  return shown.map(one => (
    <fieldset key={one.id} className="govuk-fieldset report-forms__one">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
        {numbers.of(`recommendation:${one.id}`)} {one.short}
      </legend>
      <p className="measure small">{one.says}</p>
      {children(one)}
    </fieldset>
  ))
}

const resultFields: readonly FieldOf<keyof Result>[] = [
  { name: 'of', label: 'How many were looked at', kind: 'count' },
  { name: 'good', label: 'How many were good', kind: 'count' },
  { name: 'note', label: 'What the test found', kind: 'area' },
  { name: 'date', label: 'Tested on', kind: 'day' },
]

function isCounted(name: keyof Result): boolean {
  return name === 'of' || name === 'good'
}

/** What the tests of controls came to: typed in, or read from the table that an auditor filled in. */
export function ResultsForm() {
  const controls = controlsToTest(useTelling('full'))
  if (controls.length === 0) return <p>This session has no controls to test.</p>
  return (
    <>
      <p className="measure soft">
        Results go into the progress report. Part A includes them only if you say so in step 3, Publish.
      </p>
      <ResultsFile />
      {controls.map(one => (
        <ResultFields key={one.id} control={one} />
      ))}
    </>
  )
}

function ResultsFile() {
  const { material } = useDesk()
  const { change } = useReview()
  const [outcome, setOutcome] = useState('')
  const read = (text: string) => {
    const reading = readControlResults(text, material.notes.measures)
    if (!reading.ok) {
      setOutcome(`Not read. ${reading.problems.join('\n')}`)
      return
    }
    change(({ results }) => ({ results: { ...results, ...reading.results } }))
    setOutcome(`${capital(counted(Object.keys(reading.results).length, 'result'))} read.`)
  }
  return (
    <FileButton
      label="Read results from a file"
      hint="Fill in the table of controls (CSV) from step 4, Download, and save it as CSV."
      accept=".csv,text/csv"
      outcome={outcome}
      onFiles={([file]) =>
        void file?.text().then(read, () => setOutcome('We could not read this file. We changed nothing.'))
      }
    />
  )
}

function ResultFields({ control: { id, number, control, test } }: { readonly control: ControlToTest }) {
  const { review, change } = useReview()
  const result = review.results[id] ?? {}
  const { of, good } = result
  return (
    <fieldset className="govuk-fieldset report-forms__one">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
        {number} {control}
      </legend>
      <p className="measure">{test.text}</p>
      <p className="measure soft">Good: {goodInWords(test)}</p>
      <RecordFields
        fields={resultFields.filter(({ name }) => test.of !== undefined || !isCounted(name))}
        values={result}
        onChange={(name, value) => {
          const typed = value !== undefined && isCounted(name) ? Number(value) : value
          change(now => ({ results: withField(now.results, id, name, typed) }))
        }}
      />
      {of !== undefined && good !== undefined && good > of ? (
        <p className="govuk-error-message">
          The number that were good is higher than the number looked at. Check both.
        </p>
      ) : null}
    </fieldset>
  )
}
