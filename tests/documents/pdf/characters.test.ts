import { expect, test } from 'vitest'
import { cleaned, signsOf } from '../../../src/documents/pdf/characters.ts'
import { openFonts } from '../../../src/documents/pdf/fonts.ts'

const fonts = await openFonts()
const has = (face: keyof typeof fonts, words: string) =>
  Array.from(words).every(one => fonts[face].hasGlyphForCodePoint(one.codePointAt(0) ?? 0))
const faces = { shows: (words: string, face: keyof typeof fonts) => has(face, words), width: () => 0 }

const between = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('')

test.for(['regular', 'bold'] as const)('the %s face has what is written every day', face => {
  const everyday = `${between(0x20, 0x7e)}${between(0xa0, 0x17f)}–—‘’“”•…€−`.replace('\u00AD', '')
  expect(Array.from(everyday).filter(one => !has(face, one))).toEqual([])
  expect(signsOf(everyday, face, faces)).toEqual([{ words: everyday, face }])
})

test.for(['regular', 'bold'] as const)(
  'the %s face has Welsh, the Latin of Europe, Greek and Cyrillic',
  face => {
    expect(has(face, `ẀẁẂẃẄẅỲỳŴŵŶŷ${between(0x1ea0, 0x1ef9)}ȘșȚțΆΈΉαβγ${between(0x410, 0x44f)}→←□`)).toBe(
      true,
    )
  },
)

test('ticks and the like are set in the face of signs', () => {
  expect(signsOf('Done ✓, not ☐', 'bold', faces)).toEqual([
    { words: 'Done ', face: 'bold' },
    { words: '✓', face: 'signs' },
    { words: ', not ', face: 'bold' },
    { words: '☐', face: 'signs' },
  ])
})

test('a character that no face has is a box, and says what it stands for', () => {
  expect(signsOf('中 👍🏽', 'regular', faces)).toEqual([
    { words: '□', face: 'regular', actual: '中' },
    { words: ' ', face: 'regular' },
    { words: '□', face: 'regular', actual: '👍🏽' },
  ])
})

test('a sign with a mark that shows nothing keeps the mark for who copies it', () => {
  expect(signsOf('⚖\uFE0F', 'regular', faces)).toEqual([{ words: '⚖', face: 'signs', actual: '⚖\uFE0F' }])
  expect(signsOf('a\u200Bb', 'regular', faces)).toEqual([{ words: 'ab', face: 'regular' }])
})

test('letters that were copied as one are two again', () => {
  expect(cleaned('\uFB01ne o\uFB03ce')).toBe('fine office')
})

test('letters are put together, spaces that may break are plain, those that may not stay', () => {
  expect(cleaned('w\u0302\u2003x\ty\u00A0z\u2028end')).toBe('ŵ x y\u00A0z\nend')
})
