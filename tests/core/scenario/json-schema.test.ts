import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { jsonSchema } from '../../../src/core/scenario/json-schema.ts'

const scenarios = join(import.meta.dirname, '../../../scenarios')

/** After a change of the definitions: UPDATE_SCHEMAS=1 npx vitest run tests/core/scenario/json-schema.test.ts */
const updates = process.env['UPDATE_SCHEMAS'] === '1' && process.env['CI'] === undefined

describe.for(['scenario', 'playthroughs'] as const)('the JSON Schema of %s files', file => {
  const path = join(scenarios, `${file}.schema.json`)

  test('is what the definitions give', () => {
    if (updates) writeFileSync(path, jsonSchema(file))
    expect(readFileSync(path, 'utf8')).toBe(jsonSchema(file))
  })

  test('is of the draft that the YAML plugins know, and names no address of its own', () => {
    const schema = JSON.parse(jsonSchema(file)) as Record<string, unknown>
    expect(schema['$schema']).toBe('http://json-schema.org/draft-07/schema#')
    expect(schema).not.toHaveProperty('$id')
  })
})

test('conditions are described once, and refer to themselves', () => {
  const schema = JSON.parse(jsonSchema('scenario')) as { definitions: Record<string, { properties: object }> }
  expect(Object.keys(schema.definitions)).toEqual(['condition'])
  expect(Object.keys(schema.definitions['condition']?.properties ?? {})).toEqual([
    'all',
    'any',
    'not',
    'chose',
    'visited',
    'scored',
    'missed',
    'agreed',
  ])
})

test('keys that are ids have the pattern of ids', () => {
  const schema = JSON.parse(jsonSchema('scenario')) as {
    properties: Record<string, { propertyNames?: { pattern?: string } }>
  }
  for (const kind of ['cast', 'facts', 'law', 'exhibits', 'measures', 'stages', 'interrupts', 'recommendations'])
    expect(schema.properties[kind]?.propertyNames?.pattern).toBe('^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$')
})
