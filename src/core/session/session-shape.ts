import * as z from 'zod/mini'
import { pillars } from '../scenario/pillar.ts'
import { confidenceSteps } from './session.ts'
import { longestText } from './words.ts'

// Compiling schemas with `new Function` is forbidden by the pages' security policy, so this comes before any schema.
z.config({ jitless: true })

const id = z.string().check(z.minLength(1))
const line = z.string().check(z.maxLength(longestText))
const words = z.nullable(line.check(z.minLength(1)))
const count = z.int().check(z.minimum(0))
const at = z.iso.datetime()
const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const pillar = z.optional(z.enum(pillars))

const vote = z.strictObject({
  tally: z.array(z.strictObject({ choice: id, table: z.optional(line), votes: count })),
  abstentions: count,
  settled: z.enum(['majority', 'consensus', 'casting-vote', 'overruled', 'time-ran-out']),
  reason: z.optional(words),
  minority: z.optional(words),
})

const event = z.discriminatedUnion('type', [
  z.strictObject({ at, type: z.literal('continued'), scene: id }),
  z.strictObject({ at, type: z.literal('decided'), scene: id, picks: z.array(id), vote: z.optional(vote) }),
  z.strictObject({ at, type: z.literal('timed-out'), scene: id }),
  z.strictObject({ at, type: z.literal('looked'), scene: id, lead: id }),
  z.strictObject({ at, type: z.literal('left-hub'), scene: id }),
  z.strictObject({ at, type: z.literal('opened-exhibit'), scene: id, exhibit: id }),
  z.strictObject({ at, type: z.literal('noted'), scene: id, text: words, pillar }),
  z.strictObject({ at, type: z.literal('marked-key-event'), scene: id, text: z.optional(words) }),
  z.strictObject({ at, type: z.literal('unmarked-key-event'), scene: id }),
  z.strictObject({ at, type: z.literal('proposed-measure'), scene: id, text: words }),
  z.strictObject({
    at,
    type: z.literal('hindsight-answered'),
    scene: id,
    measures: z.array(id),
    own: z.array(words),
  }),
  z.strictObject({ at, type: z.literal('disagreed'), scene: id, choice: id, pillar, text: words }),
  z.strictObject({
    at,
    type: z.literal('confidence-counted'),
    when: z.enum(['before', 'after']),
    hands: z.array(count).check(z.length(confidenceSteps)),
  }),
  z.strictObject({
    at,
    type: z.literal('concluded'),
    keep: z.optional(words),
    change: z.optional(words),
  }),
  z.strictObject({ at, type: z.literal('corrected'), from: count }),
  z.strictObject({ at, type: z.literal('erased'), event: count }),
  z.strictObject({
    at,
    type: z.literal('stopped'),
    scene: id,
    unseen: z.exactOptional(z.literal(true)),
  }),
  z.strictObject({ at, type: z.literal('finished'), scene: id }),
  z.strictObject({ at, type: z.literal('hindsight-finished') }),
  z.strictObject({ at, type: z.literal('put-forward'), recommendations: z.array(id) }),
])

/** A session file, strictly: it holds nothing that this version of the program does not know. */
export const sessionShape = z.strictObject({
  format: z.literal(1),
  // For readers of the file; no part of the session.
  warning: z.optional(line),
  scenario: z.strictObject({ id, version: id, rules: digest, words: digest }),
  id,
  mode: z.enum(['solo', 'group', 'live', 'what-if']),
  parent: z.optional(z.strictObject({ session: id, position: count })),
  startedAt: at,
  group: z.optional(
    z.strictObject({
      name: line,
      present: z.array(line),
      rule: z.enum(['majority', 'consensus', 'advisory']),
      tables: z.optional(z.array(line)),
      casting: z.optional(line),
      minutes: z.optional(count),
      confidence: z.optional(z.boolean()),
    }),
  ),
  log: z.array(event),
})
