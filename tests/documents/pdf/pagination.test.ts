import { expect, test } from 'vitest'
import { wellPaginated } from '../../../src/documents/pdf/pagination.ts'
import type { Strip } from '../../../src/documents/pdf/strip.ts'

const strip = (id: string, height: number, more: Partial<Strip> = {}): Strip => ({
  before: 0,
  height,
  keep: false,
  marks: [],
  ids: [id],
  ...more,
})

/** What stands on each page of a thousand points, e.g. `a@0 b@400`. */
const onPages = (...strips: readonly Strip[]) =>
  wellPaginated(strips, 1000).map(placed => placed.map(({ strip: { ids = [] }, y }) => `${ids.join()}@${y}`).join(' '))

test('strips follow each other, and turn to a new page where one is full', () => {
  expect(onPages(strip('a', 400), strip('b', 600), strip('c', 200))).toEqual(['a@0 b@400', 'c@0'])
})

test('free space above a strip is left out at the top of a page', () => {
  const spaced = { before: 200 }
  const strips = [strip('a', 400, spaced), strip('b', 400, spaced), strip('c', 400, spaced)]
  expect(onPages(...strips)).toEqual(['a@0 b@600', 'c@0'])
})

test('what is to stay together does', () => {
  expect(onPages(strip('a', 700), strip('b', 200, { keep: true }), strip('c', 200))).toEqual(['a@0', 'b@0 c@200'])
})

test('what is to stay together but is higher than a page is broken like the rest', () => {
  const kept = { keep: true }
  const strips = [strip('a', 700), strip('b', 600, kept), strip('c', 600, kept), strip('d', 200)]
  expect(onPages(...strips)).toEqual(['a@0', 'b@0', 'c@0 d@600'])
})

test('what is to come again does so at the top of a page, and takes its room', () => {
  const again = { again: strip('head', 300) }
  const strips = [strip('a', 500), strip('b', 600, again), strip('c', 200, again), strip('d', 100)]
  expect(onPages(...strips)).toEqual(['a@0', 'head@0 b@300', 'head@0 c@300 d@500'])
})

test('a strip that is higher than a page has one to itself, and where there are none there is no page', () => {
  expect(onPages(strip('a', 100), strip('b', 1300), strip('c', 200))).toEqual(['a@0', 'b@0', 'c@0'])
  expect(onPages()).toEqual([])
})

/** How many lines stand on each page, each of them fourteen points high, on pages of 700. */
const lengths = (count: number, most?: number) => {
  const lines = Array.from({ length: count }, (_, index) => strip(`l${index}`, 14))
  return wellPaginated(lines, 700, most).map(placed => placed.length)
}

test('a last page of a few lines is saved by standing closer', () => {
  expect(lengths(100)).toEqual([50, 50])
  expect(lengths(102)).toEqual([51, 51])
  expect(lengths(107)).toEqual([54, 53])
})

test('where that does not help, more goes over to the last page, so that none has three lines', () => {
  const high = [strip('a', 300), strip('b', 300), strip('c', 345), strip('d', 345)]
  const rest = ['x', 'y', 'z'].map(id => strip(id, 20))
  expect(wellPaginated([...high, ...rest], 700).map(placed => placed.length)).toEqual([2, 1, 4])
})

test('a last page with enough on it stays as it is, unless a form may have fewer pages', () => {
  expect(lengths(115)).toEqual([50, 50, 15])
  expect(lengths(110, 2)).toEqual([55, 55])
})
