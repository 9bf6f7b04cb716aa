import { join } from 'node:path'
import { expect, test } from 'vitest'
import { toPdf } from '../../../src/documents/pdf/report.ts'
import { captionOf, headingOf } from '../../../src/documents/report-words.ts'
import { wordsOf as plainWords } from '../../../src/core/report/block.ts'
import { type Dictionary, isArray, nameOf, type PdfValue, wordsOf } from '../support/pdf/pdf-value.ts'
import { all, elementsIn, linksIn, readPdf, wordsIn } from '../support/pdf/read-pdf.ts'
import { structureText } from '../support/pdf/structure-text.ts'
import { brief, whole } from '../support/sample-reports.ts'

const golden = join(import.meta.dirname, '../../golden/report')
const bytes = await toPdf(whole)
const { document, catalog, info, pages, file, destinations } = readPdf(bytes)

const said = (role: string) =>
  all(role, document)
    .map(wordsIn)
    .map(words => words.trim())
const blocks = [...whole.opening, ...whole.sections.flatMap(section => section.blocks)]

test('what is read out of a whole report', async () => {
  await expect(structureText(document)).toMatchFileSnapshot(join(golden, 'whole.pdf.txt'))
})

test('what is read out of a brief', async () => {
  await expect(structureText(readPdf(await toPdf(brief)).document)).toMatchFileSnapshot(join(golden, 'brief.pdf.txt'))
})

test('the same report gives the same file', async () => {
  expect(Buffer.from(await toPdf(whole)).equals(Buffer.from(bytes))).toBe(true)
})

test('the file has a title to show, a language, and no day on which it was made, and says that it keeps to PDF/UA', () => {
  const entry = (name: string) => wordsOf(file.follow(info.get(name)))
  expect(Buffer.from(bytes).subarray(0, 8).toString('latin1')).toBe('%PDF-1.7')
  expect(entry('Title')).toBe(whole.title)
  expect([...info.keys()]).toEqual(['Producer', 'Creator', 'Title'])
  expect(entry('Creator')).toBe('Desktop Audit')
  expect(wordsOf(catalog.get('Lang'))).toBe('en-GB')
  expect(file.dictionary(catalog.get('ViewerPreferences')).get('DisplayDocTitle')).toBe(true)
  expect(file.dictionary(catalog.get('MarkInfo')).get('Marked')).toBe(true)
  const metadata = file.stream(catalog.get('Metadata'))
  expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(metadata).toContain(`${whole.title}</rdf:li>`)
  expect(metadata).not.toMatch(/date/i)
})

test('a title with signs that XML keeps for itself does not spoil the metadata', async () => {
  const title = 'Findings: “Ŵyn & Sons” <b>'
  const { catalog: root, info: about, file: other } = readPdf(await toPdf({ ...whole, title }))
  const metadata = Buffer.from(other.stream(root.get('Metadata')), 'latin1').toString('utf8')
  expect(metadata).toContain('>Findings: “Ŵyn &amp; Sons” &lt;b&gt;</rdf:li>')
  expect(wordsOf(other.follow(about.get('Title')))).toBe(title)
})

test('everything is in the structure, or is furniture: marking, foot and number of the page', () => {
  expect(pages.map(({ loose }) => loose).join('')).toBe('')
  const foot = 'Tenpenny Hall: findings of an exercise. D: a decision in the exercise. K: a key scene.'
  for (const [index, { artifacts, dictionary }] of pages.entries()) {
    expect(artifacts.startsWith(`EXERCISE – FICTIONAL${foot}${index + 1} of ${pages.length}`)).toBe(true)
    expect(nameOf(dictionary.get('Tabs'))).toBe('S')
  }
})

test('there is one title, and a heading for each section', () => {
  expect(said('H1')).toEqual([whole.title])
  expect(said('H2')).toEqual(whole.sections.map(headingOf))
})

test('every pointer to what the report has is a link, with words of its own, and leads to where it says', () => {
  const links = all('Link', document)
  expect(links.length).toBeGreaterThan(20)
  for (const link of links)
    for (const { annotation, pointer, page } of linksIn(link)) {
      expect(wordsIn(link).trim()).toBe(wordsOf(annotation.get('Contents')))
      const to = wordsOf(file.dictionary(annotation.get('A')).get('D')) ?? ''
      expect(destinations.get(to)).toBeGreaterThanOrEqual(0)
      expect(file.array(pages[page]?.dictionary.get('Annots'))).toContainEqual(pointer)
    }
})

