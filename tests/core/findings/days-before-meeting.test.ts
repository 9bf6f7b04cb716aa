import { expect, test } from 'vitest'
import { daysBeforeMeeting } from '../../../src/core/findings/days-before-meeting.ts'
import { emptyReview } from '../../../src/core/findings/review.ts'

const review = {
  ...emptyReview,
  details: { date: '2027-01-19', progressDate: '2027-01-18' },
  responses: { cash: { date: '2026-12-31' }, keys: { date: '2027-01-19' }, doors: {} },
  progress: { cash: { status: 'done', date: '2026-01-01' }, keys: { status: 'done' } },
} as const

test('each day on which something came of the report, and that lies before its meeting, is told with its place', () => {
  expect(daysBeforeMeeting(review)).toEqual([
    {
      path: ['details', 'progressDate'],
      sentence:
        '`details.progressDate` is before the meeting that takes the report, on 19 January 2027. Check both days.',
    },
    {
      path: ['responses', 'cash', 'date'],
      sentence:
        '`responses.cash.date` is before the meeting that takes the report, on 19 January 2027. Check both days.',
    },
    {
      path: ['progress', 'cash', 'date'],
      sentence:
        '`progress.cash.date` is before the meeting that takes the report, on 19 January 2027. Check both days.',
    },
  ])
})

test('where no meeting is given, no day is before it', () => {
  expect(daysBeforeMeeting({ ...review, details: {} })).toEqual([])
})
