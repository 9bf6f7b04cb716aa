import { afterEach, expect, test } from 'vitest'
import { saveReview, emptySavedReview, readSavedReview, typedDate } from '../../../src/app/store/saved-review.ts'
import { emptyReview } from '../../../src/core/findings/review.ts'

afterEach(() => localStorage.clear())

test('what a clerk made of a report comes back, under a name that goes when everything is deleted', () => {
  const review = { ...emptyReview, details: { committee: 'Scrutiny' }, include: ['a:1.0'] }
  const kept = { review, date: { day: '19', month: '1', year: '' } }
  expect(saveReview('one', kept)).toBe(true)
  expect(readSavedReview('one')).toEqual(kept)
  expect(readSavedReview('other')).toEqual(emptySavedReview)
  expect(Object.keys(localStorage).every(name => name.startsWith('desktop-audit'))).toBe(true)
})

test('an edit that is neither kept nor cancelled comes back', () => {
  const kept = { ...emptySavedReview, typing: new Map([['purpose:1x3f9k', 'Half a sen']]) }
  saveReview('one', kept)
  expect(readSavedReview('one')).toEqual(kept)
  saveReview('one', { ...kept, typing: new Map() })
  expect(readSavedReview('one')).toEqual(emptySavedReview)
})

test.for(['', 'no JSON', 'null', '[]', '3', '{"review":7}', '{"review":{"edits":[]}}', '{"__proto__":{"review":{}}}'])(
  'what the browser holds of %o is no review',
  text => {
    localStorage.setItem('desktop-audit report one', text)
    expect(readSavedReview('one')).toEqual(emptySavedReview)
  },
)

test('a day is typed as its three parts', () => {
  expect(typedDate('2027-01-09')).toEqual({ day: '9', month: '1', year: '2027' })
  expect(typedDate(undefined)).toEqual({ day: '', month: '', year: '' })
})

test('what this version cannot read is set aside, not written over', () => {
  const later = { format: 7, details: { committee: 'Scrutiny' } }
  localStorage.setItem('desktop-audit report one', JSON.stringify({ review: later, date: {} }))
  expect(readSavedReview('one')).toEqual(emptySavedReview)
  saveReview('one', emptySavedReview)
  expect(JSON.parse(localStorage.getItem('desktop-audit report one unreadable') ?? '')).toEqual(later)
})
