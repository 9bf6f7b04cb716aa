import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, expectTypeOf, test } from 'vitest'
import { fromJSONSchema } from 'zod'
import type * as z from 'zod/mini'
import type { Findings } from '../../../src/core/findings/findings.ts'
import { findingsJsonSchema } from '../../../src/core/findings/findings-json-schema.ts'
import { findingsShape } from '../../../src/core/findings/findings-shape.ts'
import { completeSession, findingsFor, fullDetails, stoppedSession } from './support/samples.ts'
import { aDecision, smallFindings } from '../../documents/support/small-findings.ts'

const path = join(import.meta.dirname, '../../../scenarios/findings.schema.json')

/** After a change of the shape: UPDATE_SCHEMAS=1 npx vitest run tests/core/findings/findings-shape.test.ts */
const updates = process.env['UPDATE_SCHEMAS'] === '1' && process.env['CI'] === undefined

/** Programs that take reports have the schema alone. */
const bySchema = fromJSONSchema(JSON.parse(findingsJsonSchema()))

test('the JSON Schema is what the shape gives', () => {
  if (updates) writeFileSync(path, findingsJsonSchema())
  expect(readFileSync(path, 'utf8')).toBe(findingsJsonSchema())
})

test('what refers to itself, or stands in many places, is described once', () => {
  const schema = JSON.parse(findingsJsonSchema()) as { definitions: object }
  expect(Object.keys(schema.definitions)).toEqual(['text', 'block', 'section'])
})

type Shaped = z.infer<typeof findingsShape>

/** With every key told as one that has to be there: the compiler lets a key that may be left out pass for none. */
type Whole<Value> = Value extends readonly (infer Item)[]
  ? Whole<Item>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]-?: Whole<Exclude<Value[Key], undefined>> }
    : Value

/** Whether the one may stand for the other: `tsc` complains where a test says so and it is not. */
type Fits<One, Other> = [One] extends [Other] ? true : false

test('the shape and the interface have the same keys, with the same values', () => {
  expectTypeOf<Fits<Whole<Shaped>, Whole<Findings>>>().toEqualTypeOf<true>()
  expectTypeOf<Fits<Whole<Findings>, Whole<Shaped>>>().toEqualTypeOf<true>()
  expectTypeOf<Fits<Shaped, Findings>>().toEqualTypeOf<true>()
})

test('a report of every kind of block fits', () => {
  const findings = smallFindings(
    [
      {
        type: 'paragraph',
        key: 'only:1',
        text: ['See ', { ref: 'd1', text: 'D1' }, { fill: 'x' }],
        edited: true,
      },
      { type: 'notice', text: [{ strong: 'Mind this.' }] },
      { type: 'list', key: 'only:2', items: [['One']] },
      {
        type: 'table',
        caption: 'T',
        columns: [{ title: 'A', share: 1 }],
        rows: [{ id: 'd1', cells: [[['x']]] }],
      },
      { type: 'quotation', key: 's:1.0', about: ['Note'], words: 'x' },
    ],
    { decisions: [aDecision] },
  )
  expect(findingsShape.safeParse(JSON.parse(JSON.stringify(findings))).error).toBeUndefined()
})

const exempt = { 'section:controls': { paragraphs: [7], why: 'It would tell where to look.' } }
const real = {
  'a draft with all that members typed': findingsFor(completeSession, {
    ...fullDetails,
    includeMembersWords: true,
  }),
  'a draft of a play that was stopped': findingsFor(stoppedSession),
  'Part A': findingsFor(completeSession, fullDetails, { exempt }, 'a'),
  'Part B': findingsFor(completeSession, fullDetails, { exempt }, 'b'),
} as const

test.for(Object.entries(real))('%s fits the shape, and its JSON Schema', ([, findings]) => {
  const data: unknown = JSON.parse(JSON.stringify(findings))
  expect(findingsShape.safeParse(data).error).toBeUndefined()
  expect(bySchema.safeParse(data).error).toBeUndefined()
  expect(bySchema.safeParse({ ...findings, sections: [{ id: 'x' }] }).success).toBe(false)
})

test('a report with a key more, another format or a date of no calendar does not', () => {
  const findings = smallFindings([])
  for (const wrong of [{ more: 1 }, { format: 1 }, { dated: '2027-02-31' }, { part: 'c' }])
    expect(findingsShape.safeParse({ ...findings, ...wrong }).success).toBe(false)
})
