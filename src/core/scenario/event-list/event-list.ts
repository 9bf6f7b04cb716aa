import type { Row } from '../csv.ts'
import { oneLine, shortTitle } from '../draft-words.ts'
import { type Column, columnsOf, type Field } from './columns.ts'
import { dayWords, timeWords } from '../say-date.ts'
import type { EndingKind, Inject } from '../schema.ts'

/** A table that may be a Main Event List: a sheet of a workbook, or a file of comma-separated values. */
export interface ListSheet {
  readonly name: string
  readonly rows: readonly Row[]
}

/** What an exercise plans: a row of its list. */
export interface ListedEvent {
  /** Of the sheet that was read, as a spreadsheet counts. */
  readonly row: number
  readonly stage: string | undefined
  readonly title: string
  readonly clock: string | undefined
  readonly by: Inject['by'] | undefined
  readonly from: string | undefined
  readonly to: string | undefined
  readonly subject: string | undefined
  /** What happens, a paragraph each. */
  readonly text: readonly string[]
  readonly discuss: readonly string[]
  /** The question that members answer, where the list has one. */
  readonly asks: string | undefined
  /** Who decides. If the list does not say, it is the person who gets the news. */
  readonly decides: string | undefined
  readonly expected: readonly string[]
  readonly ending: EndingKind | undefined
  /** All else that the row says. */
  readonly notes: readonly string[]
}

export interface EventList {
  readonly title: string | undefined
  readonly events: readonly ListedEvent[]
  /** How each column was read. */
  readonly columns: readonly Column[]
  /** What was not read as it stands, a sentence each. */
  readonly remarks: readonly string[]
}

export type EventListReading =
  | { readonly ok: true; readonly list: EventList }
  | { readonly ok: false; readonly problem: string }

const mostEvents = 300
const rowsBeforeHeadings = 30

/** Reads the list that a file holds: on the sheet whose headings say most, below those headings. */
export function readEventList(sheets: readonly ListSheet[]): EventListReading {
  const tables = sheets.flatMap(sheet => tableIn(sheet) ?? [])
  const [best] = tables.toSorted((one, other) => other.columns.size - one.columns.size)
  if (best === undefined)
    return {
      ok: false,
      problem:
        'We found no headings of an event list. Its first row must name the columns, such as Time, Inject, From, To and Expected action.',
    }
  const { events, remarks } = eventsIn(best)
  if (events.length === 0) return { ok: false, problem: 'There is no event below the headings.' }
  if (events.length > mostEvents)
    return {
      ok: false,
      problem: `The list has ${events.length} events, and we read ${mostEvents} at most. Make a list for each case.`,
    }
  const others = sheets.length - 1
  const left = others > 0 ? [`We read the sheet “${best.sheet}” and left out ${others} more.`] : []
  return {
    ok: true,
    list: { title: best.title, events, columns: [...best.columns.values()], remarks: [...left, ...remarks] },
  }
}

interface Table {
  readonly sheet: string
  /** A line above the headings. */
  readonly title: string | undefined
  readonly columns: ReadonlyMap<number, Column>
  /** How many cells its heading has. */
  readonly width: number
  readonly rows: readonly Row[]
}

function tableIn({ name, rows }: ListSheet): Table | undefined {
  const candidates = rows
    .slice(0, rowsBeforeHeadings)
    .map((row, index) => ({ index, width: row.cells.length, columns: columnsOf(row.cells) }))
  const [head] = candidates.toSorted((one, other) => known(other.columns) - known(one.columns))
  if (head === undefined || known(head.columns) < 2) return undefined
  const above = rows.slice(0, head.index).map(({ cells }) => cells.filter(cell => cell.trim() !== ''))
  const title = above.find(cells => cells.length === 1)?.[0]
  return { ...head, sheet: name, title: title && titleOf(title), rows: rows.slice(head.index + 1) }
}

/** How many columns have a meaning; a list without anything that happens is none. */
function known(columns: ReadonlyMap<number, Column>): number {
  const fields = [...columns.values()].flatMap(({ field }) => field ?? [])
  return fields.some(field => ['title', 'text', 'expected'].includes(field)) ? fields.length : 0
}

/** `Market night` of `Main Event List: Market night`. */
function titleOf(words: string): string | undefined {
  const title = oneLine(words)
    .replaceAll(/\b(?:main|master|scenario)? ?events? list\b|\bm?mel\b|\bmsel\b/gi, '')
    .replaceAll(/^[\s:–—-]+|[\s:–—-]+$/g, '')
  return title === '' ? undefined : title
}

