import * as z from 'zod/mini'
import { pillars } from '../scenario/pillar.ts'
import { statuses } from './review.ts'

// Compiling schemas with `new Function` is forbidden by the pages' security policy, so this comes before any schema.
z.config({ jitless: true })

const words = z.string()
const optional = z.optional(words)

/** A day as files hold it, e.g. `2026-11-24`. */
export const day = z.iso.date()

export const detailsShape = z.strictObject({
  committee: optional,
  date: z.optional(day),
  publishBy: z.optional(day),
  progressDate: z.optional(day),
  reportOf: optional,
  contact: optional,
  wards: optional,
  decisionMaker: optional,
  classification: optional,
  reviewedBy: optional,
  respondWithin: z.optional(z.enum(['28-days', 'two-months'])),
  respondWhy: optional,
  foreword: optional,
  members: optional,
  scoping: optional,
  evidence: optional,
  witnesses: optional,
  meetings: optional,
  backgroundPapers: optional,
  includeMarks: z.optional(z.boolean()),
  includeConfidence: z.optional(z.boolean()),
})

export const responseShape = z.strictObject({
  comment: optional,
  decision: z.optional(z.enum(['accepted', 'accepted-in-part', 'rejected'])),
  reasons: optional,
  alternatives: optional,
  date: z.optional(day),
  minute: optional,
})

export const progressShape = z.strictObject({
  status: z.enum(statuses),
  note: optional,
  date: z.optional(day),
})

const id = words.check(z.minLength(1))
const ids = z.array(id)
const months = z.int().check(z.minimum(1), z.maximum(60))

const edit = z.strictObject({ was: words, now: words })

const added = z.strictObject({
  id,
  text: words,
  owner: words,
  pillar: z.enum(pillars),
  months,
  because: words,
  cost: z.exactOptional(words),
  success: z.exactOptional(words),
})

const exemption = z.strictObject({
  paragraphs: z.array(z.int().check(z.minimum(1), z.maximum(7))),
  why: words,
})

const belonging = z.strictObject({ scenario: id, sessions: ids })

/**
 * A review as a file holds it: every key may be left out. `for` says which report it was made of; `warning` is for
 * whoever opens the file by itself.
 */
export const reviewShape = z.strictObject({
  warning: optional,
  format: z.exactOptional(z.literal(1)),
  for: z.exactOptional(belonging),
  details: z.exactOptional(detailsShape),
  include: z.exactOptional(ids),
  edits: z.exactOptional(z.record(id, edit)),
  added: z.exactOptional(z.array(added)),
  order: z.exactOptional(ids),
  leftOut: z.exactOptional(ids),
  exempt: z.exactOptional(z.record(id, exemption)),
  controlsOpen: z.exactOptional(z.boolean()),
  responses: z.exactOptional(z.record(id, responseShape)),
  progress: z.exactOptional(z.record(id, progressShape)),
})

/** The keys of each kind of object in it, for whoever mistypes one. */
export const keysOf = {
  // The warning is nothing that anybody types.
  review: Object.keys(reviewShape.shape).filter(key => key !== 'warning'),
  for: Object.keys(belonging.shape),
  details: Object.keys(detailsShape.shape),
  edits: Object.keys(edit.shape),
  added: Object.keys(added.shape),
  exempt: Object.keys(exemption.shape),
  responses: Object.keys(responseShape.shape),
  progress: Object.keys(progressShape.shape),
} as const
