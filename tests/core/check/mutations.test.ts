import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { check } from '../../../src/core/check/check.ts'
import type { FolderTexts } from '../../../src/core/check/folder-texts.ts'
import { type Diagnostic, isError } from '../../../src/core/diagnostics/diagnostic.ts'
import { pretty } from '../../../src/core/diagnostics/formats.ts'
import { decode } from '../../../src/core/scenario/reading/decode.ts'
import { generateText } from '../../support/generate-text.ts'
import { mutated, mutations, signs } from '../../support/mutations.ts'
import { runs } from '../../support/runs.ts'

const minimal = readFileSync(join(import.meta.dirname, '../../../docs/diagnostics/minimal-scenario.yaml'), 'utf8')
const slow = 180_000

test.for([minimal, generateText({ seed: 7, scenes: 15 })].map((text, index) => [index, text] as const))(
  'a text with slips in it (%s) gives a scenario or an error, and spans that lie in the text',
  { timeout: slow },
  async ([, text]) => {
    await fc.assert(
      fc.asyncProperty(mutations, async slips => {
        expect(await oddities(folderOf(mutated(text, slips)))).toEqual([])
      }),
      { numRuns: runs(300) },
    )
  },
)

test(
  'any text at all gives a scenario or an error',
  async () => {
    const text = fc.string({ unit: fc.constantFrom(...signs, 'a', 'b', '1'), maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(text, async any => {
        expect(await oddities(folderOf(any))).toEqual([])
      }),
      { numRuns: runs(500) },
    )
  },
  slow,
)

test(
  'any bytes at all give a text',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async bytes => {
        const { text, problems } = decode(bytes, 'scenario.yaml')
        const folder = { ...folderOf(text), scenario: { path: 'scenario.yaml', text, problems } }
        expect(await oddities(folder)).toEqual([])
      }),
    )
  },
  slow,
)

test(
  'playthroughs with slips in them give what any text gives',
  async () => {
    const plays = '- name: One\n  picks: [start: ask-audit]\n  expects: { ending: the-end, points: { pursue: 2 } }\n'
    await fc.assert(
      fc.asyncProperty(mutations, async slips => {
        const playthroughs = { path: 'playthroughs.yaml', text: mutated(plays, slips) }
        expect(await oddities({ ...folderOf(minimal), playthroughs })).toEqual([])
      }),
      { numRuns: runs(300) },
    )
  },
  slow,
)

function folderOf(text: string): FolderTexts {
  const folder = text.includes('id: generated') ? 'generated' : 'minimal'
  return { folder, scenario: { path: 'scenario.yaml', text }, exhibits: new Map() }
}

/** What must never come of any text: half a result, a span outside the text, a word that nobody wrote. */
async function oddities(folder: FolderTexts): Promise<readonly string[]> {
  const { diagnostics, texts, scenario } = await check(folder, { today: '2026-12-01', budget: 2_000 })
  const isHalf = (scenario === undefined) !== diagnostics.some(isError)
  const outside = diagnostics.filter(({ span }) => !liesIn(span, texts.get(span.file) ?? ''))
  return [
    ...(isHalf ? ['neither a scenario nor an error, or both'] : []),
    ...outside.map(({ code }) => `${code} outside the text`),
    ...(pretty(diagnostics, texts).includes('undefined') ? ['undefined'] : []),
  ]
}

function liesIn({ start, end }: Diagnostic['span'], text: string): boolean {
  return start >= 0 && start <= end && end <= text.length
}
