import { expect, test } from 'vitest'
import { numberColumns } from '../../../../src/app/components/exhibits/number-columns.ts'

test.for<[cells: string[], isNumber: boolean]>([
  [['1', '20'], true],
  [['£1,198.50', '-£3', '(£4.00)'], true],
  [['12%', '−3.5'], true],
  [['1', '-', ''], true],
  [['-', ''], false],
  [['1', 'one'], false],
  [['7A', '9A'], false],
  [['1 Oct', '2 Oct'], false],
  [['SCT/01'], false],
])('%j: %s', ([cells, isNumber]) => {
  expect(
    numberColumns(
      1,
      cells.map(cell => [cell]),
    ).has(0),
  ).toBe(isNumber)
})
