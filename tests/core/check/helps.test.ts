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
