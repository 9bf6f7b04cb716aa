import { readCsv, type Row } from '../core/scenario/csv.ts'
import { decodedText } from '../core/scenario/reading/encoding.ts'
import { readZip } from './zip.ts'

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly Row[]
}

export type SpreadsheetReading =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly problem: string }

const mostBytes = 10_000_000

/** Reads a table that someone made in a spreadsheet: a file of comma-separated values, or an Excel workbook. */
export function readSpreadsheet(bytes: Uint8Array): SpreadsheetReading {
  if (bytes.length > mostBytes)
    return { ok: false, problem: 'This file has more than 10 MB. Save only the event list.' }
  if (beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return {
      ok: false,
      problem: 'This is an old Excel file, or one with a password. Save it as .xlsx or .csv without one.',
    }
  try {
    return { ok: true, sheets: beginsWith(bytes, 0x50, 0x4b) ? readXlsx(bytes) : [csvSheet(bytes)] }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.message }
    throw error
  }
}

function csvSheet(bytes: Uint8Array): Sheet {
  const { text } = decodedText(bytes)
  if (text.slice(0, 8000).includes('\0'))
    throw new Unreadable('This is not a table. Give a .csv file or an Excel workbook (.xlsx).')
  return { name: '', rows: readCsv(text) }
}

function beginsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

/** A workbook that we do not read, with a sentence that says why and what to do. */
class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

const mostSheets = 20
const mostRows = 5000
const mostColumns = 60
const mostElements = 1_000_000
const notOpened = 'This workbook is damaged or too large. Open it in Excel, and save only the sheet with the events.'
const tooLarge = 'This workbook is too large. Save the sheet with the events as a .csv file.'

/** The sheets of an Excel workbook, each cell as the words that Excel shows: near enough, and dates as 2026-11-30. */
function readXlsx(bytes: Uint8Array): readonly Sheet[] {
  const parts = unzipped(bytes)
  const workbook = elementsOf(parts, 'xl/workbook.xml')
  if (workbook.length === 0)
    throw new Unreadable('This is a zip file, but not an Excel workbook. Give a .xlsx or .csv file.')
  const targets = new Map(
    elementsOf(parts, 'xl/_rels/workbook.xml.rels').map(({ attributes: { Id, Target = '' } }) => [Id, Target]),
  )
  const look: Look = {
    shared: sharedStrings(elementsOf(parts, 'xl/sharedStrings.xml')),
    formats: formatsOf(elementsOf(parts, 'xl/styles.xml')),
    isFrom1904: workbook.some(
      ({ name, attributes: { date1904 = '' } }) => name === 'workbookPr' && /^(?:1|true)$/.test(date1904),
    ),
  }
  return workbook
    .filter(({ name, attributes: { state = 'visible' } }) => name === 'sheet' && state === 'visible')
    .slice(0, mostSheets)
    .map(({ attributes }) => {
      const target = targets.get(attributes['r:id'] ?? attributes['id']) ?? ''
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
      return { name: attributes['name'] ?? '', rows: rowsOf(elementsOf(parts, path), look) }
    })
}

type Parts = ReadonlyMap<string, Uint8Array>

const wanted =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/

function unzipped(bytes: Uint8Array): Parts {
  const zip = readZip(bytes, name => wanted.test(name))
  // Why in detail helps no one who made the file in a spreadsheet.
  if (!zip.ok) throw new Unreadable(notOpened)
  return zip.files
}

/** An element of XML without its content but for the words right within it. */
interface Element {
  /** Without its prefix. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** How many elements it is within. */
  readonly depth: number
  words: string
}

