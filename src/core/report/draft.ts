import { typeset } from '../scenario/prose.ts'
import { detailSource, type ReportDetails } from './review/review.ts'
import type { Source } from '../session/met.ts'
import { entry } from '../session/script.ts'
import {
  type Block,
  type Cell,
  columnsOf,
  type Figure,
  fill,
  joined,
  type Origin,
  type Run,
  type Section,
  type Text,
} from './block.ts'
import { type Said, said } from './line.ts'
import type { Edit } from './review/review.ts'
import type { Telling } from './telling.ts'

/** A section before its place in the report gives it a number, and before what may not be told is taken out. */
export interface Draft {
  readonly id: string
  readonly title: string
  readonly isAppendix?: boolean
  readonly items: readonly DraftItem[]
}

export type DraftItem = { readonly id: string } & (
  | {
      readonly kind: 'paragraph'
      readonly said: readonly Said[]
      /** Its own number, as `R1`. */
      readonly number?: string | undefined
      readonly isUnder?: boolean
    }
  | { readonly kind: 'list'; readonly said: readonly Said[] }
  | { readonly kind: 'quotation'; readonly about: Said; readonly words: string }
  | {
      readonly kind: 'table'
      readonly caption: string
      /** By their titles, each with its part of the width. */
      readonly columns: Readonly<Record<string, number>>
      readonly rows: readonly DraftRow[]
    }
  | ({ readonly kind: 'figure'; readonly sources: readonly Source[] } & Pick<Figure, 'caption' | 'alt' | 'picture'>)
)

export interface DraftRow {
  readonly id?: string | undefined
  readonly sources: readonly Source[]
  readonly cells: readonly Cell[]
}

export function section(id: string, title: string, items: readonly DraftItem[]): Draft {
  return { id, title, items }
}

export function paragraphOf(id: string, ...sentences: readonly Said[]): DraftItem {
  return { kind: 'paragraph', id, said: sentences }
}

/** Words of the report itself, which rest on the session as a whole. */
export function plain(id: string, ...text: readonly Run[]): DraftItem {
  return paragraphOf(id, said(whole, ...text))
}

/** What the report itself says rests on the session as a whole. */
export const whole: readonly Source[] = ['session']

export function cell(...text: readonly Run[]): Cell {
  return [text]
}

export function filled(words: string | undefined, what: string): Run {
  const text = words?.trim() ?? ''
  return text === '' ? fill(what) : text
}

/** What an officer typed in a field of the details, or a place for it. */
export function typed(id: string, field: keyof ReportDetails, words: string | undefined, what: string): DraftItem {
  return paragraphOf(id, said([detailSource(field)], filled(words, what)))
}

/** A report's sections as they are read: what this part does not tell is taken out, then edits are put in, then all is numbered. */
export function printed(drafts: readonly Draft[], telling: Telling): readonly Section[] {
  const { leftOut } = telling.review
  const kept = drafts
    .filter(({ id }) => !leftOut.includes(id))
    .map(draft => ({ draft, blocks: draft.items.flatMap(item => printedItem(item, telling) ?? []) }))
    .filter(({ blocks }) => blocks.length > 0)
  const places = new Map<string, string>()
  const sections = numberedSections(kept, telling.form !== 'brief', places)
  return sections.map(one => ({ ...one, blocks: one.blocks.map(block => withPlaces(block, places)) }))
}

/** What of an item may be told or not, each by itself. */
export function partsOf(item: DraftItem): readonly Sourced[] {
  switch (item.kind) {
    case 'paragraph':
    case 'list':
      return item.said
    case 'quotation':
      return [item.about]
    case 'table':
      return item.rows
    case 'figure':
      return [item]
  }
}

interface Sourced {
  readonly sources: readonly Source[]
}

type Printed = Block & Origin

function printedItem(item: DraftItem, telling: Telling): Printed | undefined {
  const { id } = item
  if (telling.review.leftOut.includes(id)) return undefined
  if (item.kind === 'paragraph') return printedParagraph(item, telling)
  const toldOf = <Part extends Sourced>(parts: readonly Part[]) =>
    parts.filter(({ sources }) => telling.isTold(sources))
  const told = toldOf(partsOf(item))
  if (told.length === 0) return undefined
  const origin = originOf(id, told, telling)
  switch (item.kind) {
    case 'list':
      return { type: 'list', items: toldOf(item.said).map(({ text }) => text), ...origin }
    case 'quotation':
      return { type: 'quotation', about: item.about.text, words: item.words, ...origin }
    case 'table': {
      const { caption, columns } = item
      return {
        type: 'table',
        caption,
        ...(id.startsWith('appendix/') ? { isSmall: true } : {}),
        columns: columnsOf(columns),
        rows: toldOf(item.rows).map(({ id: row, cells }) => ({ ...(row === undefined ? {} : { id: row }), cells })),
        ...origin,
      }
    }
    case 'figure': {
      const { caption, alt, picture } = item
      return { type: 'figure', caption, alt, picture, ...origin }
    }
  }
}

