import { detailSource, type ReportDetails } from './review/review.ts'
import type { Source } from '../session/met.ts'
import { type Cell, type Figure, fill, type Run, type Table } from './block.ts'
import { type Said, said } from './line.ts'

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
      /** Without a number even in a paper. */
      readonly isPlain?: boolean
    }
  | { readonly kind: 'list'; readonly said: readonly Said[] }
  | { readonly kind: 'notice'; readonly said: Said }
  | { readonly kind: 'quotation'; readonly about: Said; readonly words: string }
  | { readonly kind: 'table'; readonly table: Omit<Table, 'type' | 'rows'>; readonly rows: readonly DraftRow[] }
  | { readonly kind: 'figure'; readonly figure: Omit<Figure, 'type'>; readonly sources: readonly Source[] }
)

export interface DraftRow {
  readonly id?: string | undefined
  readonly sources: readonly Source[]
  readonly cells: readonly Cell[]
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

/** A cell of one paragraph. */
export function cell(...text: readonly Run[]): Cell {
  return [text]
}

/** Titles of columns with their parts of the width. */
export function columnsOf(shares: Readonly<Record<string, number>>): Table['columns'] {
  return Object.entries(shares).map(([title, share]) => ({ title, share }))
}

/** What an officer typed, or a place for it. */
export function typed(id: string, field: keyof ReportDetails, words: string | undefined, what: string): DraftItem {
  const text = words?.trim() ?? ''
  return paragraphOf(id, said([detailSource(field)], text === '' ? fill(what) : text))
}
