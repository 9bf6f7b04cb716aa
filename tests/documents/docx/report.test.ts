import { expect, test, vi } from 'vitest'
import { completeSession, findingsFor, fullDetails, stoppedSession } from '../../core/findings/support/samples.ts'
import { beginningOf } from '../support/small-findings.ts'
import { all, attribute, slow, unpacked, unpackedOnce, wordsIn } from '../support/unpacked.ts'

const findings = findingsFor(completeSession, { ...fullDetails, includeMembersWords: true })
const file = await unpackedOnce(findings)
const body = file.xml('word/document.xml')
const styles = file.xml('word/styles.xml')
const paragraphs = all(body, 'p')

const styleOf = (paragraph: Element) => attribute(all(paragraph, 'pStyle')[0], 'val')
const inStyle = (style: string) => paragraphs.filter(paragraph => styleOf(paragraph) === style)

test('every part is well formed', () => {
  for (const path of file.paths.filter(one => /\.(?:xml|rels)$/.test(one))) expect(() => file.xml(path)).not.toThrow()
})

test('sections have real headings', () => {
  expect(inStyle('Heading1').map(wordsIn)).toEqual(findings.sections.map(({ number, title }) => `${number}. ${title}`))
  expect(inStyle('Heading2').map(wordsIn)).toEqual([
    '8.1. Pursue',
    '8.2. Prevent',
    '8.3. Protect',
    '8.4. Prepare',
    '11.1. Resources',
    '11.2. Intelligence',
    '11.3. Finances',
    '11.4. Reputation',
    '17.1. Financial',
    '17.2. Staff and resources',
    '17.3. Risk',
    '17.4. Legal',
    '17.5. Data protection',
  ])
  expect(inStyle('Heading3').map(wordsIn)).toHaveLength(11)
  expect(inStyle('Title').map(wordsIn)).toEqual([findings.title])
})

test('headings are in the outline of the document', () => {
  const levels = ['Heading1', 'Heading2', 'Heading3', 'ContentsHeading'].map(id => {
    const style = all(styles, 'style').find(one => attribute(one, 'styleId') === id)
    return attribute(style === undefined ? undefined : all(style, 'outlineLvl')[0], 'val')
  })
  expect(levels).toEqual(['0', '1', '2', null])
})

test('the file has a title, a language, a general author, and no day on which it was made', () => {
  const core = file.text('docProps/core.xml')
  expect(core).toContain('<dc:title>Findings of a desktop audit: Tenpenny Hall</dc:title>')
  expect(core).toContain('<dc:creator>Desktop Audit</dc:creator><dc:language>en-GB</dc:language>')
  expect(core).not.toMatch(/created|modified|\d{4}-\d{2}/)
  expect(attribute(all(styles, 'lang')[0], 'val')).toBe('en-GB')
})

test('it is A4, in Arial 12, left aligned', () => {
  const sizes = all(body, 'pgSz').map(size => [attribute(size, 'w'), attribute(size, 'h'), attribute(size, 'orient')])
  expect(sizes).toEqual([
    ['11906', '16838', 'portrait'],
    ['16838', '11906', 'landscape'],
  ])
  const defaults = all(styles, 'rPrDefault')[0]
  expect(attribute(defaults === undefined ? undefined : all(defaults, 'rFonts')[0], 'ascii')).toBe('Arial')
  expect(attribute(defaults === undefined ? undefined : all(defaults, 'sz')[0], 'val')).toBe('24')
  expect([...all(body, 'jc'), ...all(styles, 'jc')].map(align => attribute(align, 'val'))).toEqual([])
})

test('each page says that it is an exercise, and which page of how many it is', () => {
  for (const part of ['word/header1.xml', 'word/header2.xml'])
    expect(wordsIn(file.xml(part).documentElement)).toBe(
      "EXERCISE – FICTIONAL – Draft for review – Holds members' own words",
    )
  for (const part of ['word/footer1.xml', 'word/footer2.xml']) {
    expect(all(file.xml(part), 'instrText').map(({ textContent }) => textContent)).toEqual(['PAGE', 'NUMPAGES'])
    expect(wordsIn(file.xml(part).documentElement)).toMatch(/^Page \d* of \d*$/)
  }
})

test('the contents are written, with page numbers, and Word has nothing to ask', () => {
  const entries = inStyle('TOC1').map(wordsIn)
  expect(entries.map(entry => entry.replace(/ \d+$/, ''))).toEqual(
    findings.sections.map(({ number, title }) => `${number}. ${title}`),
  )
  expect(entries.filter(entry => !/ \d+$/.test(entry))).toEqual([])
  expect(file.text('word/settings.xml')).not.toContain('updateFields')
  expect(file.text('word/document.xml')).not.toMatch(/w:dirty="(?:true|1)"/)
})

