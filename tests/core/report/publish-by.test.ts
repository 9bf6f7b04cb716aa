import { expect, test } from 'vitest'
import { publishBy } from '../../../src/core/report/review/publish-by.ts'

test.for([
  // A Tuesday: the five clear days are Monday, and Friday back to Tuesday.
  ['2027-01-19', '2027-01-11'],
  ['2027-01-22', '2027-01-14'],
  ['2027-01-18', '2027-01-08'],
  // Over the end of February.
  ['2028-03-02', '2028-02-23'],
  // New Year's Day is a Friday; Boxing Day, a Saturday, is kept on Monday 28 December. So 31, 30, 29, 24 and 23 are clear.
  ['2027-01-04', '2026-12-22'],
  ['2027-01-05', '2026-12-23'],
  // Over Good Friday, 26 March, and Easter Monday.
  ['2027-03-31', '2027-03-19'],
  // Over the first Monday in May, the last in May, and the last in August.
  ['2027-05-07', '2027-04-28'],
  ['2027-06-02', '2027-05-24'],
  ['2027-09-03', '2027-08-25'],
] as const)('for a meeting on %s the report is published by %s', ([meeting, by]) => {
  expect(publishBy(meeting)).toBe(by)
})