test('every table has a numbered caption, headings of columns, and a heading in each row', () => {
  const tables = all('Table', document)
  const written = blocks.flatMap(block => (block.type === 'table' ? [block] : []))
  expect(tables.map(table => elementsIn(table).map(({ role }) => role))).toEqual(
    tables.map(() => ['Caption', 'THead', 'TBody']),
  )
  expect(said('Caption')).toEqual(written.map(table => plainWords(captionOf(table))))
  const kindOf = ({ role, attributes }: ReturnType<typeof elementsIn>[number]) => {
    const scope = attributes.get('Scope')
    return scope === undefined ? role : `${role} ${nameOf(scope)}`
  }
  const rows = tables.flatMap(table => all('TR', table).map(row => elementsIn(row).map(kindOf)))
  expect(rows).toEqual(
    written.flatMap(({ columns, rows: below }) => [
      columns.map(() => 'TH Column'),
      ...below.map(() => columns.map((_, column) => (column === 0 ? 'TH Row' : 'TD'))),
    ]),
  )
})

test('every picture is a figure with words that stand for it, and says where on the page it is', () => {
  const written = blocks.flatMap(block => (block.type === 'figure' ? [block] : []))
  const figures = all('Figure', document)
  expect(figures.map(({ alt }) => alt)).toEqual(written.map(({ alt }) => alt))
  for (const [index, { attributes }] of figures.entries()) {
    expect(nameOf(attributes.get('O'))).toBe('Layout')
    const box = attributes.get('BBox')
    const [left = 0, bottom = 0, right = 0, top = 0] = isArray(box) ? box.map(Number) : []
    const { width = 0, height = 0 } = written[index]?.picture ?? {}
    expect([right - left, top - bottom].map(Math.round)).toEqual([width, height].map(Math.round))
    expect(bottom).toBeGreaterThan(40)
    expect(top).toBeLessThan(800)
  }
  expect(said('P').filter(words => words.startsWith('Figure '))).toEqual(written.map(one => plainWords(captionOf(one))))
})

test('lists have bullets, and what members typed is quoted', () => {
  const lists = all('L', document).map(list => nameOf(list.attributes.get('ListNumbering')))
  expect(new Set(lists)).toEqual(new Set(['Disc']))
  const flat = (words: string) => words.replaceAll(/\s+/g, ' ').trim()
  const quotations = blocks.flatMap(block => (block.type === 'quotation' ? [block.words] : []))
  expect(said('BlockQuote').map(flat)).toEqual(quotations.map(flat))
})

test('the outline of the file has the sections', () => {
  const titles = (first: PdfValue | undefined): readonly unknown[] => {
    if (first === undefined) return []
    const item: Dictionary = file.dictionary(first)
    return [wordsOf(item.get('Title')), ...titles(item.get('Next'))]
  }
  expect(titles(file.dictionary(catalog.get('Outlines')).get('First'))).toEqual(whole.sections.map(headingOf))
})

test('fonts are in the file, cut down to what is used, with their characters', () => {
  const fonts = new Map(
    pages.flatMap(({ dictionary }) => [...file.dictionary(file.dictionary(dictionary.get('Resources')).get('Font'))]),
  )
  const names = [...fonts.values()].map(pointer => {
    const font = file.dictionary(pointer)
    const [descendant] = file.array(font.get('DescendantFonts'))
    const descriptor = file.dictionary(file.dictionary(descendant).get('FontDescriptor'))
    const { length } = file.stream(descriptor.get('FontFile2'))
    expect(length).toBeGreaterThan(5_000)
    expect(length).toBeLessThan(40_000)
    expect(font.has('ToUnicode')).toBe(true)
    expect(descriptor.has('CIDSet')).toBe(false)
    return nameOf(font.get('BaseFont'))
  })
  expect(names).toEqual(['BZZZZZ+Arimo-Bold', 'CZZZZZ+Arimo-Regular'])
})
