import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatReference } from '../../src/core/author/format-reference.ts'
import { FormatKeys } from '../../src/core/author/format-keys.ts'

const path = join(import.meta.dirname, '../../docs/format-reference.md')

/** After a change of the schemas: UPDATE_SCHEMAS=1 npx vitest run tests/docs/format-reference.test.ts */
const updates = process.env['UPDATE_SCHEMAS'] === '1' && process.env['CI'] === undefined

test('the page lists every key as the schemas have it', () => {
  if (updates) writeFileSync(path, formatReference())
  expect(readFileSync(path, 'utf8')).toBe(formatReference())
})

test.for(['scenario', 'playthroughs'] as const)('every key of %s files says its meaning', file => {
  const format = new FormatKeys(file)
  const silent = [...format.places()].flatMap(({ path: at }) =>
    format.keysAt(at).flatMap(({ key, says }) => (says === '' ? [[...at, key].join(' ')] : [])),
  )
  expect(silent).toEqual([])
})

test('the page has a line for a key, its need, what it takes and its meaning', () => {
  expect(formatReference()).toContain(
    '- `seat`: `member` or `officer`. `member` for a councillor, whose decisions are a member’s own. Without it: `officer`.\n',
  )
  expect(formatReference()).toContain('- `label` (required): text. What the members do.\n')
})
