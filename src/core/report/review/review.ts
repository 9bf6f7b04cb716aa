import { listed } from '../say.ts'
import type { Pillar } from '../../scenario/pillar.ts'
import type { Source } from '../../session/met.ts'

/**
 * What officers made of a draft. It is kept apart from the sessions, so that the draft can be made again under it, and so
 * that each change can be taken back.
 */
export interface Review {
  readonly format: 2
  readonly details: ReportDetails
  /** What members typed that the report gives, as `event:5c0e…/12.0`, and `names:…`. All else of the kind stays out. */
  readonly include: readonly string[]
  /** By the id of a block. */
  readonly edits: Readonly<Record<string, Edit>>
  /** Ids of sections and blocks that the report does without. */
  readonly leftOut: readonly string[]
  /** By source. */
  readonly exempt: Readonly<Record<string, Exemption>>
  /** Recommendations that members put forward, in their order; `undefined` while nobody has ticked any. */
  readonly forward?: readonly string[] | undefined
  /** What officers changed in a recommendation of the case. */
  readonly changed: Readonly<Record<string, Partial<RecommendationWords>>>
  /** Recommendations that the case does not bring up. */
  readonly added: readonly Added[]
  /** What those who accept a recommendation say of it, by recommendation. */
  readonly planned: Readonly<Record<string, Planned>>
  readonly responses: Readonly<Record<string, Response>>
  readonly progress: Readonly<Record<string, Progress>>
  /** What a test of a control came to, by measure. */
  readonly results: Readonly<Record<string, Result>>
  /** Whether the controls to test are open to the public: somebody has to decide before there is a Part A. */
  readonly controls: 'undecided' | 'open' | 'closed'
  /** Whether the results of the tests are open to the public. */
  readonly areResultsOpen: boolean
}

/** What stood in the draft, and what stands in its place. Nothing now: it is left out. */
export interface Edit {
  readonly was: string
  readonly now: string
  /** What the draft rested on: while all of it is there, the edit has its place. */
  readonly sources: readonly Source[]
}

export interface RecommendationWords {
  /** What is to be done, after "be asked to". */
  readonly text: string
  readonly short: string
  readonly to: string
  readonly cost: string
  readonly success: string
}

export interface Added extends RecommendationWords {
  /** e.g. `added-1` */
  readonly id: string
  readonly pillar: Pillar
  readonly partner: boolean
  /** Why, in a sentence. */
  readonly why: string
}

/** Why something is kept from the public, as a person decided. */
export interface Exemption {
  /** Of Part 1 of Schedule 12A to the Local Government Act 1972, as it applies in England: 1 to 7. */
  readonly paragraphs: readonly number[]
  /** Why the public interest in withholding it outweighs that in disclosing it. It is itself in Part B alone. */
  readonly why: string
}

export interface Planned {
  readonly lead?: string | undefined
  /** Days, as `2027-01-11`. */
  readonly start?: string | undefined
  readonly due?: string | undefined
  readonly cost?: string | undefined
  /** How the council will know. */
  readonly success?: string | undefined
}

export const answers = ['accepted', 'accepted-in-part', 'in-principle', 'rejected'] as const

/** What came of a recommendation at first. */
export interface Response {
  readonly comment?: string | undefined
  readonly decision?: (typeof answers)[number] | undefined
  /** What will change, where it is accepted in part or in principle. */
  readonly change?: string | undefined
  readonly reasons?: string | undefined
  readonly alternatives?: string | undefined
  readonly date?: string | undefined
  readonly minute?: string | undefined
}

export const states = ['agreed', 'done', 'lasts'] as const

/**
 * What came of it later. `lasts`: its control was tested again after six months. A lesson that was noted is not one that
 * holds: so the Cabinet Office's guidance on lessons of 2024.
 */
export interface Progress {
  readonly state: (typeof states)[number]
  /** What shows it. */
  readonly shows?: string | undefined
  readonly date?: string | undefined
}

export interface Result {
  /** How many were looked at, and how many were good. */
  readonly of?: number | undefined
  readonly good?: number | undefined
  readonly note?: string | undefined
  readonly date?: string | undefined
}

