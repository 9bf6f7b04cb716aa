import { z } from 'zod'
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts'
import { emptyFile } from '../../diagnostics/syntax.ts'
import { id, line } from '../condition-schema.ts'
import { parsedBy } from './issues.ts'
import { readYaml } from './read-yaml.ts'
import { shapeProblems } from './shape-problems.ts'
import type { Source } from './source.ts'

export interface ReadPlaythroughs {
  readonly source: Source
  /** None unless nothing is wrong with syntax and shape. */
  readonly playthroughs: readonly Playthrough[]
  readonly problems: readonly Diagnostic[]
}

export function readPlaythroughs(text: string, file: string): ReadPlaythroughs {
  const source = readYaml(text, file)
  // None yet is no mistake.
  if (source.problems.some(({ code }) => code === emptyFile.code)) return { source, playthroughs: [], problems: [] }
  if (source.value === undefined) return { source, playthroughs: [], problems: source.problems }
  const parsed = parsedBy(playthroughsSchema, source.value)
  if ('issues' in parsed)
    return {
      source,
      playthroughs: [],
      problems: [...source.problems, ...shapeProblems(parsed.issues, { source, at: [] })],
    }
  const isSound = !source.problems.some(isError)
  return { source, playthroughs: isSound ? parsed.output : [], problems: source.problems }
}

const points = z.int()

const pick = z
  .record(id, z.union([id, z.array(id).min(1)]))
  .refine(picks => Object.keys(picks).length === 1, { params: { single: true } })
  .describe('A scene, and what is done there: a choice, several in [ ], a lead, `then` to move on, or `timeout`.')

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
export const playthroughsSchema = z.array(playthrough)

export type Playthrough = z.output<typeof playthrough>
export type Expects = z.output<typeof expects>
