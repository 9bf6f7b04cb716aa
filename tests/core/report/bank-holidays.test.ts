import { expect, test } from 'vitest'
import { bankHolidays } from '../../../src/core/report/review/publish-by.ts'

test('a year has its eight, by their rules', () => {
  expect([...bankHolidays(2024)]).toEqual([
    '2024-01-01',
    '2024-03-29',
    '2024-04-01',
    '2024-05-06',
    '2024-05-27',
    '2024-08-26',
    '2024-12-25',
    '2024-12-26',
  ])
})

test.for([
  ['New Year on a Saturday', 2022, '2022-01-03'],
  ['New Year on a Sunday', 2023, '2023-01-02'],
  ['Christmas on a Saturday', 2021, '2021-12-27'],
  ['Boxing Day on a Sunday', 2021, '2021-12-28'],
  ['Christmas on a Sunday', 2022, '2022-12-27'],
  ['Boxing Day on a Monday, after such a Christmas', 2022, '2022-12-26'],
  ['Boxing Day on a Saturday', 2026, '2026-12-28'],
  ['Easter Monday at its latest in this century', 2038, '2038-04-26'],
] as const)('%s, in %i, is kept on %s', ([, year, day]) => {
  expect(bankHolidays(year).has(day)).toBe(true)
})
