import { type Block, type Figure, type Section, type Table, type Text, wordsOf } from '../core/report/block.ts'
import type { Report } from '../core/report/report.ts'

/** On every page until members have ticked what goes forward. */
export const draftWords = 'DRAFT, not agreed by members'

/** As it stands over a section, e.g. `5 What we found`. */
export function headingOf({ number, title, isAppendix }: Section): string {
  if (number === '') return title
  return isAppendix ? `${number}: ${title}` : `${number} ${title}`
}

/** What stands at its head: a brief names the committee in its subtitle, and has room for two rows of three. */
export function headerOf({ form, header }: Report): Report['header'] {
  return form === 'brief' ? header.filter(({ name }) => name !== 'Committee') : header
}

/** Tables and figures of a report are numbered, those of papers are not. */
export function captionOf({ number, caption }: Pick<Table | Figure, 'number' | 'caption'>): Text {
  return number === undefined ? [{ strong: caption }] : [{ strong: `${number}. ` }, caption]
}

/** What stands where a person is to write; a cell that no one has filled shows room for it. */
export function placeToFill(what: string): string {
  return `[${what.trim() === '' ? '\u00A0\u00A0\u00A0\u00A0' : what}]`
}

/** Neighbours that `join` makes one of become one; where it makes nothing of them, they stay as they are. */
export function merged<One>(all: readonly One[], join: (one: One, next: One) => One | undefined): readonly One[] {
  const found: One[] = []
  for (const next of all) {
    const last = found.at(-1)
    const both = last === undefined ? undefined : join(last, next)
    if (both === undefined) found.push(next)
    else found[found.length - 1] = both
  }
  return found
}

/** Whether a number is one by which minutes cite a paragraph, e.g. `4.2`; others, as `R1`, stand out. */
export function isOfParagraph(number: string): boolean {
  return number.includes('.')
}

/** Whether what stands below belongs to the words above it, and no page may end between them. */
export function leadsOn(below: Block | undefined): boolean {
  if (below === undefined || below.type === 'notice') return false
  return below.type !== 'paragraph' || (below.number === undefined && below.isUnder === true)
}

const letters: Readonly<Record<string, string>> = {
  D: 'D: a decision in the exercise.',
  K: 'K: a key scene.',
  E: 'E: something exempt.',
}

/** At the foot of every page: which report it is of, and what the letters mean that it cites. */
export function footOf(report: Report): string {
  const cited = new Set(pointersOf(report).flatMap(({ text }) => (/^[DKE]\d/.test(text) ? [text.slice(0, 1)] : [])))
  const meanings = Object.entries(letters).flatMap(([letter, meaning]) => (cited.has(letter) ? [meaning] : []))
  return [`${report.title}.`, ...meanings].join(' ')
}

function pointersOf({ opening, sections }: Report) {
  const blocks = [...opening, ...sections.flatMap(section => section.blocks)]
  return blocks.flatMap(textsOf).flatMap(text => text.filter(run => typeof run === 'object' && 'ref' in run))
}

/** The places of a report that something in it points at. A pointer to what this part does not hold is words alone. */
export function placesPointedAt(report: Report): ReadonlySet<string> {
  const places = new Set(report.sections.flatMap(({ id, blocks }) => [id, ...blocks.flatMap(placesOf)]))
  return new Set(pointersOf(report).flatMap(({ ref }) => (places.has(ref) ? [ref] : [])))
}

/** By which pointers find a block: its id, and the number that it has of its own, e.g. `r1`. */
export function placesOf(block: Block): readonly string[] {
  const own = block.id === undefined ? [] : [block.id]
  if (block.type === 'table') return [...own, ...block.rows.flatMap(({ id }) => id ?? [])]
  if (block.type !== 'paragraph' || block.number === undefined || isOfParagraph(block.number)) return own
  return [...own, block.number.toLowerCase()]
}

/** Every text of a block, in the order of reading. */
export function textsOf(block: Block): readonly Text[] {
  switch (block.type) {
    case 'paragraph':
      return [...(block.number === undefined ? [] : [[block.number]]), block.text]
    case 'notice':
      return [block.text]
    case 'list':
      return block.items
    case 'table':
      return [
        captionOf(block),
        ...block.columns.map(({ title }) => [title]),
        ...block.rows.flatMap(({ cells }) => cells.flat()),
      ]
    case 'figure':
      return [captionOf(block), [block.alt]]
    case 'quotation':
      return [block.about, [block.words]]
  }
}

/** Every text of a report as plain words, in the order of reading. */
export function wordsOfReport(report: Report): readonly string[] {
  const texts: readonly Text[] = [
    [report.title],
    [report.subtitle],
    ...headerOf(report).flatMap(({ name, value }) => [[name], value]),
    ...report.opening.flatMap(textsOf),
    ...report.sections.flatMap(section => [[headingOf(section)], ...section.blocks.flatMap(textsOf)]),
  ]
  return texts.map(wordsOf)
}

/** Rows of a table that stands on one page. */
const mostWhole = 5

/** Whether a page may not end after a row: small tables stand whole, and of others no row stands alone. */
export function staysWithNext(row: number, rows: number): boolean {
  return row < rows - 1 && (rows <= mostWhole || row === 0 || row === rows - 2)
}
