import { z } from 'zod'
import { id, line } from './words.ts'

const points = z.int()

const pick = z
  .record(id, z.union([id, z.array(id).min(1)]))
  .refine(picks => Object.keys(picks).length === 1, { params: { single: true } })
  .describe(
    'A scene, and what is done there: a choice, several in [ ], a lead, `then` to move on, or `timeout`.',
  )

const expects = z.strictObject({
  ending: id.optional().describe('The scene at which the play ends.'),
  facts: z
    .record(id, z.union([z.boolean(), points]))
    .optional()
    .describe('What some facts are at the end.'),
  points: z
    .strictObject({
      pursue: points.optional(),
      prevent: points.optional(),
      protect: points.optional(),
      prepare: points.optional(),
    })
    .optional()
    .describe('What the play comes to on some pillars.'),
  recommendations: z
    .array(id)
    .optional()
    .describe('Recommendations that the play leads to, perhaps beside others; [] when it leads to none.'),
})

const playthrough = z.strictObject({
  name: line.describe('What the play is about.'),
  picks: z.array(pick).describe('What is done at each decision and visit, in order.'),
  expects: expects.optional().describe('What must come of it.'),
})

/** Every key of `playthroughs.yaml`: the author's own tests, which `check` runs. */
export const playthroughsShape = z.array(playthrough)

export type Playthrough = z.output<typeof playthrough>
export type Expects = z.output<typeof expects>
