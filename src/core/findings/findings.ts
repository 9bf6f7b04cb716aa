import type { Settlement } from '../session/voting.ts'
import type { Block, Particular } from './block.ts'
import type { Part } from './part.ts'
import type { ReportDetails } from './report-details.ts'

/** A report for the scrutiny committee, as plain data (JSON and nothing else). Every writer lays out the same. */
export interface Findings {
  /** Raised when a reader of an older report would misread a newer one. */
  readonly format: 2
  readonly kind: 'findings'
  readonly language: 'en-GB'
  readonly part: Part
  readonly title: string
  /** On every page. */
  readonly marking: string
  /** Whether it gives what members typed: such a report is not to be taken for the one without. */
  readonly holdsMembersWords: boolean
  /** The day that the report bears, as `2026-11-24`: the committee's where given, else that of the exercise. */
  readonly dated: string
  readonly source: Source
  readonly details: ReportDetails
  readonly titleBlock: readonly Particular[]
  /** What stands before the contents. */
  readonly opening: readonly Block[]
  readonly sections: readonly Section[]
  /** Every decision of every session, in the order in which it was made, those that were taken back included. */
  readonly decisions: readonly LoggedDecision[]
}

/** What the report was made from: whoever holds the same can make it again. */
export interface Source {
  readonly scenario: {
    readonly id: string
    readonly version: string
    readonly rules: string
    readonly words: string
  }
  /** One, or all that the report is made from. */
  readonly sessions: readonly SourceSession[]
}

export interface SourceSession {
  readonly id: string
  /** SHA-256 of the log, in hexadecimal; `null` where none could be worked out. */
  readonly log: string | null
  readonly outcome: 'complete' | 'stopped' | 'unfinished'
}

export interface LoggedDecision {
  readonly session: string
  /** Its number in the log of that session, e.g. `D3`. */
  readonly number: string
  /** ISO 8601, in UTC. */
  readonly at: string
  readonly stage: string
  /** The scene's id, and its title. */
  readonly scene: string
  readonly title: string
  /** The post of whoever decides in the story. */
  readonly actor: string
  readonly asks: string
  readonly decided: readonly string[]
  readonly others: readonly string[]
  /**
   * `most-hands`: they were not more than half of all hands. `all-abstained`: the casting vote settled it. `advised`: the
   * hands only advised, and it was settled as they did. `alone`: one person decided. `group`: a group did, and it is
   * not told how, for fewer than five are known to have taken part or it is exempt. `ran-out`: nobody did in time.
   */
  readonly settled: Settlement | 'alone' | 'group' | 'ran-out'
  /** None where fewer than five took part, it is exempt, or nobody voted. */
  readonly votes: readonly { readonly choice: string; readonly votes: number }[]
  /** `null` where votes are not given. */
  readonly abstentions: number | null
  /** Taken back: it is on record and no longer counts. */
  readonly struck: boolean
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
