import { expect, test } from 'vitest'
import { smallFindings } from '../support/small-findings.ts'
import { all, attribute, wordsIn } from '../support/unpacked.ts'
import { paragraph, rooted, wordFile } from '../templates/word-file.ts'
import { breachesIn } from './support/breaches.ts'
import { filledWith } from './support/filled.ts'

const table = {
  type: 'table' as const,
  caption: 'What was decided',
  columns: [
    { title: 'No.', share: 1 },
    { title: 'Decision', share: 4 },
  ],
  rows: [{ cells: [[['D1']], [['Tell internal audit']]] }],
}
const chapter = { id: 'only', number: '1', title: 'Only', appendix: false, sections: [] }
const findings = smallFindings([], {
  sections: [
    {
      ...chapter,
      blocks: [
        { type: 'paragraph', text: ['Two things follow.'] },
        { type: 'list', items: [['One'], ['Another']] },
        { type: 'quotation', key: 'note', about: ['Note at D1'], words: 'Ask him first.' },
        table,
      ],
    },
    {
      ...chapter,
      id: 'log',
      number: 'Appendix A',
      title: 'Decision log',
      appendix: true,
      blocks: [table],
    },
  ],
})
const styles =
  '<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after="100"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
const section = (inside: string) => `<w:sectPr>${inside}</w:sectPr>`
const upright = '<w:pgSz w:w="11906" w:h="16838"/>'
const onItsSide = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
const header = (words: string, number: number) => ({
  kind: 'header',
  path: `header${number}.xml`,
  xml: rooted('hdr', paragraph(words)),
})
const reference = (type: string, id: string) => `<w:headerReference w:type="${type}" r:id="${id}"/>`
const ended = (words: string, inside: string) =>
  `<w:p><w:pPr>${section(inside)}</w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`

const turns = (file: { xml(path: string): Document }) =>
  all(file.xml('word/document.xml'), 'pgSz').map(size => attribute(size, 'orient') ?? 'portrait')

test('findings in the middle of a document leave the sections around them as they are', async () => {
  const body = [
    ended('Cover', reference('default', 'rId2') + upright),
    paragraph('{{findings}}'),
    ended('Then', upright),
    paragraph('Annex'),
    section(reference('default', 'rId3') + onItsSide),
  ].join('')
  const file = await filledWith(
    wordFile({ styles, body, parts: [header('Cover page', 1), header('Annex page', 2)] }),
    findings,
  )
  expect(breachesIn(file)).toEqual([])
  expect(turns(file)).toEqual(['portrait', 'portrait', 'landscape', 'portrait', 'landscape'])
  const headers = ['word/header1.xml', 'word/header2.xml'].map(path => wordsIn(file.xml(path).documentElement))
  expect(headers).toEqual([`Cover page${findings.marking}`, `Annex page${findings.marking}`])
})

test('findings at the very end of a section need no empty page after the appendices', async () => {
  const body = [paragraph('{{findings}}'), ended('', upright), paragraph('Annex'), section(upright)].join('')
  const file = await filledWith(wordFile({ styles, body }), findings)
  expect(turns(file)).toEqual(['portrait', 'landscape', 'portrait'])
})

test('findings whose own paragraph ends a section keep that end', async () => {
  const body = [ended('{{findings}}', upright), paragraph('Annex'), section(onItsSide)].join('')
  const file = await filledWith(wordFile({ styles, body }), findings)
  expect(breachesIn(file)).toEqual([])
  expect(turns(file)).toEqual(['portrait', 'landscape', 'landscape'])
})

test('on pages that lie on their side the appendices need no turning, and begin a page', async () => {
  const file = await filledWith(wordFile({ styles, body: paragraph('{{findings}}') + section(onItsSide) }), findings)
  expect(turns(file)).toEqual(['landscape'])
  const appendix = all(file.xml('word/document.xml'), 'p').find(
    one => wordsIn(one).startsWith('Appendix A') && all(one, 'bookmarkStart').length > 0,
  )
  expect(appendix === undefined ? [] : all(appendix, 'pageBreakBefore')).toHaveLength(1)
})

test('a document that says nothing of its pages gets them, and a header for the marking', async () => {
  const file = await filledWith(wordFile({ styles, body: paragraph('{{findings}}') }), findings)
  expect(breachesIn(file)).toEqual([])
  expect(wordsIn(file.xml('word/header1.xml').documentElement)).toBe(findings.marking)
})

test('a first page without a header of its own gets one', async () => {
  const body = paragraph('{{findings}}') + section(`${reference('default', 'rId2')}${upright}<w:titlePg/>`)
  const file = await filledWith(wordFile({ styles, body, parts: [header('Council', 1)] }), findings)
  const types = all(file.xml('word/document.xml'), 'headerReference').map(one => attribute(one, 'type'))
  expect(types).toEqual(['first', 'default'])
  expect(wordsIn(file.xml('word/header2.xml').documentElement)).toBe(findings.marking)
})

test('a header that gives the marking itself is not given it twice', async () => {
  const body = paragraph('{{findings}}') + section(reference('default', 'rId2') + upright)
  const file = await filledWith(wordFile({ styles, body, parts: [header('{{marking}}', 1)] }), findings)
  expect(wordsIn(file.xml('word/header1.xml').documentElement)).toBe(findings.marking)
})

test('a file that was filled once can be a template again: no bookmark comes twice', async () => {
  const once = await filledWith(wordFile({ styles, body: paragraph('{{findings}}') }), findings)
  const text = once.text('word/document.xml')
  const body = /<w:body>(?<inside>.*)<w:sectPr/s.exec(text)?.groups?.['inside'] ?? ''
  const numbering = { kind: 'numbering', path: 'numbering.xml', xml: once.text('word/numbering1.xml') }
  const inside = /<w:styles[^>]*>(?<inside>.*)<\/w:styles>/s.exec(once.text('word/styles.xml'))?.groups?.['inside']
  const sections = body.replaceAll(/<w:(?:header|footer)Reference[^>]*>/g, '')
  const template = wordFile({
    styles: inside ?? '',
    body: sections + paragraph('{{findings}}'),
    parts: [numbering],
  })
  const twice = await filledWith(template, findings)
  expect(breachesIn(twice)).toEqual([])
  expect(twice.missing.filter(({ name }) => name !== 'Table Grid')).toEqual([])
})
