import type { Block, Particular } from './block.ts'

/** A report for the scrutiny committee, as plain data (JSON and nothing else). Every writer lays out the same. */
export interface Findings {
  /** Raised when a reader of an older report would misread a newer one. */
  readonly format: 1
  readonly kind: 'findings'
  readonly language: 'en-GB'
  readonly title: string
  /** On every page. */
  readonly marking: string
  /** Whether it gives what members typed: such a report is not to be taken for the one without. */
  readonly holdsMembersWords: boolean
  /** The day that the report bears, as `2026-11-24`: the committee's where given, else that of the exercise. */
  readonly dated: string
  readonly outcome: 'complete' | 'stopped' | 'unfinished'
  readonly source: Source
  readonly titleBlock: readonly Particular[]
  /** What stands before the contents. */
  readonly opening: readonly Block[]
  readonly sections: readonly Section[]
}

/** What the report was made from: whoever holds the same can make it again. */
export interface Source {
  readonly scenario: {
    readonly id: string
    readonly version: string
    readonly rules: string
    readonly words: string
  }
  readonly session: string
  /** SHA-256 of the log, in hexadecimal; `null` where none could be worked out. */
  readonly log: string | null
}

export interface Section {
  readonly id: string
  /** As it stands before the title, e.g. `6`, `6.1` or `Appendix A`. */
  readonly number: string
  readonly title: string
  readonly appendix: boolean
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
}
