import { flushSync } from 'react-dom'
import type { Recommendation } from '../../../core/findings/block.ts'
import {
  adding,
  changingAdded,
  leavingOut,
  moved,
  removingAdded,
  withEdit,
  withoutEdit,
} from '../../../core/findings/change-review.ts'
import type { Review } from '../../../core/findings/review.ts'
import './recommendations-form.css'
import { blankRecommendation, RecommendationFields } from './recommendation-fields.tsx'
import { useFocusOnce } from './use-focus-once.ts'

interface Props {
  /** As the report has them. */
  readonly made: readonly Recommendation[]
  /** As the draft has them, those that are left out included. */
  readonly drafted: readonly Recommendation[]
  readonly review: Review
  readonly onChange: (review: Review) => void
}

/** Every recommendation with what may be changed in it, in the order of the report. */
export function RecommendationsForm({ made, drafted, review, onChange }: Props) {
  const order = made.map(({ source }) => source)
  const leftOut = drafted.filter(({ source }) => review.leftOut.includes(source))
  const focusOnce = useFocusOnce(order)
  const add = () => {
    const changed = adding(review, blankRecommendation)
    const id = changed.added.at(-1)?.id ?? ''
    focusOnce({ source: id, isThere: true, id: `${id}-text` })
    onChange(changed)
  }
  return (
    <div className="recommendations-form">
      <ol className="recommendations-form__list">
        {made.map(recommendation => (
          <li key={recommendation.source}>
            <One
              recommendation={recommendation}
              draft={drafted.find(({ source }) => source === recommendation.source)}
              order={order}
              review={review}
              onChange={onChange}
              onLeave={() =>
                focusOnce({
                  source: recommendation.source,
                  isThere: false,
                  id: afterIn(order, recommendation.source),
                })
              }
            />
          </li>
        ))}
      </ol>
      <button type="button" className="govuk-button govuk-button--secondary" id={addId} onClick={add}>
        Add a recommendation
      </button>
      {leftOut.length === 0 ? null : (
        <>
          <h3 className="heading-s">Left out of the report</h3>
          <ul>
            {leftOut.map(({ source, text }) => (
              <li key={source}>
                {text}{' '}
                <button
                  type="button"
                  className="block-tools__button"
                  onClick={() => {
                    focusOnce({ source, isThere: true, id: legendId(source) })
                    onChange(leavingOut(review, source, false))
                  }}
                >
                  Put it back<span className="govuk-visually-hidden">: {text}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

const addId = 'add-recommendation'

function legendId(source: string): string {
  return `legend-${source}`
}

/** Where the focus goes when a recommendation is gone: to the next, to the one before the last, or to the way to add one. */
function afterIn(order: readonly string[], source: string): string {
  const place = order.indexOf(source)
  const next = order[place + 1] ?? order[place - 1]
  return next === undefined ? addId : legendId(next)
}

interface OneProps extends Pick<Props, 'review' | 'onChange'> {
  readonly recommendation: Recommendation
  /** `undefined` where the clerk added it. */
  readonly draft: Recommendation | undefined
  readonly order: readonly string[]
  /** Right before it is left out or removed. */
  readonly onLeave: () => void
}

function One({ recommendation, draft, order, review, onChange, onLeave }: OneProps) {
  const { source, number } = recommendation
  const added = review.added.find(({ id }) => id === source)
  return (
    <fieldset className="govuk-fieldset recommendations-form__one">
      <legend
        className="govuk-fieldset__legend govuk-fieldset__legend--s"
        id={legendId(source)}
        tabIndex={-1}
      >
        Recommendation {number}
        {recommendation.edited === undefined ? null : (
          <span className="block-tools__tag"> {added === undefined ? 'Edited' : 'Added'}</span>
        )}
      </legend>
      {added === undefined ? (
        <Drafted recommendation={recommendation} draft={draft} review={review} onChange={onChange} />
      ) : (
        <RecommendationFields
          id={source}
          values={{ cost: '', success: '', ...added, months: String(added.months) }}
          onChange={(field, value) =>
            onChange(changingAdded(review, { ...added, [field]: field === 'months' ? Number(value) : value }))
          }
        />
      )}
      <div className="block-tools">
        <Move order={order} source={source} by={-1} review={review} onChange={onChange} />
        <Move order={order} source={source} by={1} review={review} onChange={onChange} />
        <button
          type="button"
          className="block-tools__button"
          onClick={() => {
            onLeave()
            onChange(added === undefined ? leavingOut(review, source, true) : removingAdded(review, source))
          }}
        >
          {added === undefined ? 'Leave it out' : 'Remove it'}
          <span className="govuk-visually-hidden">: recommendation {number}</span>
        </button>
      </div>
    </fieldset>
  )
}

interface DraftedProps extends Pick<OneProps, 'recommendation' | 'draft' | 'review' | 'onChange'> {}

function Drafted({ recommendation, draft = recommendation, review, onChange }: DraftedProps) {
  const { source } = recommendation
  const edited = recommendation.edited ?? []
  return (
    <>
      <RecommendationFields
        id={source}
        values={{
          text: review.edits[`${source}.text`]?.now ?? recommendation.text,
          because: review.edits[`${source}.because`]?.now ?? recommendation.because,
          owner: review.edits[`${source}.owner`]?.now ?? recommendation.owner,
          cost: review.edits[`${source}.cost`]?.now ?? recommendation.cost,
          success: review.edits[`${source}.success`]?.now ?? recommendation.success,
          pillar: recommendation.pillar,
          months: String(recommendation.months),
        }}
        onChange={(field, now) =>
          onChange(withEdit(review, `${source}.${field}`, { was: String(draft[field]), now }))
        }
      />
      {edited.length === 0 ? null : (
        <button
          type="button"
          className="block-tools__button"
          onClick={() =>
            onChange(edited.reduce((left, field) => withoutEdit(left, `${source}.${field}`), review))
          }
        >
          Take the edits back
          <span className="govuk-visually-hidden">: recommendation {recommendation.number}</span>
        </button>
      )}
    </>
  )
}

interface MoveProps extends Pick<Props, 'review' | 'onChange'> {
  readonly order: readonly string[]
  readonly source: string
  readonly by: -1 | 1
}

function Move({ order, source, by, review, onChange }: MoveProps) {
  const place = order.indexOf(source)
  const isPossible = order[place + by] !== undefined
  return (
    <button
      type="button"
      className="block-tools__button"
      // Not `disabled`: that would take the focus away from whoever moved it to the end.
      aria-disabled={!isPossible}
      onClick={({ currentTarget }) => {
        // The browser takes the focus from what is moved on the page.
        flushSync(() => onChange(moved(review, order, source, by)))
        currentTarget.focus()
      }}
    >
      Move {by === -1 ? 'up' : 'down'}
      <span className="govuk-visually-hidden">: recommendation {place + 1}</span>
    </button>
  )
}
