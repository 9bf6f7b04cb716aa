import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutText, linesOf } from '../../../src/core/room/cut-text.ts'

test('a text takes a line for each time that it fills one, and at least one for each of its own', () => {
  expect(linesOf('', 10)).toBe(1)
  expect(linesOf('Ten signs.', 10)).toBe(1)
  expect(linesOf('Eleven here', 10)).toBe(2)
  expect(linesOf('One\n\nThree', 10)).toBe(3)
})

test('a text that fits stays whole', () => {
  expect(cutText('Tell the county. Then wait.', { width: 30, lines: 1 })).toEqual([
    'Tell the county. Then wait.',
  ])
})

test('a longer one is cut after a sentence', () => {
  expect(cutText('Tell the county. Then wait. “Why?” they ask.', { width: 30, lines: 1 })).toEqual([
    'Tell the county. Then wait.',
    '“Why?” they ask.',
  ])
})

test('a sentence that does not fit is cut after a word, and a word that does not fit wherever it must be', () => {
  expect(cutText('Tell the whole county', { width: 10, lines: 1 })).toEqual(['Tell the', 'whole', 'county'])
  expect(cutText('abcdefghijkl', { width: 5, lines: 1 })).toEqual(['abcde', 'fghij', 'kl'])
})

test('nothing is lost, and every piece fits', () => {
  const space = { width: 12, lines: 2 }
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', '. ', ' ', '\n', '🎈'), maxLength: 200 }),
      text => {
        const pieces = cutText(text, space)
        expect(pieces.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
        expect(pieces.filter(piece => linesOf(piece, space.width) > space.lines)).toEqual([])
      },
    ),
  )
})
