import * as z from 'zod/mini'
import { pillars } from '../../scenario/pillar.ts'
import { type Source, sourceKinds } from '../../session/met.ts'
import type { Frozen } from '../../session/session.ts'
import { listed } from '../say.ts'

// Compiling schemas with `new Function` is forbidden by the pages' security policy, so this comes before any schema.
z.config({ jitless: true })

const words = z.string()
const optional = z.optional(words)
const filled = words.check(z.minLength(1))
const ids = z.array(filled)

/** A day as files hold it, e.g. `2026-11-24`. */
const day = z.optional(z.iso.date())
const count = z.optional(z.int().check(z.minimum(0)))

export const simple = { words, optional, filled, ids, day }

export const sourceShape: z.ZodMiniType<Source, Source> = z.union([
  z.literal('session'),
  z.templateLiteral([z.enum(sourceKinds), ':', z.string()]),
])

export const implications = [
  'financial',
  'legal',
  'equality',
  'section-17',
  'data-protection',
  'risk',
  'environment',
] as const

/** What an officer says, and who cleared it when. */
const cleared = z.strictObject({ says: optional, by: optional, on: day })

const recommendation = z.strictObject({
  /** What is to be done, after "be asked to". */
  text: words,
  short: words,
  to: words,
  cost: words,
  success: words,
})

/** What a review holds under some of its keys, as a file has it. */
export const shapes = {
  /** What only officers know. What is left out becomes a place to fill in. */
  details: z.strictObject({
    committee: optional,
    /** The day of the meeting. */
    date: day,
    /** The day by which to publish, once someone has checked it. */
    publishBy: day,
    /** The day of the later meeting that takes the report on progress. */
    progressDate: day,
    reportOf: optional,
    contact: optional,
    wards: optional,
    decisionMaker: optional,
    /** A marking of the council's own, e.g. `Official`. */
    classification: optional,
    /** What the public part and the exempt part are called, where not Part A and Part B. */
    partNames: z.optional(z.tuple([words, words])),
    /** Why the committee asked for the exercise. */
    why: optional,
    consultation: optional,
    options: optional,
    backgroundPapers: optional,
    /** `28-days`: of the crime and disorder committee. `two-months`: an ordinary scrutiny report to the executive. */
    respondWithin: z.optional(z.enum(['28-days', 'two-months'])),
    implications: z.optional(z.partialRecord(z.enum(implications), cleared)),
    /** Figures of votes are given where members differed, if five or more voted. */
    showVotes: z.optional(z.boolean()),
    /** The pictures of the four Ps stand in Part A. */
    showPictures: z.optional(z.boolean()),
    /** Parts that may be left empty are not shown while they are. */
  }),
  implications: cleared,
  /** What stood in the draft, and what stands in its place. Nothing now: it is left out. */
  edits: z.strictObject({
    was: words,
    now: words,
    /** What the draft rested on: while all of it is there, the edit has its place. */
    sources: z.array(sourceShape),
  }),
  /** Why something is kept from the public, as a person decided. */
  exempt: z.strictObject({
    /** Of Part 1 of Schedule 12A to the Local Government Act 1972, as it applies in England. */
    paragraphs: z.array(z.int().check(z.minimum(1), z.maximum(7))),
    /** Why the public interest in withholding it outweighs that in disclosing it. It is itself in Part B alone. */
    why: words,
  }),
  changed: z.exactPartial(recommendation),
  added: z.strictObject({
    /** e.g. `added-1` */
    id: filled,
    ...recommendation.shape,
    pillar: z.enum(pillars),
    partner: z.boolean(),
    /** Why, in a sentence. */
    why: words,
  }),
  planned: z.strictObject({
    lead: optional,
    start: day,
    due: day,
    cost: optional,
    /** How the council will know. */
    success: optional,
  }),
  /** What came of a recommendation at first. */
  responses: z.strictObject({
    comment: optional,
    decision: z.optional(z.enum(['accepted', 'accepted-in-part', 'in-principle', 'rejected'])),
    /** What will change, where it is accepted in part or in principle. */
    change: optional,
    reasons: optional,
    alternatives: optional,
    date: day,
    minute: optional,
  }),
  /**
   * What came of it later. `lasts`: its control was tested again after six months. A lesson that was noted is not one that
   * holds: so the Cabinet Office's guidance on lessons of 2024.
   */
  progress: z.strictObject({
    state: z.enum(['agreed', 'done', 'lasts']),
    /** What shows it. */
    shows: optional,
    date: day,
  }),
  /** What a test of a control came to: how many were looked at, and how many were good. */
  results: z.strictObject({ of: count, good: count, note: optional, date: day }),
}

export const reviewShape = z.strictObject({
  details: shapes.details,
  /** What members typed that the report gives, as `event:5c0e…/12.0`. All else of the kind stays out. */
  include: ids,
  /** By the id of a block. */
  edits: z.record(filled, shapes.edits),
  /** Ids of sections and blocks that the report does without. */
  leftOut: ids,
  /** By source. */
  exempt: z.record(filled, shapes.exempt),
  /** Recommendations that members put forward, in their order; `undefined` while no one has ticked any. */
  forward: z.optional(ids),
  /** What officers changed in a recommendation of the case. */
  changed: z.record(filled, shapes.changed),
  /** Recommendations that the case does not bring up. */
  added: z.array(shapes.added),
  /** What those who accept a recommendation say of it, by recommendation. */
  planned: z.record(filled, shapes.planned),
  responses: z.record(filled, shapes.responses),
  progress: z.record(filled, shapes.progress),
  /** By measure. */
  results: z.record(filled, shapes.results),
  /** Whether the controls to test are open to the public: someone has to decide before there is a Part A. */
  controls: z.enum(['undecided', 'open', 'closed']),
  /** Whether the results of the tests are open to the public. */
  areResultsOpen: z.boolean(),
})

type Held<Key extends keyof typeof shapes> = Frozen<z.infer<(typeof shapes)[Key]>>

/** What officers made of a draft, apart from the sessions, so that the draft can be made again under it. */
export type Review = { readonly format: 2 } & Frozen<z.infer<typeof reviewShape>>

export type ReportDetails = Held<'details'>
export type Implication = (typeof implications)[number]
export type Edit = Held<'edits'>
export type Exemption = Held<'exempt'>
export type RecommendationWords = Frozen<z.infer<typeof recommendation>>
export type Added = Held<'added'>
export type Planned = Held<'planned'>
export type Response = Held<'responses'>
export type Progress = Held<'progress'>
export type Result = Held<'results'>

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

/** `draft`: the whole, for officers. `a`: what is open to the public. `b`: what is exempt. */
export type Part = 'draft' | 'a' | 'b'

/** Whether a recommendation was accepted, wholly or in part; `undefined` while no one has said. */
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
