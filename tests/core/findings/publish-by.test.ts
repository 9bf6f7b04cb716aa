import { expect, test } from 'vitest'
import { publishBy } from '../../../src/core/findings/publish-by.ts'

test.for([
  // A Tuesday: the five clear days are Monday, and Friday back to Tuesday.
  ['2027-01-19', '2027-01-11'],
  ['2027-01-22', '2027-01-14'],
  ['2027-01-18', '2027-01-08'],
  // Over the end of a year and of February.
  ['2027-01-05', '2026-12-28'],
  ['2028-03-02', '2028-02-23'],
] as const)('for a meeting on %s the report is published by %s', ([meeting, by]) => {
  expect(publishBy(meeting)).toBe(by)
})
