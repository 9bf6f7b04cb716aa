import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Block } from '../../../src/core/findings/block.ts'
import type { Section } from '../../../src/core/findings/findings.ts'
import { toPdf } from '../../../src/documents/pdf/report.ts'
import { completeSession, findingsFor, fullDetails, stoppedSession } from '../../core/findings/support/samples.ts'
import { type Dictionary, isArray, nameOf, type PdfValue, wordsOf } from '../support/pdf/pdf-value.ts'
import { all, elementsIn, linksIn, readPdf, wordsIn } from '../support/pdf/read-pdf.ts'
import { structureText } from '../support/pdf/structure-text.ts'

const golden = join(import.meta.dirname, '../../golden/findings')
const findings = findingsFor(completeSession, { ...fullDetails, includeMembersWords: true })
const bytes = await toPdf(findings)
const pdf = readPdf(bytes)
const { document, catalog, info, pages, file, destinations } = pdf

const said = (role: string) =>
  all(role, document)
    .map(wordsIn)
    .map(words => words.trim())
const everySection = (sections: readonly Section[]): readonly Section[] =>
  sections.flatMap(section => [section, ...everySection(section.sections)])
const sections = everySection(findings.sections)
const blocks: readonly Block[] = [...findings.opening, ...sections.flatMap(section => section.blocks)]
const wordsOn = (page: number) => [...(pages[page]?.marked.values() ?? [])].join('')
const headingOf = ({ number, title }: Section) => `${number}. ${title}`

test('what is read out of a complete exercise', async () => {
  await expect(structureText(document)).toMatchFileSnapshot(join(golden, 'complete.pdf.txt'))
})

test('what is read out of a stopped exercise', async () => {
  const stopped = readPdf(await toPdf(findingsFor(stoppedSession)))
  await expect(structureText(stopped.document)).toMatchFileSnapshot(join(golden, 'stopped.pdf.txt'))
})

test('the same findings give the same file', async () => {
  expect(Buffer.from(await toPdf(findings)).equals(Buffer.from(bytes))).toBe(true)
})

test('the file has a title to show, a language, and no day on which it was made, and says that it keeps to PDF/UA', () => {
  const entry = (name: string) => wordsOf(file.follow(info.get(name)))
  expect(Buffer.from(bytes).subarray(0, 8).toString('latin1')).toBe('%PDF-1.7')
  expect(entry('Title')).toBe('Findings of a desktop audit: Tenpenny Hall')
  expect([...info.keys()]).toEqual(['Producer', 'Creator', 'Title'])
  expect(entry('Creator')).toBe('Desktop Audit')
  expect(wordsOf(catalog.get('Lang'))).toBe('en-GB')
  expect(file.dictionary(catalog.get('ViewerPreferences')).get('DisplayDocTitle')).toBe(true)
  expect(file.dictionary(catalog.get('MarkInfo')).get('Marked')).toBe(true)
  const metadata = file.stream(catalog.get('Metadata'))
  expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(metadata).toContain('Findings of a desktop audit: Tenpenny Hall</rdf:li>')
  expect(metadata).toContain('<xmp:CreatorTool>Desktop Audit</xmp:CreatorTool>')
  expect(metadata).not.toMatch(/date/i)
})

test('a title with signs that XML keeps for itself does not spoil the metadata', async () => {
  const title = 'Findings: “Ŵyn & Sons” <b>'
  const { catalog: root, info: about, file: other } = readPdf(await toPdf({ ...findings, title }))
  const metadata = Buffer.from(other.stream(root.get('Metadata')), 'latin1').toString('utf8')
  expect(metadata).toContain('>Findings: “Ŵyn &amp; Sons” &lt;b&gt;</rdf:li>')
  expect(wordsOf(other.follow(about.get('Title')))).toBe(title)
})

test('everything is in the structure, or is furniture: the marking and the number of the page', () => {
  expect(pages.map(({ loose }) => loose).join('')).toBe('')
  expect(pages.map(({ artifacts }) => artifacts.startsWith(findings.marking))).not.toContain(false)
  const numbers = pages.map(({ artifacts }) => /Page \d+ of \d+/.exec(artifacts)?.[0])
  expect(numbers).toEqual(pages.map((_, index) => `Page ${index + 1} of ${pages.length}`))
  expect(pages.map(page => nameOf(page.dictionary.get('Tabs')))).toEqual(pages.map(() => 'S'))
})

