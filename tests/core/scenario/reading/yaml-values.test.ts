import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { readYaml } from '../../../../src/core/scenario/reading/read-yaml.ts'
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

function read(source: string): unknown {
  const { value, problems } = readYaml(`key: ${source}\n`, 'scenario.yaml')
  expect(problems).toEqual([])
  return (value as { readonly key: unknown }).key
}

/** As the library itself takes it under the core schema. */
function taken(source: string): unknown {
  return parseDocument(source, { version: '1.2', schema: 'core' }).toJS()
}

test.for([...words, ...others])('%s is what the core schema says', source => {
  expect(read(source)).toEqual(taken(source))
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
        expect(read(source)).toEqual(taken(source))
      },
    ),
    { numRuns: runs(3000) },
  )
})

test('an empty scalar is nothing', () => {
  expect(read('')).toBeNull()
})
