import { describe, expect, test } from 'vitest'
import { completeSession, findingsFor, fullDetails } from '../core/findings/support/samples.ts'
import { breachesIn } from './docx-template/support/breaches.ts'
import { filledWith, libreOfficeTemplate, type FilledFile } from './docx-template/support/filled.ts'
import { beginningOf } from './support/small-findings.ts'
import { all, attribute, slow, unzipped, wordsIn } from './support/unpacked.ts'
import { numberedTemplate } from './templates/numbered-template.ts'
import { plainTemplate } from './templates/plain-template.ts'

const findings = findingsFor(completeSession, { ...fullDetails, includeMembersWords: true })
const templates = {
  plain: plainTemplate(),
  numbered: numberedTemplate(),
  LibreOffice: libreOfficeTemplate(),
}
const plain = await filledWith(templates.plain, findings)
const numbered = await filledWith(templates.numbered, findings)
const libreOffice = await filledWith(templates.LibreOffice, findings)
const files = [
  ['plain', plain],
  ['numbered', numbered],
  ['LibreOffice', libreOffice],
] as const

const document = (file: FilledFile) => file.xml('word/document.xml')
const paragraphs = (file: FilledFile) => all(document(file), 'p')
const styleOf = (paragraph: Element) => attribute(all(paragraph, 'pStyle')[0], 'val')
const inStyle = (file: FilledFile, id: string) => paragraphs(file).filter(one => styleOf(one) === id)
const listOf = (paragraph: Element | undefined) =>
  paragraph === undefined ? null : attribute(all(paragraph, 'numId')[0], 'val')
const textOf = (file: FilledFile, path: string) => wordsIn(file.xml(path).documentElement)

describe.each(files)('in the %s template', (name, file) => {
  test('every part is well formed, and nothing is as Word would have to repair it', () => {
    for (const path of file.paths.filter(one => /\.(?:xml|rels)$/.test(one))) expect(() => file.xml(path)).not.toThrow()
    expect(breachesIn(file)).toEqual([])
  })

  test('the whole report stands in the place of the braces, once', () => {
    expect(file.text('word/document.xml')).not.toMatch(/findings\s*\}\}/)
    const words = paragraphs(file).map(wordsIn)
    const headings = findings.sections.map(({ number, title }) => `${number}. ${title}`)
    const isHeading = (one: string) => headings.includes(one)
    expect(words.filter(isHeading)).toEqual(headings)
    for (const label of findings.sections.flatMap(({ blocks }) =>
      blocks.flatMap(block => (block.type === 'table' ? [block.caption] : [])),
    ))
      expect(words.filter(one => one === label)).toHaveLength(1)
  })

  test('what the template holds besides its text is still there, bit for bit', async () => {
    const before = await unzipped(templates[name])
    const touched =
      /document\.xml|styles\.xml|numbering\.xml|header\d\.xml$|footer\d\.xml$|Content_Types|core\.xml|\.rels$/
    const kept = before.paths.filter(path => !touched.test(path))
    expect(kept.map(path => file.text(path))).toEqual(kept.map(path => before.text(path)))
    for (const style of all(before.xml('word/styles.xml'), 'style').map(({ outerHTML }) => outerHTML))
      expect(all(file.xml('word/styles.xml'), 'style').map(({ outerHTML }) => outerHTML)).toContain(style)
  })

  test('the file has the title and the language of the report', () => {
    const core = file.text('docProps/core.xml')
    expect([...core.matchAll(/<dc:(?:title|language)>[^<]*/g)].map(([found]) => found)).toEqual([
      `<dc:title>${findings.title}`,
      '<dc:language>en-GB',
    ])
    const heading = paragraphs(file).filter(one => wordsIn(one) === '1. Purpose of this report')
    expect(heading.flatMap(one => all(one, 'lang')).map(one => attribute(one, 'val'))).toEqual(['en-GB'])
  })

  test('the contents are written, with page numbers, and Word has nothing to ask', () => {
    const entries = paragraphs(file).filter(one => all(one, 'fldSimple').length > 0)
    const listed = entries.map(wordsIn).filter(entry => /^(?:\d+|Appendix \w)\. /.test(entry))
    expect(listed.map(entry => entry.replace(/ \d+$/, ''))).toEqual(
      findings.sections.map(({ number, title }) => `${number}. ${title}`),
    )
    expect(entries.map(wordsIn).filter(entry => !/ \d+$/.test(entry))).toEqual([])
    expect(file.text('word/document.xml')).not.toContain('w:dirty')
    expect(file.paths.filter(path => file.text(path).includes('updateFields'))).toEqual([])
  })

  test('the same findings give the same file', slow, async () => {
    const short = beginningOf(findings)
    const [one, again] = [await filledWith(templates[name], short), await filledWith(templates[name], short)]
    expect(Buffer.from(again.bytes).equals(Buffer.from(one.bytes))).toBe(true)
  })

  test('nothing comes from outside the file', () => {
    expect(file.paths.filter(path => file.text(path).includes('TargetMode="External"'))).toEqual([])
  })
})

