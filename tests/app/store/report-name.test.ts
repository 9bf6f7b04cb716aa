// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest'
import { keepReview, nothingKept, readKept } from '../../../src/app/pages/review-kept.ts'
import { forgetReport } from '../../../src/app/store/report-name.ts'
import { emptyReview } from '../../../src/core/findings/review.ts'

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
