import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { headingOf } from '../../../src/documents/report-words.ts'
import { toPdf } from '../../../src/documents/pdf/report.ts'
import { whole } from '../support/sample-reports.ts'

const opened = await getDocument({ data: await toPdf(whole), verbosity: 0 }).promise
const pages = await Promise.all(
  Array.from({ length: opened.numPages }, async (_, index) => {
    const page = await opened.getPage(index + 1)
    return { tree: await page.getStructTree(), content: await page.getTextContent({ includeMarkedContent: true }) }
  }),
)

test('a reader that is not ours finds language, title and tags in the file', async () => {
  const { info, metadata } = await opened.getMetadata()
  expect(info).toMatchObject({ Language: 'en-GB', Title: whole.title })
  expect(metadata.get('pdfuaid:part')).toBe('1')
  expect(await opened.getMarkInfo()).toMatchObject({ Marked: true })
})

test('it finds the headings in the structure, with the words that stand under them', () => {
  const headings = pages.flatMap(page => all('H2', page.tree).map(heading => wordsOf(heading, page)))
  expect(headings).toEqual(whole.sections.map(headingOf))
})

test('it finds the words that stand for each picture', () => {
  const alts = pages.flatMap(({ tree }) => all('Figure', tree).map(({ alt }) => alt))
  const blocks = whole.sections.flatMap(section => section.blocks)
  expect(alts).toEqual(blocks.flatMap(block => (block.type === 'figure' ? [block.alt] : [])))
})

interface Element {
  readonly role?: string
  readonly alt?: string
  readonly id?: string
  readonly children?: readonly Element[]
}

type Page = (typeof pages)[number]

/** The elements of a role, in the order of reading. */
function all(role: string, within: Element): readonly Element[] {
  const below = (within.children ?? []).flatMap(child => all(role, child))
  return within.role === role ? [within, ...below] : below
}

/** The words on a page that are marked as those of an element. */
function wordsOf(element: Element, { content }: Page): string {
  const marks = new Set(idsIn(element))
  const open: (string | undefined)[] = []
  let words = ''
  for (const item of content.items)
    if ('str' in item) words += open.some(id => id !== undefined && marks.has(id)) ? item.str : ''
    else if (item.type === 'endMarkedContent') open.pop()
    else open.push(item.id)
  return words.trim()
}

function idsIn({ id, children = [] }: Element): readonly string[] {
  return [...(id === undefined ? [] : [id]), ...children.flatMap(idsIn)]
}
