import JSZip from 'jszip'
import { expect, test, vi } from 'vitest'
import { withZipTimes } from '../../../src/documents/docx/document.ts'
import { headingOf } from '../../../src/documents/report-words.ts'
import { breachesIn } from '../docx-template/support/breaches.ts'
import { brief, untouched, whole } from '../support/sample-reports.ts'
import { all, attribute, slow, unpacked, unpackedOnce, wordsIn } from '../support/unpacked.ts'

const file = await unpackedOnce(whole)
const body = file.xml('word/document.xml')
const styles = file.xml('word/styles.xml')
const paragraphs = all(body, 'p')
const runs = ['word/document.xml', 'word/header1.xml', 'word/footer1.xml'].flatMap(path => all(file.xml(path), 'r'))

const styleOf = (paragraph: Element) => attribute(all(paragraph, 'pStyle')[0], 'val')
const inStyle = (style: string) => paragraphs.filter(paragraph => styleOf(paragraph) === style)
const definition = (id: string | null) => all(styles, 'style').find(one => attribute(one, 'styleId') === id)

test('nothing in the file is as Word would have to repair it, and nothing comes from outside', () => {
  for (const path of file.paths.filter(one => /\.(?:xml|rels)$/.test(one))) expect(() => file.xml(path)).not.toThrow()
  expect(breachesIn(file)).toEqual([])
  for (const path of file.paths.filter(one => one.endsWith('.rels')))
    expect(file.text(path)).not.toContain('TargetMode="External"')
})

test('sections have real headings, and none begins a new page, so that no page holds three lines', () => {
  expect(inStyle('Title').map(wordsIn)).toEqual([whole.title])
  const headings = inStyle('Heading1')
  expect(headings.map(wordsIn)).toEqual(whole.sections.map(headingOf))
  expect(headings.filter(heading => all(heading, 'pageBreakBefore').length > 0)).toEqual([])
  const heading = definition('Heading1')
  expect(attribute(heading === undefined ? undefined : all(heading, 'outlineLvl')[0], 'val')).toBe('0')
})

test('the file has a title, a language, a general author, and no day on which it was made', () => {
  const core = file.text('docProps/core.xml')
  expect(core).toContain('<dc:title>Tenpenny Hall: findings of an exercise</dc:title>')
  expect(core).toContain('<dc:creator>Desktop Audit</dc:creator><dc:language>en-GB</dc:language>')
  expect(core).not.toMatch(/created|modified|\d{4}-\d{2}/)
  expect(attribute(all(styles, 'lang')[0], 'val')).toBe('en-GB')
})

test('it is A4, in Arial of ten points or, in tables, nearly that', () => {
  const sizes = all(body, 'pgSz').map(size => [attribute(size, 'w'), attribute(size, 'h'), attribute(size, 'orient')])
  expect(sizes).toEqual([['11906', '16838', 'portrait']])
  const defaults = all(styles, 'rPrDefault')[0]
  expect(attribute(defaults === undefined ? undefined : all(defaults, 'rFonts')[0], 'ascii')).toBe('Arial')
  expect(attribute(defaults === undefined ? undefined : all(defaults, 'sz')[0], 'val')).toBe('20')
  const used = new Set(paragraphs.map(styleOf))
  const smallest = all(styles, 'style')
    .filter(style => used.has(attribute(style, 'styleId')))
    .flatMap(style => all(style, 'sz').map(size => Number(attribute(size, 'val'))))
  expect(Math.min(...smallest)).toBe(17)
})

test('each page says that it is an exercise, what the letters mean, and which page of how many it is', () => {
  expect(wordsIn(file.xml('word/header1.xml').documentElement)).toBe('EXERCISE – FICTIONAL')
  const footer = file.xml('word/footer1.xml')
  expect(all(footer, 'instrText').map(({ textContent }) => textContent)).toEqual(['PAGE', 'NUMPAGES'])
  expect(wordsIn(footer.documentElement)).toMatch(
    /^Tenpenny Hall: findings of an exercise\. D: a decision in the exercise\. K: a key scene\. \d* of \d*$/,
  )
})

test('until members have ticked what goes forward, each page says that it is a draft', slow, async () => {
  const draft = await unpackedOnce(untouched)
  expect(wordsIn(draft.xml('word/header1.xml').documentElement)).toBe(
    'EXERCISE – FICTIONAL DRAFT, not agreed by members',
  )
})

test('each table repeats its heading row, lets no row break or stand alone, stands whole if it is small, and has a caption before it', () => {
  const tables = all(body, 'tbl').slice(1)
  const captions = whole.sections.flatMap(({ blocks }) =>
    blocks.flatMap(block => (block.type === 'table' ? [`${block.number}. ${block.caption}`] : [])),
  )
  expect(
    tables.map(table => (table.previousElementSibling === null ? '' : wordsIn(table.previousElementSibling))),
  ).toEqual(captions)
  for (const table of tables) {
    const rows = all(table, 'tr')
    expect(rows.map(row => all(row, 'tblHeader').length)).toEqual(rows.map((_, index) => (index === 0 ? 1 : 0)))
    expect(rows.map(row => all(row, 'cantSplit').length)).toEqual(rows.map(() => 1))
    const below = rows.slice(1)
    const stays = below.map(row => all(row, 'p').every(paragraph => all(paragraph, 'keepNext').length === 1))
    const isWhole = below.length <= 5
    const last = below.length - 1
    expect(stays).toEqual(below.map((_, row) => row < last && (isWhole || row === 0 || row === last - 1)))
  }
})