test('each table repeats its heading row, lets no row break or stand alone, and has a caption before it', () => {
  const tables = all(body, 'tbl')
  expect(tables.map(table => all(table, 'tblHeader').length)).toEqual(tables.map(() => 1))
  for (const table of tables) {
    const rows = all(table, 'tr')
    expect(rows.map(row => all(row, 'cantSplit').length)).toEqual(rows.map(() => 1))
    const below = rows.slice(1)
    const stays = below.map(row => all(row, 'p').every(paragraph => all(paragraph, 'keepNext').length === 1))
    expect(stays).toEqual(below.map((_, index) => index === 0 || index === below.length - 2))
    expect(all(rows[0] ?? table, 'tblHeader')).toHaveLength(1)
    const caption = table.previousElementSibling
    expect(caption === null ? '' : styleOf(caption)).toBe('Caption')
  }
  const captions = findings.sections.flatMap(({ blocks }) =>
    blocks.flatMap(block => (block.type === 'table' ? [block.caption] : [])),
  )
  expect(inStyle('Caption').map(wordsIn)).toEqual(captions)
})

test('recommendations are numbered by Word', () => {
  const recommendations = inStyle('Recommendation')
  expect(recommendations.map(wordsIn)).toEqual([
    'That officers be requested to stop taking cash for hires.',
    'That Cabinet be recommended to offer staff in debt a way out.',
  ])
  const [list] = recommendations.map(paragraph => attribute(all(paragraph, 'numId')[0], 'val'))
  const numbering = file.xml('word/numbering.xml')
  const number = all(numbering, 'num').find(one => attribute(one, 'numId') === list)
  const abstract = attribute(number === undefined ? undefined : all(number, 'abstractNumId')[0], 'val')
  const level = all(numbering, 'abstractNum').find(one => attribute(one, 'abstractNumId') === abstract)
  expect(attribute(level === undefined ? undefined : all(level, 'numFmt')[0], 'val')).toBe('decimal')
  expect(attribute(level === undefined ? undefined : all(level, 'lvlText')[0], 'val')).toBe('%1.')
})

test('no space is made of empty paragraphs, but where Word needs one to end the contents and to turn the page on its side', () => {
  const empty = paragraphs.filter(
    paragraph => wordsIn(paragraph).trim() === '' && all(paragraph, 'sectPr').length === 0,
  )
  expect(empty.map(paragraph => all(paragraph, 'fldChar').map(mark => attribute(mark, 'fldCharType')))).toEqual([
    ['end'],
  ])
})

test('every pointer leads to a bookmark of the file', () => {
  const names = all(body, 'bookmarkStart').map(mark => attribute(mark, 'name'))
  const anchors = all(body, 'hyperlink').map(link => attribute(link, 'anchor'))
  expect(anchors.filter(anchor => !names.includes(anchor))).toEqual([])
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  expect(names.filter(name => !/^[A-Za-z_]\w{0,39}$/.test(name ?? ''))).toEqual([])
})

test('nothing in the file comes from outside it', () => {
  for (const path of file.paths.filter(one => one.endsWith('.rels')))
    expect(file.text(path)).not.toContain('TargetMode="External"')
})

test('the same findings give the same file, whenever it is written', slow, async () => {
  vi.useFakeTimers({ now: new Date('2026-11-24T10:00:00Z'), toFake: ['Date'] })
  const short = beginningOf(findingsFor(stoppedSession))
  const first = await unpacked(short)
  vi.setSystemTime(new Date('2031-05-06T07:08:09Z'))
  const second = await unpacked(short)
  vi.useRealTimers()
  // The writer counts bookmarks on for as long as it is loaded.
  const counted = /(?<=_Toc|<w:bookmark(?:Start|End)[^>]*w:id="|w:anchor="_Toc)\d+/g
  for (const path of first.paths)
    expect(second.text(path).replace(counted, '')).toBe(first.text(path).replace(counted, ''))
  expect(second.paths).toEqual(first.paths)
})

test('words that lead to a list, a table or a draft stay with it', () => {
  const intro = paragraphs.find(paragraph => wordsIn(paragraph).startsWith('These are drafts.'))
  const plain = paragraphs.find(paragraph => wordsIn(paragraph).startsWith('This report gives the committee'))
  expect([intro, plain].map(one => one !== undefined && all(one, 'keepNext').length > 0)).toEqual([true, true])
  const values = [intro, plain].map(one => (one === undefined ? '' : attribute(all(one, 'keepNext')[0], 'val')))
  expect(values).toEqual([null, 'false'])
})

test("without members' words no page says that it holds them", slow, async () => {
  const without = await unpacked(beginningOf(findingsFor(completeSession)))
  expect(wordsIn(without.xml('word/header1.xml').documentElement)).toBe('EXERCISE – FICTIONAL – Draft for review')
})

test('a recommendation that a part leaves out leaves its number free', slow, async () => {
  const exempt = { cash: { paragraphs: [3], why: 'It names a supplier.' } }
  const partA = await unpacked(findingsFor(completeSession, fullDetails, { exempt }, 'a'))
  const words = partA.xml('word/document.xml')
  const inList = all(words, 'p').filter(paragraph => wordsIn(paragraph).startsWith('That Cabinet be recommended'))
  const [list] = inList.flatMap(paragraph => all(paragraph, 'numId')).map(id => attribute(id, 'val'))
  const numbering = partA.xml('word/numbering.xml')
  const used = all(numbering, 'num').find(number => attribute(number, 'numId') === list)
  const abstract = all(numbering, 'abstractNum').find(
    one => attribute(one, 'abstractNumId') === attribute(all(used ?? words, 'abstractNumId')[0], 'val'),
  )
  expect(all(abstract ?? words, 'start').map(start => attribute(start, 'val'))[0]).toBe('2')
})
