import { flushSync } from 'react-dom'
import { pillars, pillarTitles, type Pillar } from '../../../core/scenario/pillar.ts'
import type { Recommendation, RecommendationField } from '../../../core/findings/block.ts'
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
import { counted } from '../../../core/findings/say.ts'
import { AreaField } from './area-field.tsx'
import './recommendations-form.css'
import { SelectField } from './select-field.tsx'
import { TextField } from './text-field.tsx'

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
            />
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        onClick={() => onChange(adding(review, blank))}
      >
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
                  onClick={() => onChange(leavingOut(review, source, false))}
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

const blank = {
  text: 'That ',
  owner: '',
  pillar: 'prepare',
  months: 6,
  because: 'The committee asked for it.',
} as const

interface OneProps extends Pick<Props, 'review' | 'onChange'> {
  readonly recommendation: Recommendation
  /** `undefined` where the clerk added it. */
  readonly draft: Recommendation | undefined
  readonly order: readonly string[]
}

function One({ recommendation, draft, order, review, onChange }: OneProps) {
  const { source, number } = recommendation
  const added = review.added.find(({ id }) => id === source)
  return (
    <fieldset className="govuk-fieldset recommendations-form__one">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
        Recommendation {number}
        {recommendation.edited === undefined ? null : (
          <span className="block-tools__tag"> {added === undefined ? 'Edited' : 'Added'}</span>
        )}
      </legend>
      {added === undefined ? (
        <Drafted recommendation={recommendation} draft={draft} review={review} onChange={onChange} />
      ) : (
        <Fields
          id={source}
          values={{ ...added, months: String(added.months) }}
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
          onClick={() =>
            onChange(added === undefined ? leavingOut(review, source, true) : removingAdded(review, source))
          }
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
      <Fields
        id={source}
        values={{
          text: review.edits[`${source}.text`]?.now ?? recommendation.text,
          owner: review.edits[`${source}.owner`]?.now ?? recommendation.owner,
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

/** The usual ones, and the one that is there. */
function monthsOffered(now: string): readonly (readonly [string, string])[] {
  const months = new Set([1, 2, 3, 4, 6, 9, 12, 18, 24, 36, Number(now)])
  return [...months]
    .toSorted((one, other) => one - other)
    .map(number => [String(number), counted(number, 'month')])
}

interface FieldsProps {
  readonly id: string
  readonly values: Readonly<Record<RecommendationField, string>> & { readonly pillar: Pillar }
  readonly onChange: (field: RecommendationField, value: string) => void
}

function Fields({ id, values, onChange }: FieldsProps) {
  return (
    <>
      <AreaField
        id={`${id}-text`}
        label="That …"
        value={values.text}
        onChange={value => onChange('text', value)}
      />
      <TextField
        id={`${id}-owner`}
        label="Owner"
        value={values.owner}
        onChange={value => onChange('owner', value)}
      />
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
