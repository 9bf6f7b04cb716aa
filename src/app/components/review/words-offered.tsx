import type { Quotation } from '../../../core/findings/block.ts'
import { including } from '../../../core/findings/change-review.ts'
import type { Review } from '../../../core/findings/review.ts'
import { wordsOf } from '../../../core/findings/text.ts'
import { Tick } from '../../ui/forms/form-fields.tsx'

interface Props {
  readonly offered: readonly Quotation[]
  readonly review: Review
  readonly onChange: (review: Review) => void
}

/** What members typed, and who was present, each to be included by itself. */
export function WordsOffered({ offered, review, onChange }: Props) {
  if (offered.length === 0) return <p>Members typed nothing, and no names were recorded.</p>
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend measure">
        It may concern the real council or name somebody. Tick only what the report is to give.
      </legend>
      <div className="govuk-checkboxes">
        {offered.map(({ key, about, words }) => (
          <Tick
            key={key}
            id={`include-${key}`}
            label={wordsOf(about)}
            hint={words}
            isTicked={review.include.includes(key)}
            onChange={isTicked => onChange(including(review, key, isTicked))}
          />
        ))}
      </div>
    </fieldset>
  )
}
