import type { Belonging, ReviewReading } from '../../core/findings/read-review.ts'
import { otherReport } from '../../core/findings/other-report.ts'
import { emptyReview, type Review } from '../../core/findings/review.ts'
import { capital, counted } from '../../core/findings/say.ts'

type Opened = Pick<Extract<ReviewReading, { ok: true }>, 'belongsTo' | 'review'>

/**
 * What speaks against opening saved work in the report that is open, a sentence each; none where nothing does.
 *
 * @param opened the saved work, and the report that it names, `undefined` where it names none
 * @param here the report that is open
 * @param review what was done in it
 */
export function doubtsAbout(opened: Opened, here: Belonging, review: Review): readonly string[] {
  const other =
    opened.belongsTo === undefined
      ? 'The file does not say which report it belongs to.'
      : otherReport(opened.belongsTo, here)
  return [
    ...(other === undefined ? [] : [other]),
    ...(isBegun(review) ? ['You have worked on this report. What you did here would be gone.'] : []),
    ...marksGone(opened.review, review),
  ]
}

function isBegun(review: Review): boolean {
  return JSON.stringify(review) !== JSON.stringify(emptyReview)
}

/** Without its mark, what was to be kept from the public would be in Part A: that is told, and not only that work goes. */
function marksGone(opened: Review, review: Review): readonly string[] {
  const gone = Object.keys(review.exempt).filter(key => !Object.hasOwn(opened.exempt, key))
  if (gone.length === 0) return []
  const marks = counted(gone.length, 'mark of exemption', 'marks of exemption')
  return [`${capital(marks)} made here would be gone.`]
}
