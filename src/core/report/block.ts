import type { Picture } from '../score/picture.ts'
import type { Source } from '../session/met.ts'

/** A piece of a sentence. */
export type Run =
  | string
  /** Points at something numbered elsewhere in the same report: `ref` is its id, e.g. `d3`. */
  | { readonly ref: string; readonly text: string }
  /** For a person to write: says what belongs here. */
  | { readonly fill: string }
  | { readonly strong: string }

/** A sentence or more, as every writer lays it out. */
export type Text = readonly Run[]

/** What a document is made of. A writer lays each out and adds no words of its own. */
export type Block = (Paragraph | Notice | List | Table | Figure | Quotation) & Partial<Origin>

/** By which a block of a report is found again, and what in the log it rests on. */
export interface Origin {
  /** Made of its section and its sources, never of its words: edits are kept by it. */
  readonly id: string
  readonly sources: readonly Source[]
  /** The fields of the text that an officer changed. */
  readonly isEdited?: boolean | undefined
  /** Marked as exempt; in the draft alone. */
  readonly isExempt?: boolean | undefined
}

export interface Paragraph {
  readonly type: 'paragraph'
  /** As minutes cite it, e.g. `4.2` or `R1`. */
  readonly number?: string | undefined
  readonly text: Text
  /** Belongs to the numbered paragraph before it. */
  readonly isUnder?: boolean | undefined
}

/** A sentence that may not be overlooked. */
export interface Notice {
  readonly type: 'notice'
  readonly text: Text
}

export interface List {
  readonly type: 'list'
  readonly items: readonly Text[]
}

/** Every table has a caption, a row of headings, and in each row a first cell that names the row. */
export interface Table {
  readonly type: 'table'
  /** e.g. `Table 2`; papers number none. */
  readonly number?: string | undefined
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** How many lines high each row is at least: room to write by hand. */
  readonly room?: number
  /** Set in a smaller size, where many columns have to fit. */
  readonly isSmall?: boolean
}

interface Column {
  readonly title: string
  /** Its part of the width, of the sum of all shares. */
  readonly share: number
}

/** From their titles, each with its share. */
export function columnsOf(shares: Readonly<Record<string, number>>): readonly Column[] {
  return Object.entries(shares).map(([title, share]) => ({ title, share }))
}

export interface Row {
  /** What pointers in the report lead to, e.g. `d3`. */
  readonly id?: string | undefined
  /** As many as there are columns. */
  readonly cells: readonly Cell[]
}

/** One paragraph or more. */
export type Cell = readonly Text[]

/** A picture, which says nothing that the table or the words beside it do not say. */
export interface Figure {
  readonly type: 'figure'
  readonly number?: string | undefined
  readonly caption: string
  /** What it shows, for whoever does not see it. */
  readonly alt: string
  readonly picture: Picture
}

/** What a member typed, as typed. */
export interface Quotation {
  readonly type: 'quotation'
  /** Where it was said and what it is, e.g. `Note at D3`. */
  readonly about: Text
  readonly words: string
}

/** A name and what belongs to it. */
export interface Particular {
  readonly name: string
  readonly value: Text
}

export interface Section {
  readonly id: string
  /** As it stands before the title, e.g. `6` or `Appendix A`; empty in a brief. */
  readonly number: string
  readonly title: string
  readonly isAppendix: boolean
  readonly blocks: readonly Block[]
}

/** A pointer to something numbered, e.g. `D3`, whose id is the same in small letters. */
export function ref(number: string): Run {
  return { ref: number.toLowerCase(), text: number }
}

/** What a person is to write here. */
export function fill(what: string): Run {
  return { fill: what }
}

/** Points at a section or a numbered paragraph by its id; its number is put in when the report is. */
export function placeOf(id: string): Run {
  return { ref: id, text: '' }
}

/** The words alone; what a person is to write stands in square brackets. */
export function wordsOf(text: Text): string {
  const words = text.map(run => {
    if (typeof run === 'string') return run
    if ('fill' in run) return `[${run.fill}]`
    return 'strong' in run ? run.strong : run.text
  })
  return words.join('')
}

/** `D1, D2 and D3`, each of them a pointer. */
export function refs(numbers: readonly string[]): Text {
  return joined(
    numbers.map(number => [ref(number)]),
    ', ',
    ' and ',
  )
}

/** Some texts as one. @param last what stands before the last of them */
export function joined(texts: readonly Text[], between: string, last = between): Text {
  return texts.flatMap((text, index) => {
    if (index === 0) return text
    return [index === texts.length - 1 ? last : between, ...text]
  })
}

export function paragraph(...text: readonly Run[]): Paragraph {
  return { type: 'paragraph', text }
}

export function notice(...text: readonly Run[]): Notice {
  return { type: 'notice', text }
}

export function list(items: readonly Text[]): List {
  return { type: 'list', items }
}
