import { withoutExemption } from '../../../core/findings/change-review.ts'
import type { Review } from '../../../core/findings/review.ts'
import { Notice } from '../../ui/notice.tsx'

interface Props {
  /** Keys that are marked exempt and name nothing in the draft. */
  readonly lost: readonly string[]
  readonly review: Review
  readonly onChange: (review: Review) => void
}

/** Marks whose passage reads otherwise by now: until somebody sees to each, nothing of it may be published. */
export function LostMarkList({ lost, review, onChange }: Props) {
  if (lost.length === 0) return null
  return (
    <Notice title="Something that was marked as exempt has changed." grave>
      <p>
        The draft now reads otherwise at these places, so the marks have lost what they were made for. Mark
        the passages again in the report below, and then take the old marks back. Until then there is no Part
        A.
      </p>
      <ul className="stack">
        {lost.map(key => (
          <li key={key}>
            <p>A passage that reads otherwise now.</p>
            <p>
              <strong>Marked because:</strong> {review.exempt[key]?.why}
            </p>
            <button
              type="button"
              className="govuk-button govuk-button--secondary"
              onClick={() => onChange(withoutExemption(review, key))}
            >
              Take the old mark back<span className="govuk-visually-hidden">: {review.exempt[key]?.why}</span>
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
