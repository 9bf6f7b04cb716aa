import * as z from 'zod/mini'
import { pillars } from '../scenario/pillar.ts'
import { longestText } from './limits.ts'

// Compiling schemas with `new Function` is forbidden by the pages' security policy, so this comes before any schema.
z.config({ jitless: true })

const id = z.string().check(z.minLength(1))
const line = z.string().check(z.maxLength(longestText))
/** Words that a member typed; `null` once they are erased. */
const words = z.nullable(line.check(z.minLength(1)))
const count = z.int().check(z.minimum(0))
const at = z.iso.datetime()
const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const pillar = z.optional(z.enum(pillars))

/** How a group came to its picks. */
const vote = z.strictObject({
  tally: z.array(z.strictObject({ choice: id, table: z.optional(line), votes: count })),
  abstentions: count,
  /** `actor`: a tie, or only abstentions, where members advise: the person who decides in the story decided. */
  settled: z.enum(['majority', 'consensus', 'casting-vote', 'actor', 'overruled', 'time-ran-out']),
  reason: z.optional(words),
  minority: z.optional(words),
})

/** From “not at all” to “very”. */
export const confidenceSteps = 5

/** An event of a kind, with what it says besides when it was. */
function logged<Type extends string, Shape extends z.core.$ZodLooseShape>(type: Type, shape: Shape) {
  return z.strictObject({ at, type: z.literal(type), ...shape })
}

/** `scene` is where it was done, so that a log can be read by itself. */
const event = z.discriminatedUnion('type', [
  logged('continued', { scene: id }),
  logged('decided', { scene: id, picks: z.array(id), vote: z.optional(vote) }),
  logged('timed-out', { scene: id }),
  logged('looked', { scene: id, lead: id }),
  logged('left-hub', { scene: id }),
  logged('opened-exhibit', { scene: id, exhibit: id }),
  logged('read-in-short', { scene: id }),
  logged('noted', { scene: id, text: words, pillar }),
  logged('marked-key-event', { scene: id, text: z.optional(words) }),
  logged('unmarked-key-event', { scene: id }),
  logged('proposed-measure', { scene: id, text: words }),
  // What would have helped at a moment: measures from the list, and others in the members' own words. The last counts.
  logged('hindsight-answered', { scene: id, measures: z.array(id), own: z.array(words) }),
  logged('disagreed', { scene: id, choice: id, pillar, text: words }),
  // How sure members are that their council would do well, by vote. The last counts.
  logged('confidence-counted', {
    when: z.enum(['before', 'after']),
    hands: z.array(count).check(z.length(confidenceSteps)),
  }),
  // The two questions on which a session ends, and the day of a second look. The last counts.
  logged('concluded', { keep: z.optional(words), change: z.optional(words), secondLook: z.optional(z.iso.date()) }),
  // Strikes all moves from that place in the log to here, and no further back than the last decision that stands.
  logged('corrected', { from: count }),
  // The words of the event at that place in the log were taken out.
  logged('erased', { event: count }),
  // Members broke off before an ending. `unseen`: before the room was shown the scene at which the play stands.
  logged('stopped', { scene: id, unseen: z.exactOptional(z.literal(true)) }),
  // Members have gone on from the ending to looking back. Until then the last decision may still be corrected.
  logged('finished', { scene: id }),
  // They have compared their answers with the author's: what they mark later would be no hindsight of theirs.
  logged('hindsight-finished', {}),
  // The drafts that they agreed to put to the committee, perhaps none. The last counts.
  logged('put-forward', { recommendations: z.array(id) }),
  // Questions about the real council, as they were worded, with what was kept of each. The last counts.
  logged('answered', {
    answers: z.array(z.strictObject({ question: line, text: z.optional(words), forOfficers: z.boolean() })),
  }),
])

/** The members in a room, and how they come to a decision. */
const group = z.strictObject({
  name: line,
  present: z.array(line),
  /** How many members there are, where that was said: names need not be. */
  attending: z.optional(count),
  /**
   * `majority`: most votes settle it. `consensus`: they talk until they agree, and vote only where they do not.
   * `advisory`: the votes advise, and the person who decides in the story decides.
   */
  rule: z.enum(['majority', 'consensus', 'advisory']),
  /** The tables that vote apart; none when the room votes as one. */
  tables: z.optional(z.array(line)),
  /** Who has the casting vote; a group that only advises has none. */
  casting: z.optional(line),
  /** True where some join from elsewhere: their votes are counted apart, and recorded with the others. */
  remote: z.optional(z.boolean()),
  minutes: z.optional(count),
  /** True where decisions that the author marks are left out, to save time. */
  short: z.optional(z.boolean()),
  /** False where the room is not asked how sure it is. */
  confidence: z.optional(z.boolean()),
})

/** A session file, strictly: it holds nothing that this version of the program does not know. */
export const sessionShape = z.strictObject({
  format: z.literal(1),
  // For readers of the file; no part of the session.
  warning: z.optional(line),
  scenario: z.strictObject({ id, version: id, rules: digest, words: digest }),
  id,
  mode: z.enum(['solo', 'group', 'live', 'what-if']),
  /** The session that a what-if forked from, and how many of its events it took over. */
  parent: z.optional(z.strictObject({ session: id, position: count })),
  startedAt: at,
  group: z.optional(group),
  log: z.array(event),
})