/** `Day 1`, `Phase 2: the second week`: a row with nothing else names a stage. */
const stageRow = /^(?:day|phase|stage|part|act|session|week|module)\b.{0,80}$/i

function eventsIn({ columns, width, rows }: Table): Pick<EventList, 'events' | 'remarks'> {
  const events: ListedEvent[] = []
  const remarks: string[] = []
  const isElapsed = countsFromStart(columns, rows)
  if (isElapsed) remarks.push('Times count from the start of the session, so they are in the facilitator’s notes.')
  let stage: string | undefined
  let day: string | undefined
  for (const { number: row, cells } of rows) {
    const [only = '', ...more] = cells.filter(cell => cell.trim() !== '')
    if (more.length === 0 && stageRow.test(oneLine(only))) {
      stage = oneLine(only)
      continue
    }
    // A list of several pages repeats its headings.
    if (cells.every((cell, index) => cell.trim() === '' || oneLine(cell) === columns.get(index)?.heading)) continue
    const read = new Cells(cells, columns)
    stage = read.line('stage') ?? stage
    day = read.line('day') ?? day
    const event = eventOf(read, { row, stage, day, isElapsed })
    if (event === undefined) remarks.push(`Row ${row} does not say what happens, so we left it out.`)
    else events.push(event)
    if (cells.slice(width).some(cell => cell.trim() !== ''))
      remarks.push(`Row ${row} has more cells than there are headings. Look whether its words are in the right places.`)
  }
  return { events, remarks }
}

/** Whether the first time is within the first hour of a day: it is then no time of day. */
function countsFromStart(columns: ReadonlyMap<number, Column>, rows: readonly Row[]): boolean {
  const times = rows.flatMap(({ cells }) => new Cells(cells, columns).line('time') ?? [])
  return /^(?:0?0:\d\d\b|t ?\+|\+)/i.test(times[0] ?? '')
}

/** The cells of a row by what they mean. A sign in place of words, such as a dash, is none. */
class Cells {
  readonly #cells: readonly string[]
  readonly #columns: ReadonlyMap<number, Column>

  constructor(cells: readonly string[], columns: ReadonlyMap<number, Column>) {
    this.#cells = cells
    this.#columns = columns
  }

  lines(field: Field): readonly string[] {
    const [index] = [...this.#columns].find(([, column]) => column.field === field) ?? []
    return index === undefined ? [] : linesIn(this.#cells[index] ?? '')
  }

  line(field: Field): string | undefined {
    const words = this.lines(field).join(' ')
    return words === '' ? undefined : words
  }

  /** What columns say that we do not know, under their headings. */
  others(): readonly string[] {
    return this.#cells.flatMap((cell, index) => {
      const { heading, field } = this.#columns.get(index) ?? { heading: `Column ${index + 1}`, field: undefined }
      const words = linesIn(cell).join(' ')
      return field !== undefined || words === '' ? [] : [`${heading}: ${words}`]
    })
  }
}

const emptyCell = /^(?:[^\p{L}\p{N}]*|n\/?a|none|nil|not applicable|tbc)$/iu

