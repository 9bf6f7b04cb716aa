import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, expectTypeOf, test } from 'vitest'
import { fromJSONSchema } from 'zod'
import type * as z from 'zod/mini'
import type { Report } from '../../../src/core/report/report.ts'
import { reportJsonSchema, reportShape } from '../../../src/core/report/report-shape.ts'
import { forms } from '../../../src/core/report/telling.ts'
import { completeSession, fullDetails, reportFor, stoppedSession } from './support/samples.ts'

const path = join(import.meta.dirname, '../../../scenarios/report.schema.json')

/** After a change of the shape: UPDATE_SCHEMAS=1 npx vitest run tests/core/report/report-shape.test.ts */
const updates = process.env['UPDATE_SCHEMAS'] === '1' && process.env['CI'] === undefined

/** Programs that take reports have the schema alone. */
const bySchema = fromJSONSchema(JSON.parse(reportJsonSchema()))

test('the JSON Schema is what the shape gives', () => {
  if (updates) writeFileSync(path, reportJsonSchema())
  expect(readFileSync(path, 'utf8')).toBe(reportJsonSchema())
})

test('what is in many places is described once', () => {
  const schema = JSON.parse(reportJsonSchema()) as { definitions: object }
  expect(Object.keys(schema.definitions).toSorted()).toEqual(['block', 'picture', 'source', 'text'])
})

/** With every key told as one that has to be there: the compiler lets a key that may be left out pass for none. */
type Whole<Value> = Value extends readonly (infer Item)[]
  ? Whole<Item>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]-?: Whole<Exclude<Value[Key], undefined>> }
    : Value

/** Whether the one may stand for the other: `tsc` complains where a test says so and it is not. */
type Fits<One, Other> = [One] extends [Other] ? true : false
type Shaped = z.infer<typeof reportShape>

test('the shape and the interface have the same keys, with the same values', () => {
  expectTypeOf<Fits<Whole<Shaped>, Whole<Report>>>().toEqualTypeOf<true>()
  expectTypeOf<Fits<Whole<Report>, Whole<Shaped>>>().toEqualTypeOf<true>()
  expectTypeOf<Fits<Shaped, Report>>().toEqualTypeOf<true>()
})

const exempt = { 'decision:the-book': { paragraphs: [7], why: 'It would tell where to look.' } }
const review = { details: { ...fullDetails, showPictures: true, showVotes: true }, exempt, controls: 'open' } as const

const real = [
  ...forms.flatMap(form =>
    (['draft', 'a', 'b'] as const).map(
      part => [`${form}, part ${part}`, reportFor(completeSession, { form, part, review })] as const,
    ),
  ),
  ['a session that was stopped', reportFor(stoppedSession)],
  ['two sessions', reportFor([completeSession, stoppedSession])],
] as const

test.for(real)('%s: every block fits the shape and the JSON Schema, with its id and sources', ([, report]) => {
  const data: unknown = JSON.parse(JSON.stringify(report))
  expect(reportShape.safeParse(data).error).toBeUndefined()
  expect(bySchema.safeParse(data).error).toBeUndefined()
})

test('a report with a key more, another format, a date of no calendar or a block without sources does not', () => {
  const report = reportFor(completeSession)
  const [first, ...others] = report.sections
  const sourceless = first?.blocks.map(({ sources: _sources, ...block }) => block)
  for (const wrong of [
    { more: 1 },
    { format: 2 },
    { dated: '2027-02-31' },
    { part: 'c' },
    { sections: [{ ...first, blocks: sourceless }, ...others] },
  ]) {
    expect(reportShape.safeParse({ ...report, ...wrong }).success).toBe(false)
    expect(bySchema.safeParse({ ...report, ...wrong }).success).toBe(false)
  }
})
