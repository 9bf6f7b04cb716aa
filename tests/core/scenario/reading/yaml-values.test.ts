import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { coreScalar } from '../../../../src/core/scenario/reading/yaml-values.ts'
import { runs } from '../../../support/runs.ts'

const words = [
  'null',
  '~',
  'true',
  'False',
  'TRUE',
  'yes',
  '0',
  '12',
  '-3',
  '+4',
  '0o17',
  '0x1F',
  '1.5',
  '1.',
  '.5',
  '-1e3',
]
const others = [
  '1.0.0',
  '2026-12-01',
  '.inf',
  '-.INF',
  '.nan',
  '0o8',
  '0xg',
  '1_000',
  'nullify',
  'tru',
  '12a',
  '+',
  '.',
  '1e',
  'Null',
  'NULL',
]

/** As the library itself takes it under the core schema. */
function taken(source: string): unknown {
  return parseDocument(source, { version: '1.2', schema: 'core' }).toJS()
}

test.for([...words, ...others])('%s is what the core schema says', source => {
  expect(coreScalar(source)).toEqual(taken(source))
})

test('anything that looks like a number or a word is what the core schema says', () => {
  const scalar = fc.string({
    unit: fc.constantFrom(...Array.from('0123456789+-.eExXoaAfFnulNULtrTRUEiI')),
    minLength: 1,
    maxLength: 8,
  })
  fc.assert(
    fc.property(
      scalar.filter(source => !/^[-.]+$/.test(source)),
      source => {
        expect(coreScalar(source)).toEqual(taken(source))
      },
    ),
    { numRuns: runs(3000) },
  )
})

test('an empty scalar is nothing', () => {
  expect(coreScalar('')).toBeNull()
})
