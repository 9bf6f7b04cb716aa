import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { fillTemplate, sayMissing } from '../../src/documents/docx-template.ts'
import { headingOf } from '../../src/documents/report-words.ts'
import { breachesIn } from './docx-template/support/breaches.ts'
import { filledWith, libreOfficeTemplate, type FilledFile } from './docx-template/support/filled.ts'
import { brief, missingIn, smallReport, untouched, whole } from './support/sample-reports.ts'
import { all, attribute, slow, unzipped, wordsIn } from './support/unpacked.ts'
import { numberedTemplate } from './templates/numbered-template.ts'
import { plainTemplate } from './templates/plain-template.ts'
import { namespaces, paragraph, rooted, wordFile } from './templates/word-file.ts'

const templates = { plain: plainTemplate(), numbered: numberedTemplate(), LibreOffice: libreOfficeTemplate() }
const plain = await filledWith(templates.plain, whole)
const numbered = await filledWith(templates.numbered, whole)
const libreOffice = await filledWith(templates.LibreOffice, whole)
const files = [
  ['plain', plain],
  ['numbered', numbered],
  ['LibreOffice', libreOffice],
] as const

const document = (file: Pick<FilledFile, 'xml'>) => file.xml('word/document.xml')
const paragraphs = (file: FilledFile) => all(document(file), 'p')
const styleOf = (one: Element) => attribute(all(one, 'pStyle')[0], 'val')
const inStyle = (file: FilledFile, id: string) => paragraphs(file).filter(one => styleOf(one) === id)
const textOf = (file: FilledFile, path: string) => wordsIn(file.xml(path).documentElement)

describe.each(files)('in the %s template', (name, file) => {
  test('every part is well formed, and nothing is as Word would have to repair it', () => {
    for (const path of file.paths.filter(one => /\.(?:xml|rels)$/.test(one))) expect(() => file.xml(path)).not.toThrow()
    expect(breachesIn(file)).toEqual([])
    expect(file.paths.filter(path => file.text(path).includes('TargetMode="External"'))).toEqual([])
  })

  test('the whole report stands in the place of the braces, once, with its pictures', () => {
    const { documentElement } = document(file)
    expect(documentElement.textContent).not.toMatch(/findings\s*\}\}/)
    const alts = [...documentElement.getElementsByTagName('wp:docPr')].map(one => one.getAttribute('descr') ?? '')
    const missing = missingIn(whole, [wordsIn(documentElement), ...alts].join(' '))
    expect(missing.filter(words => !['Meeting', whole.subtitle].includes(words))).toEqual([])
    const words = paragraphs(file).map(wordsIn)
    for (const heading of whole.sections.map(headingOf)) expect(words.filter(one => one === heading)).toHaveLength(1)
    const figures = whole.sections.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'figure'))
    expect(file.paths.filter(path => path.endsWith('.svg'))).toHaveLength(figures.length)
  })

  test('what the template holds besides its text is still there', async () => {
    const before = await unzipped(templates[name])
    expect(before.paths.filter(path => !file.paths.includes(path))).toEqual([])
    const names = (of: Pick<FilledFile, 'xml'>) =>
      all(of.xml('word/styles.xml'), 'name').map(one => attribute(one, 'val'))
    expect(names(before).filter(style => !names(file).includes(style))).toEqual([])
    expect(file.text('docProps/core.xml')).toContain(`<dc:title>${whole.title}</dc:title>`)
  })

  test('tables are no wider than the text, nor are pictures', () => {
    const size = (tag: string, key: string) => Number(attribute(all(document(file), tag)[0], key))
    const room = size('pgSz', 'w') - size('pgMar', 'left') - size('pgMar', 'right')
    const tables = all(document(file), 'tblW').map(width => Number(attribute(width, 'w')))
    expect(Math.max(...tables)).toBeLessThanOrEqual(room)
    expect(Math.max(...tables)).toBeGreaterThan(room - 20)
    const pictures = [...document(file).getElementsByTagName('wp:extent')].map(one => Number(one.getAttribute('cx')))
    expect(Math.max(...pictures) / 635).toBeLessThanOrEqual(room + 20)
  })
})