test('it is A4, and the appendices are on their side', () => {
  const boxes = pages.map(({ dictionary }) => dictionary.get('MediaBox'))
  const first = boxes.findIndex(box => isArray(box) && box[2] === 841.89)
  expect(first).toBeGreaterThan(8)
  expect(boxes).toEqual(boxes.map((_, index) => (index < first ? [0, 0, 595.28, 841.89] : [0, 0, 841.89, 595.28])))
  expect(wordsOn(first - 1)).not.toContain('Appendix A. The decision log')
  expect(wordsOn(first)).toMatch(/^Appendix A\. /)
})

test('there is one title, and headings go down by one level at a time', () => {
  expect(said('H1')).toEqual([findings.title])
  expect(said('H2')).toEqual(['Contents', ...findings.sections.map(headingOf)])
  const levels = elementsIn(document).flatMap(({ role }) => (/^H\d$/.test(role) ? [Number(role.slice(1))] : []))
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
  const labels = blocks.flatMap(block => (block.type === 'finding' ? [block.label] : []))
  expect(said('H4')).toEqual(labels)
})

const pageBehind = (annotation: Dictionary) =>
  destinations.get(wordsOf(file.dictionary(annotation.get('A')).get('D')) ?? '')

test('the contents name every section with the page that it begins on, and lead there', () => {
  const entries = all('TOCI', document).flatMap(item => all('Link', item).slice(0, 1))
  const starts = sections.map(section =>
    pages.findLastIndex(({ marked }) => [...marked.values()].includes(headingOf(section))),
  )
  expect(entries.map(wordsIn)).toEqual(
    sections.map((section, index) => `${headingOf(section)} ${(starts[index] ?? 0) + 1}`),
  )
  const ends = entries.map(entry => linksIn(entry).map(({ annotation }) => pageBehind(annotation)))
  expect(ends).toEqual(starts.map(start => [start, start]))
})

test('every pointer to what the report has is a link, with words of its own, and leads to where it says', () => {
  const links = all('Link', document)
  expect(links.length).toBeGreaterThan(60)
  for (const link of links) {
    const areas = linksIn(link)
    expect(areas.length).toBeGreaterThan(0)
    for (const { annotation, pointer, page } of areas) {
      expect(wordsIn(link)).toContain(wordsOf(annotation.get('Contents'))?.slice(0, 10))
      expect(pageBehind(annotation)).toBeGreaterThan(0)
      expect(file.array(pages[page]?.dictionary.get('Annots'))).toContainEqual(pointer)
    }
  }
})

test('every table has a caption, headings of columns, and a heading in each row', () => {
  const tables = all('Table', document)
  const written = blocks.flatMap(block => (block.type === 'table' ? [block] : []))
  expect(tables.map(table => elementsIn(table).map(({ role }) => role))).toEqual(
    tables.map(() => ['Caption', 'THead', 'TBody']),
  )
  expect(said('Caption')).toEqual(written.map(({ caption }) => caption))
  const rows = tables.flatMap(table => all('TR', table).map(row => elementsIn(row).map(kindOfCell)))
  expect(rows).toEqual(
    written.flatMap(({ columns, rows: below }) => [
      columns.map(() => 'TH Column'),
      ...below.map(() => columns.map((_, column) => (column === 0 ? 'TH Row' : 'TD'))),
    ]),
  )
})

const kindOfCell = ({ role, attributes }: ReturnType<typeof elementsIn>[number]) => {
  const scope = attributes.get('Scope')
  return scope === undefined ? role : `${role} ${nameOf(scope)}`
}

test('recommendations are a numbered list, and what members typed is quoted', () => {
  const lists = all('L', document).map(list => nameOf(list.attributes.get('ListNumbering')))
  expect(lists.filter(numbering => numbering === 'Decimal')).toHaveLength(1)
  expect(said('Lbl').filter(label => label !== '•')).toEqual(['1.', '2.'])
  const quotations = blocks.flatMap(block => (block.type === 'quotation' ? [block.words] : []))
  expect(said('BlockQuote').map(flat)).toEqual(quotations.map(flat))
})

const flat = (words: string) => words.replaceAll(/\s+/g, ' ').trim()

test('the outline of the file has the sections, and in them those a level down', () => {
  const titles = (first: PdfValue | undefined): readonly unknown[] => {
    if (first === undefined) return []
    const item = file.dictionary(first)
    const below = item.has('First') ? [titles(item.get('First'))] : []
    return [wordsOf(item.get('Title')), ...below, ...titles(item.get('Next'))]
  }
  const written = (some: readonly Section[]): readonly unknown[] =>
    some.flatMap(section => [headingOf(section), ...(section.sections.length === 0 ? [] : [written(section.sections)])])
  expect(titles(file.dictionary(catalog.get('Outlines')).get('First'))).toEqual(written(findings.sections))
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
