import type { PaperBlock } from './paper-block.ts'
import type { PaperKind } from './paper-kind.ts'

/** Something to print for an evening, as plain data. Every writer lays out the same. */
export interface Paper {
  readonly kind: PaperKind | 'certificate'
  readonly language: 'en-GB'
  readonly title: string
  /** On every page. */
  readonly marking: string
  readonly orientation: 'portrait' | 'landscape'
  /** Whether the sheets are listed at the beginning. */
  readonly hasContents: boolean
  readonly sheets: readonly Sheet[]
}

/** Begins on a new page. */
export interface Sheet {
  readonly id: string
  readonly title: string
  /** The exhibit whose words it holds: what can draw one may draw it instead. */
  readonly handout?: { readonly exhibit: string; readonly number: number }
  readonly blocks: readonly PaperBlock[]
}
