import { describe, expect, test } from 'vitest'
import type { Block, Text } from '../../../src/core/report/block.ts'
import { type Faces, openFonts } from '../../../src/documents/pdf/fonts.ts'
import { toPdf } from '../../../src/documents/pdf/report.ts'
import { linesOf, printable } from '../../../src/documents/pdf/text.ts'
import { all, type Element, readPdf, type ReadPdf, wordsIn } from '../support/pdf/read-pdf.ts'
import { missingIn, nasty, reportWith, samples, smallReport } from '../support/sample-reports.ts'

/** What stands on the lines of a text, each of them ten letters wide. */
function piecesIn(text: Text, faces: Faces, isBold = false) {
  const lines = linesOf(text, { role: 'P', within: null }, { faces, style: { size: 1, isBold }, x: 0, width: 10 })
  return lines.map(({ pieces }) => pieces)
}

describe('breaking lines', () => {
  /** Every letter is as wide as it is high. */
  const faces = { shows: () => true, width: (words: string, _: unknown, size: number) => words.length * size }

  /** The lines of ten letters each; a bar where the face changes. */
  const lines = (...words: readonly string[]) =>
    piecesIn(
      words.map((each, index) => (index % 2 === 0 ? each : { strong: each })),
      faces,
    ).map(line => line.map(piece => piece.words).join('|'))

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
    expect(lines('12345678x\u0301q\u0301b\u0301')).toEqual(['12345678x\u0301', 'q\u0301b\u0301'])
  })

  test('a line that was broken by hand is broken there, with a space for who copies the words', () => {
    expect(lines('one\ntwo\n\nthree')).toEqual(['one ', 'two ', '', 'three'])
  })

  test('neighbours of one kind are one piece', () => {
    expect(piecesIn(['one ', '中', '文'], { ...faces, shows: words => !/[中文]/.test(words) })).toEqual([
      [
        { words: 'one ', face: 'regular', width: 4 },
        { words: '□□', face: 'regular', width: 2, actual: '中文' },
      ],
    ])
  })
})

describe('characters', async () => {
  const fonts = await openFonts()
  const has = (face: keyof typeof fonts, words: string) =>
    Array.from(words).every(one => fonts[face].hasGlyphForCodePoint(one.codePointAt(0) ?? 0))
  const faces = { shows: (words: string, face: keyof typeof fonts) => has(face, words), width: () => 0 }

  /** What is drawn of a text on one line. */
  const glyphRuns = (words: string, face: 'regular' | 'bold') =>
    piecesIn([words], faces, face === 'bold').map(line => line.map(({ width: _width, ...piece }) => piece))

  const between = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('')

  test.for(['regular', 'bold'] as const)('the %s face has what is written every day', face => {
    const everyday = `${between(0x20, 0x7e)}${between(0xa0, 0x17f)}–—‘’“”•…€−`.replace('\u00AD', '')
    expect(Array.from(everyday).filter(one => !has(face, one))).toEqual([])
    expect(glyphRuns(everyday, face)).toEqual([[{ words: everyday, face }]])
  })

  test.for(['regular', 'bold'] as const)('the %s face has Welsh, the Latin of Europe, Greek and Cyrillic', face => {
    expect(has(face, `ẀẁẂẃẄẅỲỳŴŵŶŷ${between(0x1ea0, 0x1ef9)}ȘșȚțΆΈΉαβγ${between(0x410, 0x44f)}→←□`)).toBe(true)
  })

  test('ticks and the like are set in the face of signs', () => {
    expect(glyphRuns('Done ✓, not ☐', 'bold')).toEqual([
      [
        { words: 'Done ', face: 'bold' },
        { words: '✓', face: 'signs' },
        { words: ', not ', face: 'bold' },
        { words: '☐', face: 'signs' },
      ],
    ])
  })

  test('a character that no face has is a box, and says what it stands for', () => {
    expect(glyphRuns('中 👍🏽', 'regular')).toEqual([
      [
        { words: '□', face: 'regular', actual: '中' },
        { words: ' ', face: 'regular' },
        { words: '□', face: 'regular', actual: '👍🏽' },
      ],
    ])
  })

  test('a sign with a mark that shows nothing keeps the mark for who copies it', () => {
    expect(glyphRuns('⚖\uFE0F', 'regular')).toEqual([[{ words: '⚖', face: 'signs', actual: '⚖\uFE0F' }]])
    expect(glyphRuns('a\u200Bb', 'regular')).toEqual([[{ words: 'ab', face: 'regular' }]])
  })

  test('letters that were copied as one are two again', () => {
    expect(printable('\uFB01ne o\uFB03ce')).toBe('fine office')
  })

  test('letters are put together, spaces that may break are plain, those that may not stay', () => {
    expect(printable('w\u0302\u2003x\ty\u00A0z\u2028end')).toBe('ŵ x y\u00A0z\nend')
  })
})