test('words in braces are filled in, and those that mean nothing are named and left', () => {
  expect(paragraphs(plain).slice(0, 3).map(wordsIn)).toEqual([
    'Report to Crime and Disorder Committee',
    findings.title,
    '{{portfolio}}',
  ])
  expect(textOf(plain, 'word/footer1.xml')).toBe('Tenpenny Council, 19 January 2027, page 1')
  expect(files.map(([, { unknownNames }]) => unknownNames)).toEqual([['portfolio'], [], []])
  expect(inStyle(plain, 'Title').map(wordsIn)).toEqual([findings.title])
  const lines = inStyle(plain, 'TitleBlock').map(wordsIn)
  expect(lines.map(line => line.replace(/:.*/s, ''))).toEqual(
    findings.titleBlock.map(({ name }) => name).filter(name => name !== 'Committee'),
  )
})

const wordsOwn = (file: FilledFile) => file.missing.filter(({ isWordsOwn }) => isWordsOwn).map(({ name }) => name)

test('styles of Word that the template lacks are named, and put in without a font of their own', () => {
  const lists = ['TOC Heading', 'List Bullet', 'List Number', 'Quote']
  expect(wordsOwn(plain)).toEqual(['Hyperlink', ...lists, 'TOC 1'])
  expect(wordsOwn(numbered)).toEqual(['Heading 3', 'Caption', 'Hyperlink', 'Header', 'TOC 2'])
  const headings = ['Title', 'Heading 1', 'Heading 2', 'Heading 3']
  expect(wordsOwn(libreOffice)).toEqual([...headings, 'Hyperlink', ...lists, 'Header', 'TOC 1', 'Table Grid'])
  const added = all(libreOffice.xml('word/styles.xml'), 'style').filter(
    style => attribute(style, 'styleId') === 'Heading1',
  )
  expect(added.map(style => attribute(all(style, 'name')[0], 'val'))).toEqual(['heading 1'])
  expect(added.flatMap(style => [...all(style, 'rFonts'), ...all(style, 'lang')])).toEqual([])
  expect(added.map(style => attribute(all(style, 'outlineLvl')[0], 'val'))).toEqual(['0'])
})

test('the report’s own styles are named as well, each once', () => {
  for (const [, { missing }] of files) {
    const names = missing.map(({ name }) => name)
    expect(names).toEqual([...new Set(names)])
    expect(names).toContain('Table Text')
  }
  const quote = plain.missing.find(({ name }) => name === 'Quote')
  expect(quote).toEqual({ name: 'Quote', added: "Members' Words", isWordsOwn: true })
})

test('styles are found by their names, whatever their ids', () => {
  expect(inStyle(numbered, 'Pennawd1').map(wordsIn)).toEqual([
    'Cefndir',
    ...findings.sections.map(({ number, title }) => `${number}. ${title}`),
    'Papurau cefndir',
  ])
  expect(inStyle(numbered, 'Teitl').map(wordsIn)).toEqual(['Adroddiad i’r pwyllgor', findings.title])
  expect(inStyle(numbered, 'RhestrFwled').length).toBeGreaterThan(10)
})

test('an id that the template uses for something else is not taken', () => {
  expect(inStyle(numbered, 'Notice')).toEqual([])
  expect(inStyle(numbered, 'TitleBlock')).toEqual([])
  expect(inStyle(numbered, 'TitleBlock2')).toHaveLength(findings.titleBlock.length)
})

test('the template’s headings keep their numbers, and those of the report their own', () => {
  const lists = inStyle(numbered, 'Pennawd1').map(heading => listOf(heading))
  expect(lists).toEqual([null, ...findings.sections.map(() => '0'), null])
})

test('lists look as the template’s do; recommendations count from one again', () => {
  const bullets = new Set(inStyle(numbered, 'RhestrFwled').map(listOf))
  expect([...bullets]).toEqual(['2'])
  const counted = inStyle(numbered, 'RhestrRif')
  expect(counted.map(wordsIn)).toEqual([
    'Cam cyntaf',
    'That officers be requested to stop taking cash for hires.',
    'That Cabinet be recommended to offer staff in debt a way out.',
  ])
  expect(counted.map(listOf)).toEqual([null, '4', '4'])
  const list = all(numbered.xml('word/numbering.xml'), 'num').find(one => attribute(one, 'numId') === '4')
  expect(list?.innerHTML).toMatch(/abstractNumId [^>]*w:val="2".*startOverride [^>]*w:val="1"/)
  const order = [...numbered.xml('word/numbering.xml').documentElement.children].map(({ tagName }) => tagName)
  expect([...new Set(order)]).toEqual(['w:abstractNum', 'w:num', 'w:numIdMacAtCleanup'])
})

test('a template without lists gets those of the report', () => {
  const lists = all(plain.xml('word/numbering1.xml'), 'num').map(one => attribute(one, 'numId'))
  expect(lists).toEqual(['1', '2'])
  const recommendations = inStyle(plain, 'Recommendation').map(listOf)
  expect(new Set(recommendations).size).toBe(1)
  expect(lists).toContain(recommendations[0])
})

const tableStyles = (file: FilledFile) =>
  new Set(all(document(file), 'tbl').map(table => attribute(all(table, 'tblStyle')[0], 'val')))