test('words in braces are filled in, and those that mean nothing are named and left', () => {
  expect(paragraphs(plain).slice(0, 3).map(wordsIn)).toEqual([
    'Report to Crime and Disorder Committee',
    whole.title,
    '{{portfolio}}',
  ])
  expect(textOf(plain, 'word/footer1.xml')).toBe('Tenpenny Council, 19 January 2027, page 1')
  expect(files.map(([, { unknownNames }]) => unknownNames)).toEqual([['portfolio'], [], []])
  expect(inStyle(plain, 'Title').map(wordsIn)).toEqual([whole.title])
  expect(
    paragraphs(plain)
      .map(wordsIn)
      .filter(words => words.startsWith('Committee:')),
  ).toEqual([])
})

test('styles are found by name, those of Word’s own that are lacking are named, and ours take the template’s fonts', () => {
  expect(plain.missing).toEqual(['Subtitle', 'Body Text', 'List Bullet', 'Quote'])
  expect(numbered.missing).toEqual(['Subtitle', 'caption', 'header'])
  expect(libreOffice.missing).toContain('Table Grid')
  expect(sayMissing(numbered.missing)).toEqual([
    'The template has no style for: Subtitle, caption, header. We added the report’s own.',
  ])
  expect(sayMissing([])).toEqual([])
  expect(inStyle(numbered, 'Pennawd1').map(wordsIn).slice(1, 3)).toEqual(['1 Purpose', '2 Recommendations'])
  const added = all(libreOffice.xml('word/styles.xml'), 'style').filter(
    one => attribute(one, 'styleId') === 'TableText',
  )
  expect(added).toHaveLength(1)
  expect(added.flatMap(style => [...all(style, 'rFonts'), ...all(style, 'lang')])).toEqual([])
})

test('a style whose id means something else in the template gets another', async () => {
  const other = '<w:style w:type="character" w:styleId="Asked"><w:name w:val="Something else"/></w:style>'
  const filled = await filledWith(wordFile({ styles: styles + other, body: place }), brief)
  expect(inStyle(filled, 'AskedOfReport').map(wordsIn)[0]).toBe('That the Committee:')
  expect(breachesIn(filled)).toEqual([])
})

test('headings keep their own numbers, whatever the template numbers', () => {
  const [own, first] = inStyle(numbered, 'Pennawd1')
  expect(own === undefined ? [] : all(own, 'numId')).toEqual([])
  expect(first === undefined ? [] : all(first, 'numId').map(id => attribute(id, 'val'))).toEqual(['0'])
})

test('lists take the template’s bullets where it has some, and tables the council’s style, Word’s grid or our lines', () => {
  expect(inStyle(numbered, 'RhestrFwled').length).toBeGreaterThan(2)
  expect(inStyle(numbered, 'RhestrFwled').flatMap(one => all(one, 'numPr'))).toEqual([])
  const tables = files.map(([, file]) =>
    all(document(file), 'tbl')
      .slice(1)
      .map(table => attribute(all(table, 'tblStyle')[0], 'val')),
  )
  expect(tables.map(used => [...new Set(used)])).toEqual([['CommitteeTable'], ['GridTabl'], [null]])
})

test('the template’s own contents list the report and nothing old, with page numbers', () => {
  const text = numbered.text('word/document.xml')
  expect(text).not.toMatch(/[Oo]ld entry/)
  expect(all(document(numbered), 'instrText').map(one => one.textContent.trim())).toEqual(['TOC \\o "1-2" \\h \\z \\u'])
  const entries = inStyle(numbered, 'TOC1').map(wordsIn)
  expect(entries.map(entry => entry.replace(/ \d+$/, ''))).toEqual([
    'Cefndir',
    ...whole.sections.map(headingOf),
    'Papurau cefndir',
  ])
  const numbers = entries.map(entry => Number(/ (\d+)$/.exec(entry)?.[1]))
  expect(numbers).toEqual(numbers.toSorted((one, other) => one - other))
  expect(numbers.at(-1)).toBeGreaterThan(4)
  expect(text).not.toContain('w:dirty')
})