const markup =
  /<(?:!--[^]*?-->|!\[CDATA\[([^]*?)\]\]>|\?[^]*?\?>|(\/?)([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>)/y
const attribute = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** The elements of a part in their order; none if the workbook has no such part. */
function elementsOf(parts: Parts, path: string): readonly Element[] {
  const part = parts.get(path)
  if (part === undefined) return []
  const text = new TextDecoder(part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(part)
  const elements: Element[] = []
  const open: Element[] = []
  let at = text.indexOf('<')
  while (at >= 0) {
    markup.lastIndex = at
    const match = markup.exec(text)
    // A document type may define entities that grow without end; Excel writes none.
    if (match === null) throw new Unreadable('We could not read this workbook. Open it in Excel and save it again.')
    if (elements.length > mostElements) throw new Unreadable(tooLarge)
    const [all, data, closes, name, attributes = '', isEmpty] = match
    if (closes === '/') open.pop()
    else if (name !== undefined) {
      const element = { name: local(name), attributes: attributesOf(attributes), depth: open.length, words: '' }
      elements.push(element)
      if (isEmpty === '') open.push(element)
    }
    const next = text.indexOf('<', at + all.length)
    const inside = open.at(-1)
    if (inside !== undefined)
      inside.words += (data ?? '') + unescaped(text.slice(at + all.length, next < 0 ? undefined : next))
    at = next
  }
  return elements
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function attributesOf(text: string): Element['attributes'] {
  return Object.fromEntries(
    [...text.matchAll(attribute)].map(([, name = '', one, other]) => [name, unescaped(one ?? other ?? '')]),
  )
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (all, hex?: string, decimal?: string, name = '') => {
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16)
      if (Number.isNaN(code)) return entities[name] ?? all
      return code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
}

/** Text in several looks is in several pieces; how to pronounce it is no part of it. */
function wordsIn(elements: readonly Element[]): string {
  let spokenAt: number | undefined
  const pieces = elements.flatMap(({ name, depth, words }) => {
    if (spokenAt !== undefined && depth <= spokenAt) spokenAt = undefined
    if (name === 'rPh') spokenAt = depth
    return name === 't' && spokenAt === undefined ? [words] : []
  })
  return pieces.join('').replaceAll(/_x([\dA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}

function sharedStrings(elements: readonly Element[]): readonly string[] {
  return groupsOf(elements, 'si').map(([, ...inside]) => wordsIn(inside))
}

/** Each element of that name, and all that is within it. */
function groupsOf(elements: readonly Element[], name: string): readonly (readonly Element[])[] {
  const starts = elements.flatMap((element, index) => (element.name === name ? [index] : []))
  return starts.map((start, index) => elements.slice(start, starts[index + 1]))
}

type Shown = 'number' | 'day' | 'time' | 'day-and-time'

interface Look {
  readonly shared: readonly string[]
  /** How a number is shown, by the style of its cell. */
  readonly formats: readonly Shown[]
  /** Old Excel for the Mac counts the days from 1904. */
  readonly isFrom1904: boolean
}

function formatsOf(elements: readonly Element[]): readonly Shown[] {
  const codes = new Map(
    elements
      .filter(({ name }) => name === 'numFmt')
      .map(({ attributes: { numFmtId = '', formatCode = '' } }) => [numFmtId, formatCode]),
  )
  const first = elements.findIndex(({ name }) => name === 'cellXfs')
  const after = elements.findIndex(({ depth }, index) => index > first && depth <= (elements[first]?.depth ?? 0))
  return elements
    .slice(first + 1, after < 0 ? undefined : after)
    .filter(({ name }) => first >= 0 && name === 'xf')
    .map(({ attributes: { numFmtId = '0' } }) => shownBy(Number(numFmtId), codes.get(numFmtId) ?? ''))
}

/** Excel has some formats without a code, by their numbers. */
function shownBy(id: number, code: string): Shown {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31)) return 'day'
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return 'time'
  if (id === 22) return 'day-and-time'
  const signs = code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi, '').replace(/;[^]*$/, '')
  const hasTime = /[hs]/i.test(signs)
  if (hasTime) return /[dy]/i.test(signs) ? 'day-and-time' : 'time'
  return /[dmy]/i.test(signs) ? 'day' : 'number'
}

function rowsOf(elements: readonly Element[], look: Look): readonly Row[] {
  const rows: Row[] = []
  for (const [row, ...inside] of groupsOf(elements, 'row')) {
    const number = Number(row?.attributes['r'] ?? (rows.at(-1)?.number ?? 0) + 1)
    const cells: string[] = []
    for (const [cell, ...parts] of groupsOf(inside, 'c')) {
      const column = cell?.attributes['r'] === undefined ? cells.length : columnOf(cell.attributes['r'])
      if (cell === undefined || column >= mostColumns) continue
      while (cells.length < column) cells.push('')
      cells[column] = cellWords(cell.attributes, parts, look)
    }
    if (cells.some(words => words.trim() !== '')) rows.push({ line: number, number, cells })
    if (rows.length > mostRows)
      throw new Unreadable(`A sheet has more than ${mostRows} rows. Save only the rows of the event list.`)
  }
  return rows
}

/** 0 for `A7`, 27 for `AB7`. */
function columnOf(address: string): number {
  const letters = /^[A-Z]{1,3}/.exec(address)?.[0] ?? 'ZZZ'
  return letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function cellWords({ t = 'n', s = '0' }: Element['attributes'], parts: readonly Element[], look: Look): string {
  const value = parts.find(({ name }) => name === 'v')?.words ?? ''
  switch (t) {
    case 's':
      return look.shared[Number(value)] ?? ''
    case 'inlineStr':
      return wordsIn(parts)
    case 'b':
      return value === '1' ? 'Yes' : 'No'
    case 'e':
      return ''
    case 'n':
      return numberWords(value, look.formats[Number(s)] ?? 'number', look.isFrom1904)
    default:
      return value
  }
}

const millisecondsInDay = 86_400_000

function numberWords(value: string, shown: Shown, isFrom1904: boolean): string {
  const number = Number(value)
  if (value.trim() === '' || Number.isNaN(number)) return value
  if (shown === 'number') return String(Number(number.toPrecision(12)))
  // Excel thinks that 1900 had a 29 February.
  const first = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, number < 60 ? 31 : 30)
  const time = first + Math.round((number * millisecondsInDay) / 60_000) * 60_000
  if (!(number >= 0 && number < 2_958_466)) return value
  const [day = '', clock = ''] = new Date(time).toISOString().split('T')
  if (shown === 'day') return day
  return shown === 'time' ? clock.slice(0, 5) : `${day} ${clock.slice(0, 5)}`
}
