import type { Belonging } from './read-review.ts'
import type { Review } from './review.ts'

/** For whoever opens the file by itself: what is marked as exempt is in it, with the reasons, and who wrote what. */
const warning = 'May hold names and exempt matter. Not for publication.'

/** A review as a file holds it, with the report that it was made of. */
export function writeReview(review: Review, belongsTo: Belonging): string {
  return `${JSON.stringify({ warning, for: belongsTo, ...review }, null, 2)}\n`
}
