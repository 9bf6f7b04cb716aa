import type { ReactNode } from 'react'
import type { Offered } from '../../core/report/recommendations.ts'
import {
  answers,
  isAccepted,
  type Planned,
  type Progress,
  type Response,
  states,
} from '../../core/report/review/review.ts'
import { filledIn, withEntry } from './change-review.ts'
import { useReview, useTelling } from './desk.ts'
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
    hint: 'The report says “accepted in part” and gives these words.',
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
            onChange={(name, value) =>
              change(now => {
                const changed = { ...now.responses[id], [name]: value }
                const decision = answers.find(one => one === changed.decision)
                return { ...now, responses: withEntry(now.responses, id, filledIn({ ...changed, decision })) }
              })
            }
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
          onChange={(name, value) =>
            change(now => ({
              ...now,
              planned: withEntry(now.planned, id, filledIn({ ...now.planned[id], [name]: value })),
            }))
          }
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
      ['done', 'Done: something shows that it was carried out'],
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
            change(now => {
              const changed = { ...now.progress[id], [name]: value }
              const state = states.find(one => one === changed.state)
              const progress = state === undefined ? undefined : filledIn({ ...changed, state })
              return { ...now, progress: withEntry(now.progress, id, progress) }
            })
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
  if (shown.length === 0) return <p>The report has no recommendation to follow.</p>
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