/** A paragraph's sentences, or the words that an officer put in their place, which are told where all of them are. */
function printedParagraph(
  { id, said: sentences, number, isUnder }: Extract<DraftItem, { kind: 'paragraph' }>,
  telling: Telling,
): Printed | undefined {
  const told = sentences.filter(({ sources }) => telling.isTold(sources))
  const kind = {
    type: 'paragraph' as const,
    ...(number === undefined ? {} : { number }),
    ...(isUnder === true ? { isUnder } : {}),
  }
  const edit = entry(telling.review.edits, id)
  if (edit !== undefined && isPlaced(edit, sentences)) {
    const isWhole = telling.part === 'b' ? told.length > 0 : told.length === sentences.length
    if (!isWhole || edit.now.trim() === '') return undefined
    return { ...kind, text: [edit.now], ...originOf(id, sentences, telling, true) }
  }
  if (told.length === 0) return undefined
  const texts = told.map(({ text }) => text)
  return { ...kind, text: joined(texts, ' '), ...originOf(id, told, telling) }
}

/** An edit holds as long as what it was made of is there. */
export function isPlaced({ sources }: Edit, sentences: readonly Said[]): boolean {
  const there = new Set(sentences.flatMap(one => one.sources))
  return sources.every(source => there.has(source))
}

function originOf(id: string, parts: readonly Sourced[], { part, isExempt }: Telling, isEdited = false): Origin {
  const sources = [...new Set(parts.flatMap(one => one.sources))]
  const exempt = part === 'draft' && sources.some(isExempt) ? { isExempt: true } : {}
  return { id, sources, ...(isEdited ? { isEdited } : {}), ...exempt }
}

interface Kept {
  readonly draft: Draft
  readonly blocks: readonly Printed[]
}

/** @param places takes the number of each section and paragraph, by its id */
function numberedSections(kept: readonly Kept[], isNumbered: boolean, places: Map<string, string>): readonly Section[] {
  const counts = { section: 0, appendix: 0, table: 0, figure: 0 }
  return kept.map(({ draft: { id, title, isAppendix = false }, blocks }) => {
    const short = isAppendix ? String.fromCodePoint(65 + counts.appendix++) : String(++counts.section)
    const number = isAppendix ? `Appendix ${short}` : short
    if (isNumbered) places.set(id, number)
    let paragraphs = 0
    const numberedBlocks = blocks.map((block): Block => {
      if (block.type === 'table') return { ...block, number: `Table ${++counts.table}` }
      if (block.type === 'figure') return { ...block, number: `Figure ${++counts.figure}` }
      if (block.type !== 'paragraph' || !isNumbered || block.number !== undefined || block.isUnder === true)
        return block
      const place = `${short}.${++paragraphs}`
      places.set(block.id, place)
      return { ...block, number: place }
    })
    return { id, number: isNumbered ? number : '', title, isAppendix, blocks: numberedBlocks }
  })
}

/** With the numbers of what it points at, and quotation marks as they are printed; an officer's words stay as typed. */
function withPlaces(block: Block, places: ReadonlyMap<string, string>): Block {
  if (block.isEdited === true) return block
  const text = (runs: Text): Text => runs.map(run => printedRun(run, places))
  switch (block.type) {
    case 'paragraph':
    case 'notice':
      return { ...block, text: text(block.text) }
    case 'list':
      return { ...block, items: block.items.map(text) }
    case 'table': {
      const rows = block.rows.map(row => ({ ...row, cells: row.cells.map(one => one.map(text)) }))
      return { ...block, caption: typeset(block.caption), rows }
    }
    case 'quotation':
      return { ...block, about: text(block.about) }
    case 'figure':
      return block
  }
}

function printedRun(run: Run, places: ReadonlyMap<string, string>): Run {
  if (typeof run === 'string') return typeset(run)
  if ('strong' in run) return { strong: typeset(run.strong) }
  if ('fill' in run || run.text !== '') return run
  const place = places.get(run.ref)
  return place === undefined ? '–' : { ref: run.ref, text: place }
}
