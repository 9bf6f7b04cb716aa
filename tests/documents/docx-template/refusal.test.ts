import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { fillTemplate } from '../../../src/documents/docx-template.ts'
import { smallFindings } from '../support/small-findings.ts'
import { namespaces, paragraph, rooted, wordFile } from '../templates/word-file.ts'

const findings = smallFindings([{ type: 'paragraph', text: ['Nothing was decided.'] }])
const styles = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
const place = paragraph('{{findings}}')

/** A Word file with these paragraphs. */
const file = (body: string, more: Partial<Parameters<typeof wordFile>[0]> = {}) => wordFile({ styles, body, ...more })

const bytes = (...starts: readonly (string | number)[]) =>
  new Uint8Array(starts.flatMap(start => (typeof start === 'string' ? [...strToU8(start)] : [start])))

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const oldKind = [0xd0, 0xcf, 0x11, 0xe0]
const encrypted = [...strToU8('EncryptedPackage')].flatMap(letter => [letter, 0])

const textBox = `<w:p><w:r><w:pict><w:txbxContent>${place}</w:txbxContent></w:pict></w:r></w:p>`
const table = `<w:tbl><w:tr><w:tc>${place}</w:tc></w:tr></w:tbl>`
const header = { kind: 'header', path: 'header1.xml', xml: rooted('hdr', place) }
const notes = {
  kind: 'footnotes',
  path: 'footnotes.xml',
  xml: rooted('footnotes', `<w:footnote>${place}</w:footnote>`),
}

/** Two million of a letter for each part: more than may be unpacked, in a small file. */
const bomb = () => {
  const part = new Uint8Array(2_000_000).fill(0x61)
  const parts = Array.from({ length: 60 }, (_, index) => [`word/media/${index}.bin`, part] as const)
  return zipSync(Object.fromEntries(parts))
}

const refusals: readonly (readonly [what: string, reason: string, template: () => Uint8Array])[] = [
  ['a PDF', 'not-word', () => bytes('%PDF-1.7')],
  ['an empty file', 'not-word', () => bytes()],
  ['a zip file of something else', 'not-word', () => zipSync({ 'a.txt': strToU8('a') })],
  [
    'a spreadsheet',
    'not-word',
    () => file(place, { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml' }),
  ],
  [
    'an OpenDocument file',
    'open-document',
    () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }),
  ],
  ['an old Word file', 'old-word', () => bytes(...oldKind, 1, 2, 3)],
  ['a file with a password', 'password', () => bytes(...oldKind, ...encrypted)],
  [
    'a file with macros',
    'macros',
    () => file(place, { type: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
  ],
  ['a file with macros by another name', 'macros', () => file(place, { others: { 'word/vbaProject.bin': 'x' } })],
  ['a Word template file', 'template-file', () => file(place, { type: `${word}.template.main+xml` })],
  ['a file of more than 10 MB', 'too-large', () => new Uint8Array(10_000_001)],
  ['a small file that unpacks to more than the memory holds', 'too-large', bomb],
  [
    'a small file with more text than any report',
    'too-large',
    () => file(place, { others: { 'word/comments.xml': ' '.repeat(40_000_000) } }),
  ],
  ['a file cut off in the middle', 'damaged', () => file(place).subarray(0, 900)],
  ['a file whose XML is broken', 'damaged', () => file('<w:p>')],
  [
    'a file that declares entities',
    'damaged',
    () =>
      file(place, {
        others: {
          'word/document.xml': `<!DOCTYPE a [<!ENTITY b "c">]><w:document ${namespaces}><w:body>${place}</w:body></w:document>`,
        },
      }),
  ],
  [
    'Strict Open XML',
    'strict',
    () =>
      file(place, {
        others: {
          'word/document.xml': `<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>${place}</w:body></w:document>`,
        },
      }),
  ],
  ['no place for the findings', 'no-place', () => file(paragraph('Findings'))],
  ['two places', 'several-places', () => file(place + place)],
  ['two places in one paragraph', 'several-places', () => file(paragraph('{{findings}} {{findings}}'))],
  ['a place in the text and one in a header', 'several-places', () => file(place, { parts: [header] })],
  ['a place in a table', 'in-table', () => file(table)],
  ['a place in a header', 'in-header', () => file(paragraph('Text'), { parts: [header] })],
  ['a place in a footnote', 'in-note', () => file(paragraph('Text'), { parts: [notes] })],
  ['a place in a text box', 'in-box', () => file(textBox)],
  ['a place beside other words', 'with-other-words', () => file(paragraph('Findings: {{findings}}'))],
  [
    'a place beside a picture',
    'with-other-words',
    () => file('<w:p><w:r><w:t>{{findings}}</w:t><w:drawing/></w:r></w:p>'),
  ],
]

test.for(refusals)('%s is refused (%s), and full sentences say what to do', async ([, reason, template]) => {
  const refused = await fillTemplate(template(), findings)
  if (refused.type !== 'refused') throw new Error('It was filled.')
  expect(refused.reason).toBe(reason)
  expect(refused.sentence).toMatch(/^(?:The|In the) template .*\. .*\.$/)
})

const bare = (body: string) => wordFile({ body })

test.for([
  ['nothing to say where the findings go', 'no-place', bare(paragraph('Findings'))],
  ['two places', 'several-places', bare(place + place)],
  ['a place in a table', 'in-table', bare(table)],
  ['a place beside other words', 'with-other-words', bare(paragraph('Findings: {{findings}}'))],
] as const)('a file without styles and with %s is refused for that (%s)', async ([, reason, template]) => {
  const refused = await fillTemplate(template, findings)
  expect(refused.type === 'refused' ? refused.reason : refused.type).toBe(reason)
})

test('a file without styles is filled, and gets those of the report', async () => {
  const filled = await fillTemplate(bare(place), findings)
  if (filled.type !== 'filled') throw new Error(filled.sentence)
  const files = unzipSync(filled.bytes)
  const text = (path: string) => strFromU8(files[path] ?? new Uint8Array())
  const [path = ''] = /styles\d*\.xml/.exec(text('word/_rels/document.xml.rels')) ?? []
  expect(text('[Content_Types].xml')).toContain(`<Override PartName="/word/${path}" ContentType="${word}.styles+xml"/>`)
  expect(text(`word/${path}`)).toContain('<w:name w:val="heading 1"/>')
})

test.for([
  ['in capitals and with spaces', paragraph('  {{ Findings }} ')],
  ['over several runs', paragraph(['{', '{find', 'ings}', '}'])],
  ['in a content control', `<w:sdt><w:sdtPr/><w:sdtContent>${place}</w:sdtContent></w:sdt>`],
  [
    'in a content control inside the paragraph',
    '<w:p><w:sdt><w:sdtContent><w:r><w:t>{{findings}}</w:t></w:r></w:sdtContent></w:sdt></w:p>',
  ],
  [
    'where words that were struck out stand beside it',
    '<w:p><w:del><w:r><w:delText>{{findings}}</w:delText></w:r></w:del><w:r><w:t>{{findings}}</w:t></w:r></w:p>',
  ],
] as const)('the place is found %s', async ([, body]) => {
  const filled = await fillTemplate(file(body), findings)
  expect(filled.type).toBe('filled')
})
