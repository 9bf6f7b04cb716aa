import { afterEach, expect, test } from 'vitest'
import { forgetReport } from '../../../src/app/store/report-sets.ts'
import { keepReview, nothingKept, readKept } from '../../../src/app/store/saved-review.ts'
import { emptyReview } from '../../../src/core/findings/review.ts'

// @vitest-environment jsdom

afterEach(() => localStorage.clear())

test('what was made of a report goes with its session, and with no other', () => {
  const kept = { ...nothingKept, review: { ...emptyReview, details: { contact: 'A name' } } }
  keepReview('one', kept)
  keepReview('other', kept)
  forgetReport(localStorage, 'one')
  forgetReport(undefined, 'other')
  expect(readKept('one')).toEqual(nothingKept)
  expect(readKept('other')).toEqual(kept)
})
