import { expect, test } from 'vitest'
import { packed } from '../../../src/core/room/packed.ts'

const itself = (height: number) => height

test('as many as fit stand on a page, in their order', () => {
  expect(packed([2, 3, 1, 4], itself, 5)).toEqual([
    [2, 3],
    [1, 4],
  ])
})

test('what is higher than a page has one to itself', () => {
  expect(packed([1, 9, 1], itself, 5)).toEqual([[1], [9], [1]])
})

test('of nothing there is one empty page', () => {
  expect(packed([], itself, 5)).toEqual([[]])
})