test('each kind of page bears the marking, below what the template’s header shows', async () => {
  expect(textOf(plain, 'word/header1.xml')).toBe(whole.marking)
  expect(all(plain.xml('word/header1.xml'), 'drawing')).toHaveLength(1)
  expect(textOf(numbered, 'word/header1.xml')).toBe(`Cyngor Deg Ceiniog${whole.marking}`)
  expect(textOf(numbered, 'word/header2.xml')).toBe(`Tudalen flaen${whole.marking}`)
  const references = (file: FilledFile) =>
    new Set(all(document(file), 'headerReference').map(one => attribute(one, 'type')))
  for (const [, file] of files) {
    expect(references(file)).toEqual(new Set(['default', 'even', 'first']))
    const headers = file.paths.filter(path => /word\/header\d+\.xml$/.test(path))
    for (const path of headers) expect(textOf(file, path)).toContain(whole.marking)
  }
  const draft = await filledWith(templates.plain, untouched)
  expect(textOf(draft, 'word/header1.xml')).toBe('EXERCISE – FICTIONAL · DRAFT, not agreed by members')
})

test('a header that gives the marking itself is not given it twice, and none is printed off the paper', async () => {
  const section =
    '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="200" w:footer="708" w:gutter="0"/></w:sectPr>'
  const header = { kind: 'header', path: 'header1.xml', xml: rooted('hdr', paragraph('Council: {{marking}}')) }
  const template = wordFile({ styles, body: paragraph('{{findings}}') + section, parts: [header] })
  const file = await filledWith(template, brief)
  expect(textOf(file, 'word/header1.xml')).toBe(`Council: ${brief.marking}`)
  expect(all(document(file), 'pgMar').map(one => attribute(one, 'header'))).toEqual(['567'])
})

test('the same report gives the same file', slow, async () => {
  // The writer counts bookmarks and pictures on for as long as it is loaded.
  const counted = /(?<=<(?:w:bookmark(?:Start|End)|wp:docPr|pic:cNvPr)[^>]* (?:w:)?id=")\d+/g
  const [one, again] = [await filledWith(templates.numbered, brief), await filledWith(templates.numbered, brief)]
  expect(again.paths.map(path => again.text(path).replace(counted, ''))).toEqual(
    one.paths.map(path => one.text(path).replace(counted, '')),
  )
})

const styles = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
const small = smallReport([{ type: 'paragraph', text: ['Nothing was decided.'] }])
const place = paragraph('{{findings}}')
const file = (body: string, more: Partial<Parameters<typeof wordFile>[0]> = {}) => wordFile({ styles, body, ...more })

test.for([
  ['in capitals and with spaces', paragraph('  {{ Findings }} ')],
  ['over several runs', paragraph(['{', '{find', 'ings}', '}'])],
  [
    'in a content control for plain text',
    `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${place}</w:sdtContent></w:sdt>`,
  ],
  [
    'in a content control inside the paragraph',
    '<w:p><w:sdt><w:sdtContent><w:r><w:t>{{findings}}</w:t></w:r></w:sdtContent></w:sdt></w:p>',
  ],
  [
    'where words that were struck out stand beside it',
    '<w:p><w:del><w:r><w:delText>{{findings}}</w:delText></w:r></w:del><w:r><w:t>{{findings}}</w:t></w:r></w:p>',
  ],
  [
    'where it ends a section',
    '<w:p><w:pPr><w:sectPr><w:cols w:space="708"/></w:sectPr></w:pPr><w:r><w:t>{{findings}}</w:t></w:r></w:p><w:sectPr/>',
  ],
] as const)('the place is found %s', async ([, body]) => {
  const filled = await filledWith(file(body), small)
  expect(
    paragraphs(filled)
      .map(wordsIn)
      .filter(words => words === 'Nothing was decided.'),
  ).toHaveLength(1)
  expect(breachesIn(filled)).toEqual([])
  expect(filled.text('word/document.xml')).not.toContain('<w:text/>')
  if (body.includes('w:cols')) expect(all(document(filled), 'cols')).toHaveLength(1)
})

const bytes = (...starts: readonly (string | number)[]) =>
  new Uint8Array(starts.flatMap(start => (typeof start === 'string' ? [...strToU8(start)] : [start])))
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const oldKind = [0xd0, 0xcf, 0x11, 0xe0]
const encrypted = [...strToU8('EncryptedPackage')].flatMap(letter => [letter, 0])
const textBox = `<w:p><w:r><w:pict><w:txbxContent>${place}</w:txbxContent></w:pict></w:r></w:p>`
const elsewhere = (kind: 'header' | 'footnotes', root: string) => ({
  parts: [{ kind, path: `${kind}${kind === 'header' ? 1 : ''}.xml`, xml: rooted(root, place) }],
})

/** Two million of a letter for each part: more than may be unpacked, in a small file. */
const bomb = () => {
  const part = new Uint8Array(2_000_000).fill(0x61)
  return zipSync(Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`word/media/${index}.bin`, part])))
}

