import type { Pillar } from '../scenario/pillar.ts'
import type { ReportDetails } from './report-details.ts'

/**
 * What the clerk made of a draft. It is kept apart from the sessions, so that the draft can be made again under it, and
 * so that each change can be taken back. What it speaks of it names by a key:
 * - a paragraph or a list by its section and its words as drafted, e.g. `purpose:1x3f9k`,
 * - a table in which officers write by its section and its caption, and a cell of it by its row and its column,
 * - a finding by its rule and what it is about, e.g. `helped:protect`,
 * - a recommendation by its id in the scenario, or by its own where the clerk added it,
 * - what a member typed by its session and its place in the log, e.g. `5c0e…:12.0`,
 * - a whole section by its id, e.g. `section:controls`.
 */
export interface Review {
  readonly format: 1
  readonly details: ReportDetails
  /** Keys of what members typed and of who was present that the report gives. All else of the kind stays out. */
  readonly include: readonly string[]
  /** By key; of a recommendation by key and field, e.g. `share-notes.owner`. */
  readonly edits: Readonly<Record<string, Edit>>
  /** Recommendations that the scenario does not bring up. */
  readonly added: readonly Added[]
  /** Keys of recommendations in the order of the report; those that it does not name come after. */
  readonly order: readonly string[]
  /** Keys of recommendations that the report does not make, and of sections that it does without. */
  readonly leftOut: readonly string[]
  /** By key. */
  readonly exempt: Readonly<Record<string, Exemption>>
  /** Somebody decided that *Controls to test* is open to the public. Until then, or until it is exempt, there is no Part A. */
  readonly controlsOpen: boolean
  /** By key of the recommendation. */
  readonly responses: Readonly<Record<string, Response>>
  /** By key of the recommendation. */
  readonly progress: Readonly<Record<string, Progress>>
}

/** What stood in the draft, and what stands in its place. Nothing now: it is left out. */
export interface Edit {
  readonly was: string
  readonly now: string
}

export interface Added {
  /** e.g. `added-1` */
  readonly id: string
  readonly text: string
  readonly owner: string
  readonly pillar: Pillar
  readonly months: number
  readonly because: string
  readonly cost?: string
  readonly success?: string
}

/** Why something is kept from the public, as a person decided. */
export interface Exemption {
  /** Of Part 1 of Schedule 12A to the Local Government Act 1972, as it applies in England: 1 to 7. */
  readonly paragraphs: readonly number[]
  /** Why the public interest in withholding it outweighs that in disclosing it. It is itself in Part B alone. */
  readonly why: string
}

/** What came of a recommendation at first. */
export interface Response {
  readonly comment?: string | undefined
  readonly decision?: 'accepted' | 'accepted-in-part' | 'rejected' | undefined
  readonly reasons?: string | undefined
  readonly alternatives?: string | undefined
  /** As `2027-03-01`. */
  readonly date?: string | undefined
  readonly minute?: string | undefined
}

/** What came of it later. */
export interface Progress {
  readonly status: Status
  readonly note?: string | undefined
  /** The day of which this holds, as `2027-07-01`. */
  readonly date?: string | undefined
}

export const statuses = ['not-started', 'in-progress', 'done', 'overdue', 'dropped'] as const

export type Status = (typeof statuses)[number]

export const emptyReview: Review = {
  format: 1,
  details: {},
  include: [],
  edits: {},
  added: [],
  order: [],
  leftOut: [],
  exempt: {},
  controlsOpen: false,
  responses: {},
  progress: {},
}
