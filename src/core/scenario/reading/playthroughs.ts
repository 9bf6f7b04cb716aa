import { z } from 'zod'
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts'
import { syntax } from '../../diagnostics/syntax.ts'
import { id, line, truth } from '../condition-schema.ts'
import { byPillar, pillarTitles } from '../pillar.ts'
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
  if (source.problems.some(({ code }) => code === syntax.emptyFile.code))
    return { source, playthroughs: [], problems: [] }
  const { output = [], issues } = parsedBy(playthroughsSchema, source.value)
  const problems = [...source.problems, ...shapeProblems(issues, { source, at: [] })]
  return { source, playthroughs: problems.some(isError) ? [] : output, problems }
}

const points = z.int()

const picked = id.meta({ examples: ['then', 'timeout'] })

const pick = z
  .record(id, z.union([picked, z.array(picked).min(1)]))
  .refine(picks => Object.keys(picks).length === 1, { params: { single: true } })
  .describe('A scene and its pick: a choice, several in [ ], a lead, `then` to move on, or `timeout`.')

const expects = z.strictObject({
  ending: id.optional().describe('The scene where it ends.'),
  facts: z
    .record(id, z.union([truth, points]))
    .optional()
    .describe('The values of some facts at the end.'),
  points: z
    .strictObject(byPillar(pillar => points.optional().describe(`The points on ${pillarTitles[pillar]}.`)))
    .optional()
    .describe('The points on some pillars.'),
  recommendations: z
    .array(id)
    .optional()
    .describe('Recommendations it leads to, perhaps among others. Use [] if it must lead to none.'),
})

const playthrough = z.strictObject({
  name: line.describe('A short name.'),
  picks: z.array(pick).describe('The pick at each decision and visit, in order.'),
  expects: expects.optional().describe('The result it must have.'),
})

/** Every key of `playthroughs.yaml`: the author's own tests, which `check` runs. */
export const playthroughsSchema = z.array(playthrough)

export type Playthrough = z.output<typeof playthrough>
export type Expects = z.output<typeof expects>
