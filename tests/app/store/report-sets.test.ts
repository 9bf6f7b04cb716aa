import { afterEach, expect, test } from 'vitest'
import { deleteReport, keepSavedFile, savedFiles } from '../../../src/app/store/report-sets.ts'
import { savedReview, saveReview } from '../../../src/app/store/saved-review.ts'
import { emptyReview } from '../../../src/core/report/review/review.ts'

afterEach(() => localStorage.clear())

test('what was made of a report, and what was saved, goes with its session, and with no other', () => {
  const review = { ...emptyReview, details: { contact: 'A name' } }
  saveReview('one', review)
  saveReview('other', review)
  keepSavedFile('one', 'record', { name: 'one.session.json', events: 7 })
  expect(savedFiles('one')).toEqual({ record: { name: 'one.session.json', events: 7 } })
  deleteReport(localStorage, 'one')
  deleteReport(undefined, 'other')
  expect(savedReview('one')).toEqual(emptyReview)
  expect(savedFiles('one')).toEqual({})
  expect(savedReview('other')).toEqual(review)
})