function linesIn(cell: string): readonly string[] {
  return cell
    .split(/[\r\n]+/)
    .map(line => oneLine(line).replace(/^'(?=[=+\-@])/, ''))
    .filter(line => line !== '' && !emptyCell.test(line))
}

interface Around {
  readonly row: number
  readonly stage: string | undefined
  readonly day: string | undefined
  readonly isElapsed: boolean
}

const mostOfClock = 70

function eventOf(cells: Cells, around: Around): ListedEvent | undefined {
  const [titleLine, ...belowTitle] = cells.lines('title')
  const { text, ...news } = newsIn(cells.lines('text'))
  const decision = decisionIn(cells.lines('decision'))
  const expected = cells.lines('expected').filter(words => !/^(?:no action|for information|fyi)\b/i.test(words))
  const says = titleLine ?? text[0] ?? decision.asks ?? expected[0]
  if (says === undefined) return undefined
  const title = shortTitle(says)
  const medium = cells.line('medium')
  const by = medium === undefined ? news.by : mediumOf(medium)
  // Our own list has the time in the story below the title.
  const [storyTime, ...more] = around.isElapsed ? belowTitle : []
  const isClock = storyTime !== undefined && more.length === 0 && storyTime.length <= mostOfClock
  const whole = titleLine === undefined || titleLine === title ? [] : [titleLine]
  return {
    row: around.row,
    stage: around.stage?.replace(/^\d+\.\s+(?=\S)/, '') ?? (around.day && dayWords(around.day)),
    title,
    clock: isClock ? storyTime : clockIn(cells, around),
    by,
    from: cells.line('from') ?? news.from,
    to: cells.line('to') ?? news.to,
    subject: news.subject,
    text: [...whole, ...(isClock ? [] : belowTitle), ...text],
    discuss: cells.lines('discuss'),
    ...decision,
    expected,
    ending: cells.lines('notes').flatMap(note => endingOf(note) ?? [])[0],
    notes: [...(by === undefined && medium !== undefined ? [`Medium: ${medium}`] : []), ...notesIn(cells, around)],
  }
}

function clockIn(cells: Cells, { day, isElapsed }: Around): string | undefined {
  const time = isElapsed ? undefined : cells.line('time')
  const parts = [day && dayWords(day), time && timeWords(time)]
  return filled(parts.filter(part => part !== undefined).join(', '))
}

function notesIn(cells: Cells, { isElapsed }: Around): readonly string[] {
  const time = isElapsed ? cells.line('time') : undefined
  const documents = cells.lines('documents')
  return [
    ...(time === undefined ? [] : [`Planned at ${time}`]),
    ...(documents.length === 0 ? [] : [`Documents: ${documents.join('; ')}`]),
    ...cells.lines('notes').filter(note => endingOf(note) === undefined),
    ...cells.others(),
  ]
}

function filled(words: string): string | undefined {
  return words === '' ? undefined : words
}

type News = Pick<ListedEvent, 'by' | 'from' | 'to' | 'subject' | 'text'>

/** Some lists have the way, the sender and the reader of a message in one cell, a line each. */
function newsIn(lines: readonly string[]): News {
  const said = new Map<string, string>()
  const text = lines.filter((line, index) => {
    const [, name = '', words = ''] = /^(from|to|subject):\s*(\S.*)$/i.exec(line) ?? []
    if (name !== '' && !said.has(name.toLowerCase())) said.set(name.toLowerCase(), words)
    else if (index === 0 && lines.length > 1 && line.length <= 20 && mediumOf(line) !== undefined) said.set('by', line)
    else return true
    return false
  })
  const by = said.get('by')
  return {
    by: by === undefined ? undefined : mediumOf(by),
    from: said.get('from'),
    to: said.get('to'),
    subject: said.get('subject'),
    text,
  }
}

/** Tried in this order: an email about a meeting is an email. */
const media: readonly (readonly [by: Inject['by'], words: RegExp])[] = [
  ['email', /e-?mail/i],
  ['social', /social|twitter|tweet|facebook|instagram|tiktok|whatsapp|online post|nextdoor/i],
  ['phone', /phone|\bcall|voicemail|\btext\b|\bsms\b|\b(?:999|101)\b/i],
  ['press', /press|media|journalist|newspaper|broadcast|radio|\btv\b|television|\bnews\b/i],
  ['letter', /letter|\bpost\b|memo|\bnote\b|report|paper|document|briefing note|handout|injunction/i],
  ['meeting', /meeting|briefing|\bteams\b|\bzoom\b|conference/i],
  ['system', /system|alert|alarm|dashboard|database|software|\blog\b/i],
  ['visit', /visit|in person|face|verbal|\boral|walk|knock|runner|actor|role ?play/i],
]

function mediumOf(words: string): Inject['by'] | undefined {
  return media.find(([, pattern]) => pattern.test(words))?.[0]
}

function decisionIn(lines: readonly string[]): Pick<ListedEvent, 'asks' | 'decides'> {
  const decides = lines.flatMap(line => /^for:\s*(\S.*)$/i.exec(line)?.[1] ?? [])[0]
  const asks = lines.filter(line => !/^(?:for:|decision \d+$)/i.test(line)).join(' ')
  return { asks: filled(asks), decides }
}

function endingOf(note: string): EndingKind | undefined {
  const [, kind = ''] = /^ending: (contained|partial|harm)\b/i.exec(note) ?? []
  return kind === '' ? undefined : (kind.toLowerCase() as EndingKind)
}
