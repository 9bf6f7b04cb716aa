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
  ['slip-quote-forgotten', 'Close it with the same mark. Within "double quotes" a quotation mark is written \\".'],
  [
    'slip-one-space-short',
    'Keys of the same kind begin in the same column; what belongs to a key stands two spaces further in.',
  ],
  ['shape-name-for-id', 'Write `chair`.'],
  ['shape-yes-for-true', 'Write `true`, without quotation marks.'],
  [
    'shape-stages-as-list',
    'Take the hyphens away: each entry begins with its name and a colon, and what belongs to it is indented below.',
  ],
])('the mistake %s is mended by what the help says', async ([name, help]) => {
  expect(await helpFor(name)).toEqual([help])
})
