import { z } from 'zod'
import { sixMonthsLater } from './afterwards.ts'
import { cast, exhibits, facts, interrupts, law, measures, recommendations } from './materials.ts'
import { stages } from './scene.ts'
import { date, id, line } from './words.ts'

const empty = () => new Map<string, never>()

/** Every key of `scenario.yaml`. The JSON Schema for editors is made from this too. */
export const scenarioShape = z.strictObject({
  format: z.literal(1).describe('The version of this format.'),
  id: id.describe("Equals the folder's name."),
  version: z
    .string()
    .regex(/^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/)
    .describe('Three numbers: raise the first when a play recorded before could not be replayed.'),
  title: line,
  family: z.enum(['internal-audit', 'licensing', 'fraud']),
  summary: line.describe('One or two sentences for the library.'),
  minutes: z.int().min(5).max(240).describe('The slot it must fit, hindsight and debrief included.'),
  origin: z.enum(['invented', 'adapted']),
  cleared: z
    .strictObject({ by: line.describe('A post.'), on: date })
    .optional()
    .describe('Needed when adapted.'),
  objectives: z.array(line).min(1),
  setting: z.strictObject({ council: line, county: line.optional(), police: line }),
  'content-notes': z.array(line).default([]).describe('What some may find hard to read.'),
  requires: z
    .strictObject({
      decisions: z.int().min(0).default(0),
      'decisions-per-pillar': z.int().min(0).default(0),
    })
    .default({ decisions: 0, 'decisions-per-pillar': 0 })
    .describe('Least number that every complete play meets.'),
  cast,
  facts: facts.default(empty).describe('All that conditions may read, beside the path itself.'),
  law: law.default(empty),
  exhibits: exhibits.default(empty),
  measures: measures.default(empty),
  stages: stages.describe('Acts, in order, each with its scenes.'),
  interrupts: interrupts.default(empty).describe('Scenes that cut in, once, before one of the scenes named.'),
  recommendations: recommendations.default(empty).describe('Drafts for the committee.'),
  'six-months-later': sixMonthsLater
    .default([])
    .describe('What came of it: each paragraph is told if its condition holds.'),
  glossary: z
    .record(line, line)
    .transform(terms => new Map(Object.entries(terms)) as ReadonlyMap<string, string>)
    .default(empty)
    .describe('Terms as they stand in the text, each with its meaning.'),
})

export type ScenarioFile = z.output<typeof scenarioShape>
