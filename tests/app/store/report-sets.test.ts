import { afterEach, expect, test } from 'vitest'
import { deleteReport } from '../../../src/app/store/report-sets.ts'
import { saveReview, emptySavedReview, readSavedReview } from '../../../src/app/store/saved-review.ts'
import { emptyReview } from '../../../src/core/findings/review.ts'

afterEach(() => localStorage.clear())

test('what was made of a report goes with its session, and with no other', () => {
  const kept = { ...emptySavedReview, review: { ...emptyReview, details: { contact: 'A name' } } }
  saveReview('one', kept)
  saveReview('other', kept)
  deleteReport(localStorage, 'one')
  deleteReport(undefined, 'other')
  expect(readSavedReview('one')).toEqual(emptySavedReview)
  expect(readSavedReview('other')).toEqual(kept)
})