test('captions, and words that lead to a list or a table, stay with what is below', () => {
  const isKept = (paragraph: Element) => all(paragraph, 'keepNext').some(mark => attribute(mark, 'val') === null)
  expect(inStyle('Caption').filter(caption => !isKept(caption))).toEqual([])
  const leads = paragraphs.filter(one => /^(?:3\.2|7\.1) /.test(wordsIn(one)))
  expect(leads.map(isKept)).toEqual([true, true])
})

test('numbers hang before their words as text, as minutes cite them', () => {
  const numbered = inStyle('NumberedText').map(wordsIn)
  expect(numbered.slice(0, 2).map(words => words.slice(0, 8))).toEqual(['1.1 This', '1.2 [why'])
  expect(numbered.filter(words => /^R\d /.test(words))).toHaveLength(2)
  expect(inStyle('NumberedText').filter(one => all(one, 'numPr').length > 0)).toEqual([])
})

test('pictures are drawings with words that stand for them, and a dot for programs that cannot draw them', () => {
  const pictures = whole.sections.flatMap(({ blocks }) =>
    blocks.flatMap(block => (block.type === 'figure' ? [block] : [])),
  )
  const drawn = [...body.getElementsByTagName('wp:docPr')]
  expect(drawn.map(one => one.getAttribute('descr'))).toEqual(pictures.map(({ alt }) => alt))
  expect(drawn.map(one => one.getAttribute('name'))).toEqual(pictures.map(({ number }) => number))
  const svgs = file.paths.filter(path => path.endsWith('.svg'))
  expect(svgs).toHaveLength(pictures.length)
  for (const path of svgs) expect(file.xml(path).documentElement.tagName).toBe('svg')
})

test(
  'a brief begins with what is asked, on a ground of its own, and its header is two rows of three',
  slow,
  async () => {
    const document = (await unpackedOnce(brief)).xml('word/document.xml')
    const rows = all(all(document, 'tbl')[0] ?? document, 'tr').map(row => all(row, 'tc').length)
    expect(rows).toEqual([3, 3])
    const asked = all(document, 'p').filter(paragraph => styleOf(paragraph)?.startsWith('Asked'))
    expect(asked.map(wordsIn)).toEqual([
      'What we ask',
      'That the Committee:',
      '• ask officers for the two checks below, with results within six weeks;',
      '• agree the two recommendations below.',
    ])
  },
)

test('words are bold by a style, and none twice', () => {
  const isStrong = (run: Element) => attribute(all(run, 'rStyle')[0], 'val') === 'StrongWords'
  expect(runs.filter(run => all(run, 'b').length > 0).map(wordsIn)).toEqual([])
  const isBold = (id: string | null): boolean => {
    const style = definition(id)
    if (style === undefined) return false
    return all(style, 'b').length > 0 || isBold(attribute(all(style, 'basedOn')[0], 'val'))
  }
  const bold = paragraphs.filter(paragraph => isBold(styleOf(paragraph)))
  expect(bold.map(wordsIn)).toContain('D1')
  expect(bold.flatMap(paragraph => all(paragraph, 'r').filter(isStrong)).map(wordsIn)).toEqual([])
})

test('every pointer leads to a bookmark of the file', () => {
  const names = all(body, 'bookmarkStart').map(mark => attribute(mark, 'name'))
  const anchors = all(body, 'hyperlink').map(link => attribute(link, 'anchor'))
  expect(anchors.length).toBeGreaterThan(20)
  expect(anchors.filter(anchor => !names.includes(anchor))).toEqual([])
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  expect(names.filter(name => !/^[A-Za-z_]\w{0,39}$/.test(name ?? ''))).toEqual([])
})

test('the same report gives the same file, whenever it is written', slow, async () => {
  vi.useFakeTimers({ now: new Date('2026-11-24T10:00:00Z'), toFake: ['Date'] })
  const first = await unpacked(brief)
  vi.setSystemTime(new Date('2031-05-06T07:08:09Z'))
  const second = await unpacked(brief)
  vi.useRealTimers()
  // The writer counts bookmarks and pictures on for as long as it is loaded.
  const counted = /(?<=<(?:w:bookmark(?:Start|End)|wp:docPr|pic:cNvPr)[^>]* (?:w:)?id=")\d+/g
  expect(second.paths).toEqual(first.paths)
  for (const path of first.paths)
    expect(second.text(path).replace(counted, '')).toBe(first.text(path).replace(counted, ''))
})

test('two zips of the same files become the same bytes, and still open; what is no zip is a mistake', async () => {
  const zipped = async (date: Date) => {
    const zip = new JSZip()
    zip.file('one.txt', 'One', { date })
    return new Uint8Array(await zip.generateAsync({ type: 'arraybuffer' }))
  }
  const one = withZipTimes(await zipped(new Date('2026-11-24T10:00:00Z')))
  expect(one).toEqual(withZipTimes(await zipped(new Date('1999-01-01T00:00:00Z'))))
  expect(await (await JSZip.loadAsync(one)).file('one.txt')?.async('string')).toBe('One')
  expect(() => withZipTimes(new Uint8Array(40))).toThrow('not a zip file')
})
