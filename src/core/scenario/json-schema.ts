import { z } from 'zod'
import { spokenTruths } from './condition-schema.ts'
import { playthroughsSchema } from './reading/playthroughs.ts'
import { scenarioSchema } from './schema.ts'

/** The files that authors write, each with what an editor says of it. */
const files = {
  scenario: {
    shape: scenarioSchema,
    title: 'Desktop Audit scenario',
    description:
      'A scenario.yaml. What it all means stands in docs/scenario-format.md; `check` finds more than an editor can.',
  },
  playthroughs: {
    shape: playthroughsSchema,
    title: 'Desktop Audit playthroughs',
    description: "A playthroughs.yaml: the author's own tests of a scenario, which `check` runs.",
  },
} as const

/** A JSON Schema for editors, made from the definitions that `check` reads by. */
export function jsonSchema(file: keyof typeof files): string {
  // The library numbers what refers to itself, and only conditions do.
  return schemaOf({ ...files[file], byPeople: true }).replaceAll('__schema0', 'condition')
}

interface Described {
  /** Whether people write such a file, who say yes and no. */
  readonly byPeople?: boolean
  readonly shape: z.core.$ZodType
  readonly title: string
  readonly description: string
}

/** A shape as a JSON Schema of draft 7, which is what the YAML plugins know. */
export function schemaOf({ shape, title, description, byPeople = false }: Described): string {
  const { $schema, ...schema } = z.toJSONSchema(shape, {
    target: 'draft-07',
    io: 'input',
    // Editors show what they complain about: no limits that no one set, and for dates a pattern one can read.
    override: ({ jsonSchema: part }) => {
      if (part.maximum === Number.MAX_SAFE_INTEGER) delete part.maximum
      if (part.minimum === Number.MIN_SAFE_INTEGER) delete part.minimum
      if (byPeople && part.type === 'boolean')
        Object.assign(part, { type: ['boolean', 'string'], enum: [...spokenTruths, true, false] })
      if (part.format === 'date') Object.assign(part, { pattern: String.raw`^\d{4}-\d{2}-\d{2}$` })
    },
  })
  return `${JSON.stringify({ $schema, title, description, ...schema }, null, 2)}\n`
}
