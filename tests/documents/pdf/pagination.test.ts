import { expect, test } from 'vitest'
import { paginated } from '../../../src/documents/pdf/pagination.ts'
import type { Strip } from '../../../src/documents/pdf/strip.ts'

const strip = (id: string, height: number, more: Partial<Strip> = {}): Strip => ({
  before: 0,
  height,
  keep: false,
  marks: [],
  ids: [id],
  ...more,
})

/** What stands on each page, e.g. `a@0 b@40`. */
const onPages = (...strips: readonly Strip[]) =>
  paginated({ orientation: 'portrait', strips }, 100).map(({ placed }) =>
    placed.map(({ strip: { ids = [] }, y }) => `${ids.join()}@${y}`).join(' '),
  )

test('strips follow each other, and turn to a new page where one is full', () => {
  expect(onPages(strip('a', 40), strip('b', 60), strip('c', 10))).toEqual(['a@0 b@40', 'c@0'])
})

test('free space above a strip is left out at the top of a page', () => {
  const spaced = { before: 20 }
  expect(onPages(strip('a', 40, spaced), strip('b', 40, spaced), strip('c', 40, spaced))).toEqual(['a@0 b@60', 'c@0'])
})

test('what is to stay together does', () => {
  expect(onPages(strip('a', 70), strip('b', 20, { keep: true }), strip('c', 20))).toEqual(['a@0', 'b@0 c@20'])
})

test('what is to stay together but is higher than a page is broken like the rest', () => {
  const kept = { keep: true }
  expect(onPages(strip('a', 70), strip('b', 60, kept), strip('c', 60, kept), strip('d', 20))).toEqual([
    'a@0',
    'b@0',
    'c@0 d@60',
  ])
})

test('what is to come again does so at the top of a page, and takes its room', () => {
  const again = { again: strip('head', 30) }
  expect(onPages(strip('a', 50), strip('b', 60, again), strip('c', 20, again), strip('d', 10))).toEqual([
    'a@0',
    'head@0 b@30',
    'head@0 c@30 d@50',
  ])
})

test('a strip that is higher than a page has one to itself', () => {
  expect(onPages(strip('a', 10), strip('b', 130), strip('c', 10))).toEqual(['a@0', 'b@0', 'c@0'])
})

test('where there are no strips there is no page', () => {
  expect(onPages()).toEqual([])
})
