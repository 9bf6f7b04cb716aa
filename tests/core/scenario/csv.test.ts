import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsv } from '../../../src/core/scenario/csv.ts'
import { csvText } from '../../../src/documents/data-files.ts'

const cellsOf = (text: string) => readCsv(text).map(({ cells }) => cells)

test('what we write as a table is read back, whatever is in its cells', () => {
  // No signs that `csvText` marks, as a formula would be.
  const cell = fc.stringMatching(/^[a-z,;\t"\r\n é]{0,12}$/).map(words => words.replaceAll('\r', ''))
  const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 6 })
  fc.assert(
    fc.property(rows, table => {
      const head = ['one', 'two', 'three']
      const filled = table.filter(cells => cells.some(one => one.trim() !== ''))
      const safe = filled.every(cells => !cells.some(one => /^[\t\n]/.test(one)))
      fc.pre(safe)
      expect(cellsOf(csvText([head, head, head, head, head, head, ...filled]))).toEqual([
        ...Array.from({ length: 6 }, () => head),
        ...filled,
      ])
    }),
  )
})

test('rows have their line and their number', () => {
  expect(readCsv('Time,Event\r\n\r\n9,"First\nsecond"\n,\n10,Third\n')).toEqual([
    { line: 1, number: 1, cells: ['Time', 'Event'] },
    { line: 3, number: 3, cells: ['9', 'First\nsecond'] },
    { line: 6, number: 5, cells: ['10', 'Third'] },
  ])
})

test.each([
  ['semicolons', 'A list, in short, of events;\nTime;Event\n9;One, two, three\n10;Four, five\n'],
  ['tabs', 'Time\tEvent\n9\tOne, two, three\n10\tFour, five; six\n'],
])('%s separate where every row has them', (_, text) => {
  expect(
    cellsOf(text)
      .slice(-2)
      .map(([time]) => time),
  ).toEqual(['9', '10'])
})

test('a mark that is never closed is a sign like others', () => {
  expect(cellsOf('a,b\n"5 o’clock,d\n"x"y,z\n')).toEqual([
    ['a', 'b'],
    ['"5 o’clock', 'd'],
    ['"x"y', 'z'],
  ])
})

test('an empty last cell is a cell, with and without an end of line', () => {
  expect(cellsOf('a,b,\nc,d,')).toEqual([
    ['a', 'b', ''],
    ['c', 'd', ''],
  ])
})

test('files of quotation marks take no longer than others', () => {
  const text = '"""x,'.repeat(200_000)
  const start = performance.now()
  expect(readCsv(text).length).toBeGreaterThan(0)
  expect(performance.now() - start).toBeLessThan(3000)
})