describe('text that can be copied', () => {
  /** Where lines break is the format's affair. */
  const flat = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

  const altsIn = ({ alt = '', children }: Element): string =>
    [alt, ...children.map(child => (typeof child === 'object' && 'role' in child ? altsIn(child) : ''))].join(' ')

  test.for(samples)('every text of %s is in the PDF file, pictures in words', async ([, report]) => {
    const { document } = readPdf(await toPdf(report))
    expect(missingIn(report, `${wordsIn(document)} ${altsIn(document)}`)).toEqual([])
  })

  test.for(nasty)('a PDF file bears %s', async ([, words, shown]) => {
    const { document, pages } = readPdf(await toPdf(reportWith(words)))
    expect(all('BlockQuote', document).map(wordsIn).map(flat)).toEqual([shown])
    expect(all('P', document).map(wordsIn).map(flat)).toContain(`Contact: ${shown}`)
    expect(pages.map(({ loose }) => loose).join('')).toBe('')
  })

  test.for([
    ['lines that were broken by hand', 'one\r\ntwo\n\nthree', 'one two three'],
    ['letters in two pieces', 'Sio\u0302n', 'Siôn'],
    ['words with soft hyphens', 'scru\u00ADtiny', 'scrutiny'],
  ] as const)('a PDF file bears %s', async ([, words, shown]) => {
    const { document } = readPdf(await toPdf(reportWith(words)))
    expect(all('BlockQuote', document).map(wordsIn).map(flat)).toEqual([shown])
  })

  /** With these blocks only. */
  async function pdfOf(...blocks: readonly Block[]): Promise<ReadPdf> {
    return readPdf(await toPdf(smallReport(blocks, { header: [] })))
  }

  test('blocks that say nothing leave nothing behind', async () => {
    const { document } = await pdfOf(
      { type: 'paragraph', text: [] },
      { type: 'paragraph', text: [' \n'] },
      { type: 'notice', text: [''] },
      { type: 'list', items: [] },
      { type: 'list', items: [[]] },
      { type: 'quotation', about: ['Note'], words: '' },
    )
    expect(document.children.map(child => (typeof child === 'object' && 'role' in child ? child.role : child))).toEqual(
      ['H1', 'P', 'H2', 'P'],
    )
  })

  test('a character that no font has is a box to the eye, and itself to who listens or copies', async () => {
    const { document, pages } = await pdfOf({ type: 'paragraph', text: ['To 中文 and 👩🏽‍⚖️.'] })
    expect(all('P', document).map(wordsIn)).toContain('To 中文 and 👩🏽‍⚖️.')
    expect(pages.at(-1)?.drawn).toContain('To □□ and □.')
  })

  test('the heading row of a table comes again on each page that the table reaches, for the eye only', async () => {
    const columns = [
      { title: 'Sign', share: 1 },
      { title: 'Meaning', share: 3 },
    ]
    const rows = Array.from({ length: 120 }, (_, index) => ({ cells: [[[`Row ${index}`]], [[]]] }))
    const { document, pages } = await pdfOf({ type: 'table', caption: 'Signs', columns, rows })
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.map(({ artifacts }) => artifacts.includes('SignMeaning'))).toEqual(pages.map((_, page) => page > 0))
    const heads = all('TH', document).map(wordsIn)
    expect(heads.filter(words => words === 'Sign')).toHaveLength(1)
    expect(all('TR', document)).toHaveLength(121)
    expect(all('TD', document)).toHaveLength(120)
  })

  test('a row that is higher than a page goes on overleaf, and its cells stay one each', async () => {
    const columns = [
      { title: 'No.', share: 1 },
      { title: 'Words', share: 4 },
    ]
    const words = Array.from({ length: 2_500 }, (_, index) => `word${index}`).join(' ')
    const rows = [{ id: 'd1', cells: [[['D1']], [[words], ['End.']]] }]
    const { document, pages } = await pdfOf({ type: 'table', caption: 'Long', columns, rows })
    expect(pages.length).toBeGreaterThan(2)
    expect(all('TD', document).map(wordsIn).map(flat)).toEqual([`${words}End.`])
  })

  test('what a person is to write stands in square brackets, and a pointer to nothing is no link', async () => {
    const { document } = await pdfOf({
      type: 'paragraph',
      number: '1.1',
      text: ['By ', { fill: 'the officer' }, ', at ', { ref: 'd99', text: 'D99' }, '.'],
    })
    expect(all('P', document).map(wordsIn).at(-1)).toBe('1.1 By [the officer], at D99.')
    expect(all('Link', document)).toEqual([])
  })
})
