import { z } from 'zod'
import { pillars } from './pillar.ts'

// Zod would try `new Function`, which the content security policy of the page reports. To be set before anything is parsed.
z.config({ jitless: true })

/** `kebab-case`, beginning with a letter. */
export const idPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

export const id = z.string().regex(idPattern)

/** One, or a list of them. */
export const ids = z.union([id, z.array(id).min(1)])

/** A line of text that says something. */
export const line = z.string().trim().min(1)

/** True and false, as people say them; YAML takes both for text. */
export const spokenTruths: readonly string[] = ['yes', 'no']

export const truth = z.preprocess(value => {
  const spoken = typeof value === 'string' ? spokenTruths.indexOf(value.toLowerCase()) : -1
  return spoken < 0 ? value : spoken === 0
}, z.boolean())

const whole = z.int().min(0)

/** A flag's value, or what a level is or lies between. */
export const factTest = z.union([
  truth,
  whole,
  z.strictObject({
    'at-least': whole.optional().describe('The level is this or more.'),
    'at-most': whole.optional().describe('The level is this or less.'),
    is: whole.optional().describe('The level is exactly this.'),
  }),
])

export type FactTest = z.output<typeof factTest>

const percent = z.int().min(0).max(100)

const scored = z.strictObject({
  pillar: z.enum(pillars).describe('The P to compare.'),
  below: percent.optional().describe('Holds if the percentage is lower than this.'),
  'at-least': percent.optional().describe('Holds if the percentage is this or higher.'),
})

/** A condition is data, never code: several keys in one map must all hold. */
export interface Condition {
  readonly all?: readonly Condition[] | undefined
  readonly any?: readonly Condition[] | undefined
  readonly not?: Condition | undefined
  readonly chose?: Readonly<Record<string, string | readonly string[]>> | undefined
  readonly visited?: string | undefined
  readonly scored?: z.output<typeof scored> | undefined
  readonly missed?: string | undefined
  readonly agreed?: string | undefined
  readonly [fact: string]: unknown
}

export const condition: z.ZodType<Condition, Condition> = z.lazy(() =>
  z
    .object({
      all: z.array(condition).min(1).optional().describe('Every one of these holds.'),
      any: z.array(condition).min(1).optional().describe('At least one of these holds.'),
      not: condition.optional().describe('This does not hold.'),
      chose: z.record(id, ids).optional().describe('The scene, and the choice made there (or any of several).'),
      visited: id.optional().describe('A scene that the session has passed.'),
      scored: scored.optional().describe('Only in `six-months-later`: compares a pillar with a percentage.'),
      missed: id.optional().describe('Only in `six-months-later`: a key event that members did not find in hindsight.'),
      agreed: id
        .optional()
        .describe('Only in `six-months-later`: a recommendation that members agreed to put forward.'),
    })
    .catchall(factTest),
) as z.ZodType<Condition, Condition>

/**
 * While a long case is written, one scene of thousands changes at a time: what has its shape is not parsed again while it is
 * the same object.
 */
export function remembering<Schema extends z.ZodType>(schema: Schema): Schema {
  const { _zod: inside } = schema
  const run = inside.run.bind(inside)
  const known = new WeakMap<object, z.output<Schema>>()
  inside.run = (payload, context) => {
    const { value } = payload
    if (typeof value !== 'object' || value === null) return run(payload, context)
    if (known.has(value)) return { ...payload, value: known.get(value) }
    const result = run(payload, context) as typeof payload
    if (result.issues.length === 0) known.set(value, result.value as z.output<Schema>)
    return result
  }
  return schema
}
