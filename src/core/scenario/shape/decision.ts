import { z } from 'zod'
import { auditAreaIds } from '../audit-area.ts'
import { condition } from './condition.ts'
import { filledMapOf, id, line, prose } from './words.ts'

/** Whole points from -3 to 3, never 0: a pillar without effect is left out. */
const points = z.literal([-3, -2, -1, 1, 2, 3])

const judgement = z.strictObject({
  points: points.describe('Whole points from -3 to 3, never 0.'),
  why: line.describe('The reason, in one sentence.'),
})

const score = z.strictObject({
  pursue: judgement.optional(),
  prevent: judgement.optional(),
  protect: judgement.optional(),
  prepare: judgement.optional(),
})

const change = z.union([
  z.boolean(),
  z.int().min(0),
  z.strictObject({ add: z.int().describe('Added to the level; the level stays in its bounds.') }),
])

/** What a choice does to the facts. */
const changes = z.record(id, change)

const branch = z.strictObject({
  when: condition.optional().describe('Holds, or the next entry is tried; the last has none.'),
  scene: id.describe('Where it leads.'),
})

/** One scene id, or a list of which the first that holds is taken. */
export const goto = z.union([id, z.array(branch).min(1)])

const outOfBounds = z.strictObject({
  kind: z.enum(['unlawful', 'unsafe', 'not-our-role']),
  why: line.describe('Why members may not do this, in one sentence.'),
  cites: z.array(id).optional().describe('Legal notes that say so.'),
})

const choice = z.strictObject({
  label: line.describe('What the members decide to do.'),
  short: line.optional().describe("For the room's screen, at most 60 characters."),
  when: condition.optional().describe('Offered only while this holds.'),
  'out-of-bounds': outOfBounds.optional().describe("Unlawful, unsafe, or not the members' role."),
  score: score.optional().describe('What it does to each pillar, with the reason.'),
  consequence: prose.describe('What follows at once.'),
  cites: z.array(id).optional().describe('Legal notes that bear on it.'),
  areas: z.array(z.enum(auditAreaIds)).optional().describe('Audit areas whose controls it touches.'),
  set: changes.optional().describe('Facts that it changes.'),
  goto: goto.optional().describe('Where it leads; left out when several choices may be taken.'),
})

export const decision = z.strictObject({
  actor: id.describe('Who decides, from the cast.'),
  asks: line.describe('The question.'),
  seconds: z
    .int()
    .min(10)
    .max(3600)
    .optional()
    .describe('A timer that informs, and binds only with `on-timeout`.'),
  'on-timeout': z
    .union([id, z.array(id).min(1)])
    .optional()
    .describe('The choice taken when the time runs out; a list when several may be taken.'),
  pick: z
    .strictObject({ min: z.int().min(1), max: z.int().min(1) })
    .optional()
    .describe('How many choices may be taken together; one, when left out.'),
  'clear-cut': line.optional().describe('Why one choice may simply be the best here.'),
  choices: filledMapOf(choice).describe('Two to eight choices.'),
  goto: goto.optional().describe('Where a decision of several choices leads.'),
})

export type Goto = z.output<typeof goto>
export type Changes = z.output<typeof changes>
export type Choice = z.output<typeof choice>
export type Decision = z.output<typeof decision>
