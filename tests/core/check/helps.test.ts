import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { check } from '../../../src/core/check/check.ts'
import { decode } from '../../../src/core/scenario/reading/decode.ts'

const cases = join(import.meta.dirname, '../../cases/scenarios')

async function helpFor(name: string): Promise<readonly (string | undefined)[]> {
  const path = 'scenario.yaml'
  const scenario = { path, ...decode(readFileSync(join(cases, name, path)), path) }
  const { diagnostics } = await check({ folder: name, scenario, exhibits: new Map() }, { today: '2026-12-01' })
  return diagnostics.map(({ help }) => help)
}

/** What an author is told to do: the codes and places of the cases say only what is wrong, and where. */
test.for<[string, string]>([
  ['slip-quote-forgotten', 'Close it with the same mark. Inside "double quotes", write \\" for a quotation mark.'],
  ['slip-one-space-short', 'Start keys of the same kind in the same column. Indent their contents by two more spaces.'],
  ['shape-name-for-id', 'Write `chair`.'],
  ['shape-on-for-true', 'Write `yes`, without quotation marks.'],
  ['shape-comparison', 'Write `{ trust: { at-least: 1 } }`.'],
  [
    'shape-stages-as-list',
    'Delete the hyphens. Begin each entry with its name and a colon, and indent its contents below.',
  ],
])('the mistake %s can be fixed as the help says', async ([name, help]) => {
  expect(await helpFor(name)).toEqual([help])
})

test('a repeated choice names the line of the first, and no choice is counted as missing', async () => {
  const path = join(import.meta.dirname, '../../../docs/diagnostics/minimal-scenario.yaml')
  const text = readFileSync(path, 'utf8').replace('warn-everyone:', 'ask-audit:')
  const { diagnostics } = await check(
    { folder: 'minimal', scenario: { path, text }, exhibits: new Map() },
    { today: '2026-12-01' },
  )
  const line = text.split('\n').findIndex(one => one.trim() === 'ask-audit:') + 1
  expect(line).toBeGreaterThan(20)
  expect(diagnostics.map(({ message, help }) => [message, help])).toEqual([
    ['`ask-audit` appears twice in the same place.', `The first one is on line ${line}. Delete or rename one of them.`],
  ])
})
