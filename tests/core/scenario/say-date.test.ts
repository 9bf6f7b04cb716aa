import { expect, test } from 'vitest'
import { sayDate } from '../../../src/core/scenario/say-date.ts'

test('dates are said as committee papers say them', () => {
  expect(sayDate('2026-11-04')).toBe('4 November 2026')
  expect(sayDate('2026-11-24T09:05:59.000Z')).toBe('24 November 2026')
})

test('what is no date is left as it is', () => {
  expect(sayDate('soon')).toBe('soon')
  expect(sayDate('2026-13-01')).toBe('2026-13-01')
})
