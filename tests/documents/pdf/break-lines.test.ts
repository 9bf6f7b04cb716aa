import { expect, test } from 'vitest'
import { brokenLines } from '../../../src/documents/pdf/break-lines.ts'
import type { Unmeasured } from '../../../src/documents/pdf/pieces.ts'

/** Every letter is as wide as it is high. */
const faces = { shows: () => true, width: (words: string, _: unknown, size: number) => words.length * size }

const pieces = (...words: readonly string[]): readonly Unmeasured[] =>
  words.map((each, index) => ({ words: each, face: index % 2 === 0 ? 'regular' : 'bold' }))

/** The lines of ten letters each; a bar where the face changes. */
const lines = (...words: readonly string[]) =>
  brokenLines(pieces(...words), { width: 10, size: 1, faces }).map(line =>
    line.map(piece => piece.words).join('|'),
  )

test('words go on to the next line where one is full, and the space stays at its end', () => {
  expect(lines('one two three four')).toEqual(['one two ', 'three four'])
})

test('spaces at the end of a line need no room', () => {
  expect(lines('one three3 x')).toEqual(['one three3 ', 'x'])
  expect(lines('0123456789 x')).toEqual(['0123456789 ', 'x'])
})

test('a word in two faces is not broken between them', () => {
  expect(lines('see the ', 'bo', 'ok')).toEqual(['see the ', 'bo|ok'])
})

test('a word is broken behind a hyphen or a slash, but no number is', () => {
  expect(lines('a well-known')).toEqual(['a well-', 'known'])
  expect(lines('one and/or two')).toEqual(['one and/or ', 'two'])
  expect(lines('from 10-20000')).toEqual(['from ', '10-20000'])
})

test('a word that is wider than a line is broken where the line is full', () => {
  expect(lines('x 0123456789abcdefghijklm y')).toEqual(['x 01234567', '89abcdefgh', 'ijklm y'])
})

test('a letter and the marks on it stay together', () => {
  expect(lines('12345678e\u0301x\u0301y\u0301')).toEqual(['12345678e\u0301', 'x\u0301y\u0301'])
})

test('a line that was broken by hand is broken there, with a space for who copies the words', () => {
  expect(lines('one\ntwo\n\nthree')).toEqual(['one ', 'two ', '', 'three'])
})

test('neighbours of one kind are one piece', () => {
  const same = [
    { words: 'one ', face: 'regular' },
    { words: '□', face: 'regular', actual: '中' },
    { words: '□', face: 'regular', actual: '文' },
  ] as const
  expect(brokenLines(same, { width: 10, size: 1, faces })).toEqual([
    [
      { words: 'one ', face: 'regular', width: 4 },
      { words: '□□', face: 'regular', width: 2, actual: '中文' },
    ],
  ])
})
