import { withoutEdit } from '../../../core/findings/change-review.ts'
import type { LostEdit } from '../../../core/findings/lost-edits.ts'
import type { Review } from '../../../core/findings/review.ts'
import { Notice } from '../../ui/notice.tsx'

interface Props {
  readonly lost: readonly LostEdit[]
  readonly review: Review
  readonly onChange: (review: Review) => void
}

/** What the clerk wrote in place of words that the draft no longer has: to be copied, or let go. */
export function LostEditList({ lost, review, onChange }: Props) {
  if (lost.length === 0) return null
  return (
    <Notice title="The draft has changed where you had edited it.">
      <p>Your words are kept here. Copy what you still need into the report, and let the rest go.</p>
      <ul className="stack">
        {lost.map(({ key, was, now }) => (
          <li key={key}>
            <p>
              <strong>You wrote:</strong> {now.trim() === '' ? '(left out)' : now}
            </p>
            <p className="soft">In place of: {was}</p>
            <button
              type="button"
              className="govuk-button govuk-button--secondary"
              onClick={() => onChange(withoutEdit(review, key))}
            >
              Let it go<span className="govuk-visually-hidden">: {now}</span>
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