/** What only officers know. What is left out becomes a place to fill in. */
export interface ReportDetails {
  readonly committee?: string | undefined
  /** The day of the meeting, as `2026-11-24`. */
  readonly date?: string | undefined
  /** The day by which to publish, once somebody has checked it. */
  readonly publishBy?: string | undefined
  /** The day of the later meeting that takes the report on progress. */
  readonly progressDate?: string | undefined
  readonly reportOf?: string | undefined
  readonly contact?: string | undefined
  readonly wards?: string | undefined
  readonly decisionMaker?: string | undefined
  /** A marking of the council's own, e.g. `Official`. */
  readonly classification?: string | undefined
  /** What the public part and the exempt part are called, where not Part A and Part B. */
  readonly partNames?: readonly [string, string] | undefined
  /** Why the committee asked for the exercise. */
  readonly why?: string | undefined
  readonly consultation?: string | undefined
  readonly options?: string | undefined
  readonly backgroundPapers?: string | undefined
  readonly respondWithin?: RespondWithin | undefined
  readonly implications?: Readonly<Partial<Record<Implication, Cleared>>> | undefined
  /** Figures of votes are given where members differed, if five or more voted. */
  readonly showVotes?: boolean | undefined
  /** The pictures of the four Ps stand in Part A. */
  readonly showPictures?: boolean | undefined
  /** Parts that may be left empty are not shown while they are. */
  readonly hideEmpty?: boolean | undefined
}

/** `28-days`: a report of the crime and disorder committee. `two-months`: an ordinary scrutiny report to the executive. */
export type RespondWithin = '28-days' | 'two-months'

export const implications = [
  'financial',
  'legal',
  'equality',
  'section-17',
  'data-protection',
  'risk',
  'environment',
] as const

export type Implication = (typeof implications)[number]

/** What an officer says, and who cleared it when. */
export interface Cleared {
  readonly says?: string | undefined
  readonly by?: string | undefined
  readonly on?: string | undefined
}

export const emptyReview: Review = {
  format: 2,
  details: {},
  include: [],
  edits: {},
  leftOut: [],
  exempt: {},
  changed: {},
  added: [],
  planned: {},
  responses: {},
  progress: {},
  results: {},
  controls: 'undecided',
  areResultsOpen: false,
}

/**
 * `draft`: the whole, for officers who have not decided yet what may be published. `a`: what is open to the public.
 * `b`: what is exempt, for those who may see it.
 */
export type Part = 'draft' | 'a' | 'b'

/** Whether a recommendation was accepted, wholly or in part; `undefined` while nobody has said. */
export function isAccepted({ responses }: Review, id: string): boolean | undefined {
  const decision = responses[id]?.decision
  return decision === undefined ? undefined : decision !== 'rejected'
}

/** A source that an officer wrote, so that it can be marked as exempt by itself. */
export function detailSource(field: keyof ReportDetails | `implications/${Implication}`): Source {
  return `detail:${field}`
}

/**
 * What may be kept from the public in England, in brief: Part 1 of Schedule 12A to the Local Government Act 1972. It is
 * exempt only so long as the public interest in withholding it outweighs that in disclosing it (Part 2, paragraph 10).
 */
export const exemptParagraphs: Readonly<Record<number, string>> = {
  1: 'about an individual',
  2: 'likely to reveal who an individual is',
  3: 'about the financial or business affairs of any person, the council included',
  4: 'about consultations or negotiations on labour relations',
  5: 'covered by legal professional privilege',
  6: 'about a notice, order or direction that the council proposes to make',
  7: 'about action to prevent, investigate or prosecute crime',
}

/** `paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972` */
export function sayParagraphs(paragraphs: readonly number[]): string {
  const numbers = [...new Set(paragraphs)].toSorted((one, other) => one - other).map(String)
  const word = numbers.length === 1 ? 'paragraph' : 'paragraphs'
  return `${word} ${listed(numbers)} of Part 1 of Schedule 12A to the Local Government Act 1972`
}