const withDocument = (xml: string) => file(place, { others: { 'word/document.xml': xml } })

test.for([
  ['a PDF', 'not-word', () => bytes('%PDF-1.7')],
  ['an empty file', 'not-word', () => bytes()],
  ['a zip file of something else', 'not-word', () => zipSync({ 'a.txt': strToU8('a') })],
  ['an OpenDocument file', 'open-document', () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument') })],
  ['an old Word file', 'old-word', () => bytes(...oldKind, 1, 2, 3)],
  ['a file with a password', 'password', () => bytes(...oldKind, ...encrypted)],
  ['macros', 'macros', () => file(place, { type: 'application/vnd.ms-word.document.macroEnabled.main+xml' })],
  ['macros by another name', 'macros', () => file(place, { others: { 'word/vbaProject.bin': 'x' } })],
  ['a Word template file', 'template-file', () => file(place, { type: `${word}.template.main+xml` })],
  ['a file of more than 10 MB', 'too-large', () => new Uint8Array(10_000_001)],
  ['a small file that unpacks to more than the memory holds', 'too-large', bomb],
  [
    'more text than any report',
    'too-large',
    () => file(place, { others: { 'word/comments.xml': ' '.repeat(40_000_000) } }),
  ],
  ['a file cut off in the middle', 'damaged', () => file(place).subarray(0, 900)],
  ['a file whose XML is broken', 'damaged', () => file(`<w:p>${place}`)],
  ['a file without styles', 'damaged', () => wordFile({ body: place })],
  [
    'a file that declares entities',
    'damaged',
    () =>
      withDocument(`<!DOCTYPE a [<!ENTITY b "c">]><w:document ${namespaces}><w:body>${place}</w:body></w:document>`),
  ],
  [
    'Strict Open XML',
    'strict',
    () =>
      withDocument(
        `<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>${place}</w:body></w:document>`,
      ),
  ],
  ['no place for the report', 'no-place', () => file(paragraph('Findings'))],
  ['two places', 'no-place', () => file(place + place)],
  ['two places in one paragraph', 'no-place', () => file(paragraph('{{findings}} {{findings}}'))],
  ['a place in a header', 'no-place', () => file(paragraph('Text'), elsewhere('header', 'hdr'))],
  ['a place in the text and one in a header', 'no-place', () => file(place, elsewhere('header', 'hdr'))],
  ['a place in a footnote', 'no-place', () => file(place, elsewhere('footnotes', 'footnotes'))],
  ['a place in a table', 'no-place', () => file(`<w:tbl><w:tr><w:tc>${place}</w:tc></w:tr></w:tbl>`)],
  ['a place in a text box', 'no-place', () => file(textBox)],
  ['a place beside other words', 'no-place', () => file(paragraph('Findings: {{findings}}'))],
  ['a place beside a picture', 'no-place', () => file('<w:p><w:r><w:t>{{findings}}</w:t><w:drawing/></w:r></w:p>')],
] as const)('%s is refused (%s), and full sentences say what to do', slow, async ([, reason, template]) => {
  const refused = await fillTemplate(template(), small)
  if (refused.type !== 'refused') throw new Error('It was filled.')
  expect(refused.reason).toBe(reason)
  expect(refused.sentence).toMatch(/^The template .*\. .*\.$/)
})
