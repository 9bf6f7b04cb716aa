import { afterEach, expect, test } from 'vitest'
import { keepReview, nothingKept, readKept, typedDate } from '../../../src/app/store/saved-review.ts'
import { emptyReview } from '../../../src/core/findings/review.ts'

// @vitest-environment jsdom

afterEach(() => localStorage.clear())

test('what a clerk made of a report comes back, under a name that goes when everything is deleted', () => {
  const review = { ...emptyReview, details: { committee: 'Scrutiny' }, include: ['a:1.0'] }
  const kept = { review, date: { day: '19', month: '1', year: '' } }
  expect(keepReview('one', kept)).toBe(true)
  expect(readKept('one')).toEqual(kept)
  expect(readKept('other')).toEqual(nothingKept)
  expect(Object.keys(localStorage).every(name => name.startsWith('desktop-audit'))).toBe(true)
})

test('an edit that is neither kept nor cancelled comes back', () => {
  const kept = { ...nothingKept, typing: new Map([['purpose:1x3f9k', 'Half a sen']]) }
  keepReview('one', kept)
  expect(readKept('one')).toEqual(kept)
  keepReview('one', { ...kept, typing: new Map() })
  expect(readKept('one')).toEqual(nothingKept)
})

test.for([
  '',
  'no JSON',
  'null',
  '[]',
  '3',
  '{"review":7}',
  '{"review":{"edits":[]}}',
  '{"__proto__":{"review":{}}}',
])('what the browser holds of %o is no review', text => {
  localStorage.setItem('desktop-audit report one', text)
  expect(readKept('one')).toEqual(nothingKept)
})

test('a day is typed as its three parts', () => {
  expect(typedDate('2027-01-09')).toEqual({ day: '9', month: '1', year: '2027' })
  expect(typedDate(undefined)).toEqual({ day: '', month: '', year: '' })
})

test('what this version cannot read is set aside, not written over', () => {
  const later = { format: 7, details: { committee: 'Scrutiny' } }
  localStorage.setItem('desktop-audit report one', JSON.stringify({ review: later, date: {} }))
  expect(readKept('one')).toEqual(nothingKept)
  keepReview('one', nothingKept)
  expect(JSON.parse(localStorage.getItem('desktop-audit report one unreadable') ?? '')).toEqual(later)
})
