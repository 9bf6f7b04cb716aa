import { expect, test } from 'vitest'
import type { Block } from '../../src/core/findings/block.ts'
import type { Findings } from '../../src/core/findings/findings.ts'
import { textsOfFindings } from '../../src/core/findings/texts-of.ts'
import { toPdf } from '../../src/documents/pdf.ts'
import { decided, played } from '../core/findings/support/played.ts'
import {
  completeSession,
  findingsFor,
  fullDetails,
  stoppedSession,
} from '../core/findings/support/samples.ts'
import { tenpennyHall } from '../core/findings/support/tenpenny-hall.ts'
import { all, readPdf, wordsIn, type ReadPdf } from './support/pdf/read-pdf.ts'

/** Where lines break is the format's affair. */
const flat = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

const samples = [
  ['complete', findingsFor(completeSession, { ...fullDetails, includeMembersWords: true })],
  ['stopped', findingsFor(stoppedSession)],
] as const

test.for(samples)('every text of a %s exercise is in the PDF file', async ([, findings]) => {
  const { document } = readPdf(await toPdf(findings))
  const words = flat(wordsIn(document))
  expect(textsOfFindings(findings).filter(text => !words.includes(flat(text)))).toEqual([])
})

const longest = 'a'.repeat(4_000)

const nasty = [
  ['control characters', 'a\u0000b\u0007c\u000Bd\u001Be', 'abcde'],
  ['halves of characters', 'x\uD83Dy\uDC00z', 'x\uFFFDy\uFFFDz'],
  ['emoji and other scripts', '👩🏽‍⚖️ 🇬🇧 עברית العربية 中文', '👩🏽‍⚖️ 🇬🇧 עברית العربية 中文'],
  ['brackets and backslashes', String.raw`) Tj (\) \( ]>> endstream`, String.raw`) Tj (\) \( ]>> endstream`],
  ['tags and quotes', `</w:t><script>alert('1')</script>"`, `</w:t><script>alert('1')</script>"`],
  ['a very long word', longest, longest],
  ['lines that were broken by hand', 'one\r\ntwo\n\nthree', 'one two three'],
  ['Welsh, Polish and Greek names', 'Siôn Ŵyn-Tŷ, Łukasz Żak, Νίκος', 'Siôn Ŵyn-Tŷ, Łukasz Żak, Νίκος'],
  ['letters in two pieces', 'Sio\u0302n', 'Siôn'],
  ['arrows, ticks and boxes', '→ ✓ ✗ ☐ ☑ ★ −£1½ ≤ €2…', '→ ✓ ✗ ☐ ☑ ★ −£1½ ≤ €2…'],
  ['words with soft hyphens', 'scru\u00ADtiny', 'scrutiny'],
] as const

/** The same words where the clerk types, and where a member does. */
function findingsWith(words: string): Findings {
  const session = played(tenpennyHall, [
    { type: 'noted', scene: 'the-book', text: words },
    decided('the-book', 'tell-audit'),
    { type: 'stopped', scene: 'the-hire' },
  ])
  return findingsFor(session, { committee: words, includeMembersWords: true })
}

test.for(nasty)('a PDF file bears %s', async ([, words, shown]) => {
  const { document, pages } = readPdf(await toPdf(findingsWith(words)))
  expect(all('BlockQuote', document).map(wordsIn).map(flat)).toEqual([shown])
  expect(all('P', document).map(wordsIn).map(flat)).toContain(`Committee: ${shown}`)
  expect(pages.map(({ loose }) => loose).join('')).toBe('')
})

/** With these blocks only. */
async function pdfOf(blocks: readonly Block[]): Promise<ReadPdf> {
  const section = { id: 'one', number: '1', title: 'One', appendix: false, blocks, sections: [] }
  return readPdf(await toPdf({ ...samples[0][1], titleBlock: [], opening: [], sections: [section] }))
}

test('blocks that say nothing leave nothing behind', async () => {
  const { document } = await pdfOf([
    { type: 'paragraph', text: [] },
    { type: 'paragraph', text: [' \n'] },
    { type: 'notice', text: [''] },
    { type: 'list', items: [] },
    { type: 'list', items: [[]] },
    { type: 'quotation', key: 'q', about: ['Note'], words: '' },
  ])
  expect(
    document.children.map(child => (typeof child === 'object' && 'role' in child ? child.role : child)),
  ).toEqual(['H1', 'H2', 'TOC', 'H2', 'P'])
})

test('a character that no font has is a box to the eye, and itself to who listens or copies', async () => {
  const { document, pages } = await pdfOf([{ type: 'paragraph', text: ['To 中文 and 👩🏽‍⚖️.'] }])
  expect(all('P', document).map(wordsIn)).toEqual(['To 中文 and 👩🏽‍⚖️.'])
  expect(pages.at(-1)?.drawn).toContain('To □□ and □.')
})

test('the heading row of a table comes again on each page that the table reaches, for the eye only', async () => {
  const columns = [
    { title: 'Sign', share: 1 },
    { title: 'Meaning', share: 3 },
  ]
  const rows = Array.from({ length: 90 }, (_, index) => ({ cells: [[[`Row ${index}`]], [[]]] }))
  const { document, pages } = await pdfOf([{ type: 'table', caption: 'Signs', columns, rows }])
  const after = pages.slice(1)
  expect(after.length).toBeGreaterThan(3)
  expect(after.map(({ artifacts }) => artifacts.includes('SignMeaning'))).toEqual(
    after.map((_, index) => index > 0),
  )
  expect(
    all('TH', document)
      .map(wordsIn)
      .filter(words => words === 'Sign'),
  ).toHaveLength(1)
  expect(all('TR', document)).toHaveLength(91)
  expect(all('TD', document)).toHaveLength(90)
})

test('a row that is higher than a page goes on overleaf, and its cells stay one each', async () => {
  const columns = [
    { title: 'No.', share: 1 },
    { title: 'Words', share: 4 },
  ]
  const words = Array.from({ length: 1_500 }, (_, index) => `word${index}`).join(' ')
  const rows = [{ id: 'd1', cells: [[['D1']], [[words], ['End.']]] }]
  const { document, pages } = await pdfOf([{ type: 'table', caption: 'Long', columns, rows }])
  expect(pages.length).toBeGreaterThan(3)
  expect(all('TD', document).map(wordsIn).map(flat)).toEqual([`${words}End.`])
})

test('what a person is to write stands in square brackets, and a pointer to nothing is no link', async () => {
  const { document } = await pdfOf([
    { type: 'paragraph', text: ['By ', { fill: 'the officer' }, ', at ', { ref: 'd99', text: 'D99' }, '.'] },
  ])
  expect(all('P', document).map(wordsIn)).toEqual(['By [the officer], at D99.'])
  expect(all('Link', document).map(wordsIn)).toEqual(['1. One 2'])
})
