import { expect, test } from 'vitest'
import { isoDate } from '../../../src/core/findings/meeting-date.ts'

test('day, month and year make a date', () => {
  expect(isoDate({ day: '19', month: '1', year: '2027' })).toBe('2027-01-19')
  expect(isoDate({ day: ' 9 ', month: '12', year: '2026' })).toBe('2026-12-09')
  expect(isoDate({ day: '29', month: '2', year: '2028' })).toBe('2028-02-29')
})

test.for([
  ['29', '2', '2027'],
  ['31', '4', '2027'],
  ['0', '1', '2027'],
  ['1', '13', '2027'],
  ['1', '1', '27'],
  ['', '1', '2027'],
  ['1.5', '1', '2027'],
  ['first', '1', '2027'],
])('%s %s %s is no date', ([day, month, year]) => {
  expect(isoDate({ day: day ?? '', month: month ?? '', year: year ?? '' })).toBeUndefined()
})