test('tables take the council’s own style, or Word’s grid, or else the lines of the report', () => {
  expect([...tableStyles(plain)]).toEqual(['CommitteeTable'])
  expect([...tableStyles(numbered)]).toEqual(['GridTabl'])
  expect([...tableStyles(libreOffice)]).toEqual([null])
  expect(files.map(([, file]) => all(document(file), 'tblBorders').length > 0)).toEqual([false, false, true])
  expect(all(document(plain), 'shd')).toEqual([])
})

test('tables are as wide as the text of the template, and those of appendices as the turned page’s', () => {
  const widths = all(document(libreOffice), 'tblW').map(one => Number(attribute(one, 'w')))
  const [upright, turned] = [11_906 - 1_984 - 1_134, 16_838 - 1_984 - 1_134]
  expect(widths.filter(width => width > turned)).toEqual([])
  expect(widths.filter(width => width > upright)).toHaveLength(3)
  expect(Math.max(...widths)).toBeGreaterThan(turned - 10)
})

const sections = (file: FilledFile) =>
  all(document(file), 'sectPr').map(section => ({
    size: [attribute(all(section, 'pgSz')[0], 'w'), attribute(all(section, 'pgSz')[0], 'orient')],
    headers: all(section, 'headerReference').map(one => attribute(one, 'type')),
    start: attribute(all(section, 'pgNumType')[0], 'start'),
    isFirst: all(section, 'titlePg').length > 0,
  }))

test('appendices stand on turned pages of the template, with its headers and footers and its count of pages', () => {
  const [width, turned] = ['11906', '16838']
  expect(sections(plain)).toEqual([
    { size: [width, null], headers: ['default'], start: null, isFirst: false },
    { size: [turned, 'landscape'], headers: [], start: null, isFirst: false },
  ])
  expect(sections(numbered)).toEqual([
    { size: [width, null], headers: ['even', 'default', 'first'], start: '1', isFirst: true },
    { size: [turned, 'landscape'], headers: [], start: null, isFirst: false },
    { size: [width, null], headers: [], start: null, isFirst: false },
  ])
  const margins = (file: FilledFile) => all(document(file), 'pgMar').map(({ outerHTML }) => outerHTML)
  for (const [, file] of files) expect(new Set(margins(file)).size).toBe(1)
})

test('what follows the findings in the template stands upright after the appendices', () => {
  expect(paragraphs(numbered).slice(-2).map(wordsIn)).toEqual(['Papurau cefndir', 'Dim.'])
  expect(paragraphs(libreOffice).slice(-1).map(wordsIn)).toEqual(['For more, ask Democratic Services.'])
})

test('the template’s own contents list the report and nothing old', () => {
  expect(numbered.text('word/document.xml')).not.toMatch(/[Oo]ld entry/)
  expect(paragraphs(numbered).map(wordsIn)).not.toContain('Contents')
  const instructions = all(document(numbered), 'instrText').map(one => one.textContent.trim())
  expect(instructions).toEqual(['TOC \\o "1-2" \\h \\z \\u'])
  expect(inStyle(numbered, 'TOC2').length).toBeGreaterThan(3)
  const entries = inStyle(numbered, 'TOC1').map(wordsIn)
  expect([entries[0], entries.at(-1)].map(entry => entry?.replace(/ \d+$/, ''))).toEqual(['Cefndir', 'Papurau cefndir'])
})

test('each kind of page bears the marking, below what the template’s header shows', () => {
  expect(textOf(plain, 'word/header1.xml')).toBe(findings.marking)
  expect(all(plain.xml('word/header1.xml'), 'drawing')).toHaveLength(1)
  expect(plain.text('word/header1.xml')).toContain('descr="Arms of Tenpenny Council"')
  expect(textOf(numbered, 'word/header1.xml')).toBe(`Cyngor Deg Ceiniog${findings.marking}`)
  expect(textOf(numbered, 'word/header2.xml')).toBe(`Tudalen flaen${findings.marking}`)
  expect(textOf(numbered, 'word/header3.xml')).toBe(findings.marking)
  expect(textOf(libreOffice, 'word/header1.xml')).toBe(findings.marking)
})

test('a marking is not printed off the edge of the paper', () => {
  expect(all(document(libreOffice), 'pgMar').map(one => attribute(one, 'header'))).toEqual(['567', '567', '567'])
})

test('paragraphs do not run together where the template’s usual style leaves no room', () => {
  const first = (file: FilledFile) =>
    paragraphs(file).find(one => wordsIn(one).startsWith('The exercise was an invented story'))
  const styles = files.map(([, file]) => styleOf(first(file) ?? document(file).documentElement))
  expect(styles).toEqual([null, 'Corff', 'BodyText'])
})

test('no page can end with a title or a heading, whatever the template’s style says', () => {
  const leading = [...inStyle(numbered, 'Teitl').slice(1), ...inStyle(numbered, 'Pennawd1').slice(1, -1)]
  const holds = leading.map(one => [all(one, 'keepNext').length, all(one, 'keepLines').length])
  expect(holds).toEqual(leading.map(() => [1, 1]))
})
