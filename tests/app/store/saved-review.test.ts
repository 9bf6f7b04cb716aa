import { afterEach, expect, test } from 'vitest'
import { savedReview, saveReview } from '../../../src/app/store/saved-review.ts'
import { emptyReview } from '../../../src/core/report/review/review.ts'

afterEach(() => localStorage.clear())

const name = 'desktop-audit report one'

test('what officers made of a report comes back, under a name that goes when everything is deleted', () => {
  const review = { ...emptyReview, details: { committee: 'Scrutiny' }, include: ['event:a/1.0'] }
  expect(saveReview('one', review)).toBe(true)
  expect(savedReview('one')).toEqual(review)
  expect(savedReview('other')).toEqual(emptyReview)
  expect(Object.keys(localStorage).every(key => key.startsWith('desktop-audit'))).toBe(true)
})

test('a review of format 1 opens, and no words in it are lost, those of an edit that was only begun among them', () => {
  const review = {
    format: 1,
    details: { committee: 'Scrutiny', foreword: 'We met twice.' },
    edits: { 'purpose:1x3f9k': { was: 'Before', now: 'After the theft.' } },
    controlsOpen: true,
  }
  const typing = { 'summary:2a': 'Half a sen' }
  localStorage.setItem(name, JSON.stringify({ review, date: { day: '1', month: '', year: '' }, typing }))
  const opened = savedReview('one')
  expect(opened.details).toEqual({ committee: 'Scrutiny' })
  expect(opened.controls).toBe('open')
  expect(Object.values(opened.edits).map(({ now }) => now)).toEqual(
    expect.arrayContaining(['After the theft.', 'We met twice.', 'Half a sen']),
  )
  saveReview('one', opened)
  expect(savedReview('one')).toEqual(opened)
})

test.for(['', 'no JSON', 'null', '[]', '3', '{"review":7}', '{"review":{"edits":[]}}', '{"__proto__":{"review":{}}}'])(
  'what the browser holds of %o is no review',
  text => {
    localStorage.setItem(name, text)
    expect(savedReview('one')).toEqual(emptyReview)
  },
)

test('what this version cannot read is set aside, not written over', () => {
  const later = { format: 7, details: { committee: 'Scrutiny' } }
  localStorage.setItem(name, JSON.stringify({ review: later }))
  expect(savedReview('one')).toEqual(emptyReview)
  saveReview('one', emptyReview)
  expect(JSON.parse(localStorage.getItem(`${name} unreadable`) ?? '')).toEqual(later)
})
