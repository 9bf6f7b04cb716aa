import { expect, test } from 'vitest'
import type { Table } from '../../../src/core/report/block.ts'
import { table as wordTable } from '../../../src/documents/docx/table.ts'
import { plainLook } from '../../../src/documents/docx/text.ts'

const table = (columns: readonly (readonly [string, number])[], first: readonly string[] = []): Table => ({
  type: 'table',
  caption: 'Only',
  columns: columns.map(([title, share]) => ({ title, share })),
  rows: first.map(name => ({ cells: [[[name]], ...columns.slice(1).map(() => [['x']])] })),
})

/** Of the grid of the table, as Word reads it. */
function columnWidths(block: Table, width: number): readonly number[] {
  const written = JSON.stringify(
    wordTable(block, plainLook(width))
      .at(-1)
      ?.prepForXml({ stack: [] } as never),
  )
  return [...written.matchAll(/"w:gridCol":\{"_attr":\{"w:w":"?(\d+)/g)].map(([, size]) => Number(size))
}

test('columns are as wide as their shares where every word has room', () => {
  const even = [
    ['Choice', 5],
    ['Plays', 1],
  ] as const
  expect(columnWidths(table(even), 9000)).toEqual([7500, 1500])
})

test('a heading of one short word does not break, and the others give what it needs', () => {
  const narrow = [
    ['No.', 1],
    ['Recommendation', 20],
    ['Owner', 19],
  ] as const
  const [first = 0, second = 0, third = 0] = columnWidths(table(narrow), 9000)
  expect(first).toBeGreaterThan(550)
  expect(first).toBeLessThan(700)
  expect(second / third).toBeCloseTo(20 / 19, 2)
  expect(first + second + third).toBeGreaterThan(8996)
})

test('nor does a word that names a row', () => {
  const services = [
    ['Service', 1],
    ['What it is', 5],
  ] as const
  const [first = 0] = columnWidths(table(services, ['Licensing', 'Communications and web']), 9000)
  expect(first).toBeGreaterThan(2100)
  expect(first).toBeLessThan(2600)
})

test('a small table needs less', () => {
  const wide = [
    ['Recommendation', 1],
    ['Owner', 9],
  ] as const
  const [usual = 0] = columnWidths(table(wide), 9000)
  const [small = 0] = columnWidths({ ...table(wide), isSmall: true }, 9000)
  expect(small).toBeLessThan(usual)
})

test('nor does any other word, where there is room for all', () => {
  const owners = [
    ['No.', 2],
    ['Recommendation', 6],
    ['Owner', 1],
  ] as const
  const block = table(owners)
  const rows = [{ cells: [[['1']], [['That keys be counted.']], [['Head of Human Resources']]] }]
  const [, , owner = 0] = columnWidths({ ...block, rows }, 9000)
  expect(owner).toBeGreaterThan(1500)
  expect(owner).toBeLessThan(1800)
})

test('a digest breaks, and where not even the headings fit the shares stand', () => {
  const digest = [
    ['Log', 1],
    ['Digest', 2],
  ] as const
  expect(columnWidths(table(digest, ['a'.repeat(64)]), 9000)).toEqual([3000, 6000])
  const many = Array.from({ length: 9 }, () => ['Recommendations', 1] as const)
  expect(columnWidths(table(many), 9000)).toEqual(many.map(() => 1000))
})

test('where the headings fit and not all words, the words of the first column are kept whole', () => {
  const wide = Array.from({ length: 5 }, (_, index) => [`H${index}`, 1] as const)
  const long = 'Incomprehensibilities'
  const rows = [{ cells: wide.map(() => [[long]]) }]
  const [first = 0, second = 0] = columnWidths({ ...table(wide), rows }, 9000)
  expect(first).toBeGreaterThan(2400)
  expect(second).toBeLessThan(1700)
})

test('words that a space holds together stay on one line', () => {
  const answers = [
    ['Recommendation', 4],
    ['Comment', 5],
    ['Response', 20],
  ] as const
  const [loose = 0] = columnWidths(table(answers, ['Recommendation 6']), 9000)
  const [held = 0] = columnWidths(table(answers, ['Recommendation\u00A06']), 9000)
  expect(held).toBeGreaterThan(loose + 200)
})
