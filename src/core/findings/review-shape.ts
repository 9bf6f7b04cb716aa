import * as z from 'zod/mini'
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
