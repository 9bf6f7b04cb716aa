import { expect, test } from 'vitest'
import { fill, ref, refs, wordsOf } from '../../../src/core/report/block.ts'

test('the words of a text hold what is to be written in square brackets', () => {
  expect(wordsOf(['At ', ref('D3'), ', ', { strong: 'by ' }, fill('whom'), '.'])).toBe('At D3, by [whom].')
})

test('numbers in a row become pointers with commas and an and', () => {
  expect(refs([])).toEqual([])
  expect(refs(['D1'])).toEqual([{ ref: 'd1', text: 'D1' }])
  expect(wordsOf(refs(['D1', 'K2', 'D10']))).toBe('D1, K2 and D10')
})
