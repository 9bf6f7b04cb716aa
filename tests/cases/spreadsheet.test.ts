import { strToU8, zipSync } from 'fflate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSpreadsheet } from '../../src/cases/spreadsheet.ts'
import { workbook, type WorkbookParts } from '../support/workbook.ts'

const rowsOf = (bytes: Uint8Array) => {
  const read = readSpreadsheet(bytes)
  return read.ok ? read.sheets.map(({ rows }) => rows.map(({ cells }) => cells)) : read.problem
}

const sheet = (cells: string, parts: WorkbookParts = {}) => workbook(`<row r="1">${cells}</row>`, parts)

test('words are shared, in the cell, or in pieces of several looks', () => {
  const shared = `<si><t>Resident rings</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">Two </t></r><r><t>looks</t></r><rPh sb="0" eb="1"><t>spoken</t></rPh></si>`
  const cells = `<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>R&amp;D &#8211; _x000A_low</t></is></c><c r="E1" t="str"><f>A1</f><v>By formula</v></c>`
  expect(rowsOf(sheet(cells, { shared }))).toEqual([
    [['Resident rings', 'Two looks', '', 'R&D – \nlow', 'By formula']],
  ])
})

test('numbers are shown as days and times where the look of the cell says so', () => {
  const styles = `<numFmts><numFmt numFmtId="164" formatCode="[$-809]dddd\\ d\\ mmmm"/><numFmt numFmtId="165" formatCode="&quot;day &quot;0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>`
  const values = ['3', '46356', '0.381944444', '46356.5', '46357', '7']
  const cells = values.map((value, index) => `<c r="${'ABCDEF'.charAt(index)}1" s="${index}"><v>${value}</v></c>`).join('')
  expect(rowsOf(sheet(cells, { styles }))).toEqual([
    [['3', '2026-11-30', '09:10', '2026-11-30 12:00', '2026-12-01', '7']],
  ])
  expect(rowsOf(sheet('<c r="A1" s="1"><v>44895</v></c>', { styles, properties: 'date1904="1"' }))).toEqual([
    [['2026-12-01']],
  ])
})

test('rows keep the number that the spreadsheet shows, and hidden sheets are left out', () => {
  const bytes = workbook('<row r="4"><c r="B4"><v>1</v></c></row><row r="5"><c r="A5"/></row>', {
    moreSheets: '<sheet name="Old" sheetId="2" state="hidden" r:id="rId1"/>',
  })
  expect(readSpreadsheet(bytes)).toEqual({
    ok: true,
    sheets: [{ name: 'Events', rows: [{ line: 4, number: 4, cells: ['', '1'] }] }],
  })
})

test.each([
  ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, ...new TextEncoder().encode('Time,Event\n9,Café\n')]],
  ['Windows-1252', [...strToU8('Time;Event\n9;Caf\u00e9\n', true)]],
  ['UTF-16 with tabs, as Excel writes “Unicode text”', [0xff, 0xfe, ...utf16('Time\tEvent\r\n9\tCafé\r\n')]],
])('a text file may be saved as %s', (_, bytes) => {
  expect(rowsOf(new Uint8Array(bytes))).toEqual([
    [
      ['Time', 'Event'],
      ['9', 'Café'],
    ],
  ])
})

function utf16(text: string): readonly number[] {
  return text.split('').flatMap(sign => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8])
}

const damaged = 'This workbook is damaged or too large. Open it in Excel, and save only the sheet with the events.'
const unreadable = 'We could not read this workbook. Open it in Excel and save it again.'
const noWorkbook = 'This is a zip file, but not an Excel workbook. Give a .xlsx or .csv file.'

test.each([
  ['a cut-off file', sheet('<c r="A1"><v>1</v></c>').slice(0, 300), damaged],
  ['a zip of other things', zipSync({ 'word/document.xml': strToU8('<a/>') }), noWorkbook],
  ['entities that grow', sheet('', { prolog: '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' }), unreadable],
  [
    'an old Excel file',
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
    'This is an old Excel file, or one with a password. Save it as .xlsx or .csv without one.',
  ],
  [
    'data of a program',
    new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]),
    'This is not a table. Give a .csv file or an Excel workbook (.xlsx).',
  ],
  ['10 MB', new Uint8Array(10_000_001), 'This file has more than 10 MB. Save only the event list.'],
  [
    'a bomb',
    sheet('', { shared: `<si><t>${' '.repeat(41_000_000)}</t></si>` }),
    damaged,
  ],
  [
    'more rows than an event list has',
    workbook(Array.from({ length: 5001 }, (_, index) => `<row><c><v>${index * 7919}</v></c></row>`).join('')),
    'A sheet has more than 5000 rows. Save only the rows of the event list.',
  ],
])('%s gets a message', (_, bytes, problem) => {
  expect(readSpreadsheet(bytes)).toEqual({ ok: false, problem })
})

test('a workbook with any bytes changed is read, or gets a message', () => {
  const whole = sheet('<c r="A1" t="inlineStr"><is><t>Resident rings</t></is></c>', { shared: '<si><t>x</t></si>' })
  const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(changes, list => {
      const bytes = new Uint8Array(whole)
      for (const [at, value] of list) bytes[at] = value
      const read = readSpreadsheet(bytes)
      expect(read.ok || read.problem.endsWith('.')).toBe(true)
    }),
  )
})
