import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Recommendation, RecommendationField } from '../../core/findings/block.ts'
import {
  adding,
  changingAdded,
  leavingOut,
  moved,
  removingAdded,
  withEdit,
  withoutEdit,
} from '../../core/findings/change-review.ts'
import type { Review } from '../../core/findings/review.ts'
import { saysNothing } from '../../core/findings/reviewed-recommendations.ts'
import { counted } from '../../core/findings/say.ts'
import { type Pillar, pillars, pillarTitles } from '../../core/scenario/pillar.ts'
import { AreaField, SelectField, TextField } from '../ui/forms/form-fields.tsx'
import './recommendations-form.css'

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
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s" id={legendId(source)} tabIndex={-1}>
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
        onChange={(field, now) => onChange(withEdit(review, `${source}.${field}`, { was: String(draft[field]), now }))}
      />
      {edited.length === 0 ? null : (
        <button
          type="button"
          className="block-tools__button"
          onClick={() => onChange(edited.reduce((left, field) => withoutEdit(left, `${source}.${field}`), review))}
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

/** What a recommendation that somebody adds begins as. */
const blankRecommendation = {
  text: 'That ',
  owner: '',
  pillar: 'prepare',
  months: 6,
  because: '',
  cost: '',
  success: '',
} as const

/** The usual ones, and the one that is there. */
function monthsOffered(now: string): readonly (readonly [string, string])[] {
  const months = new Set([1, 2, 3, 4, 6, 9, 12, 18, 24, 36, Number(now)])
  return [...months].toSorted((one, other) => one - other).map(number => [String(number), counted(number, 'month')])
}

const emptyText = 'Say what is recommended. Until then the report has what the draft says, or a gap in square brackets.'

interface RecommendationFieldsProps {
  readonly id: string
  readonly values: Readonly<Record<RecommendationField, string>> & { readonly pillar: Pillar }
  readonly onChange: (field: RecommendationField, value: string) => void
}

/** What may be changed in a recommendation. */
function RecommendationFields({ id, values, onChange }: RecommendationFieldsProps) {
  // Nobody is told that a new one says nothing before typing it.
  const [isBegun, setBegun] = useState(values.text !== blankRecommendation.text)
  return (
    <>
      <AreaField
        id={`${id}-text`}
        label="Recommendation, beginning with “That”"
        value={values.text}
        problem={isBegun && saysNothing(values.text) ? emptyText : undefined}
        onChange={value => onChange('text', value)}
        onLeave={() => setBegun(true)}
      />
      <AreaField
        id={`${id}-because`}
        label="Because"
        rows={2}
        value={values.because}
        onChange={value => onChange('because', value)}
      />
      <TextField id={`${id}-owner`} label="Owner" value={values.owner} onChange={value => onChange('owner', value)} />
      <SelectField
        id={`${id}-pillar`}
        label="Pillar"
        value={values.pillar}
        options={pillars.map(pillar => [pillar, pillarTitles[pillar]] as const)}
        onChange={value => onChange('pillar', value)}
      />
      <SelectField
        id={`${id}-months`}
        label="To be done within"
        value={values.months}
        options={monthsOffered(values.months)}
        onChange={value => onChange('months', value)}
      />
      <TextField id={`${id}-cost`} label="Cost" value={values.cost} onChange={value => onChange('cost', value)} />
      <TextField
        id={`${id}-success`}
        label="How we will know that it worked"
        value={values.success}
        onChange={value => onChange('success', value)}
      />
    </>
  )
}

interface Focus {
  /** The recommendation that comes or goes, and whether it is there then. */
  readonly source: string
  readonly isThere: boolean
  /** Of what takes the focus then. */
  readonly id: string
}

/**
 * Moves the focus once the report has followed a change, which it does a little later.
 *
 * @param order the sources of the recommendations that are there
 */
function useFocusOnce(order: readonly string[]): (focus: Focus) => void {
  const pending = useRef<Focus>(undefined)
  useEffect(() => {
    const { current } = pending
    if (current === undefined || order.includes(current.source) !== current.isThere) return
    pending.current = undefined
    document.getElementById(current.id)?.focus()
  })
  return focus => {
    pending.current = focus
  }
}
