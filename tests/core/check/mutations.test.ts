import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../../../src/core/check/check.ts'
import type { FolderTexts } from '../../../src/core/check/folder-texts.ts'
import { isError } from '../../../src/core/diagnostics/diagnostic.ts'
import { pretty } from '../../../src/core/diagnostics/format/pretty.ts'
import { decode } from '../../../src/core/scenario/reading/decode.ts'
import { generateText } from '../../support/generate-text.ts'

const minimal = readFileSync(
  join(import.meta.dirname, '../../../docs/diagnostics/minimal-scenario.yaml'),
  'utf8',
)
const texts = [minimal, generateText({ seed: 7, scenes: 15 })]

/** What a slip of the hand, of the clipboard or of a merge does to a text. */
type Mutation = (text: string) => string

const signs = '{}[]:#&*!|>\'"%@`,?-\\<~= \t\r\n\u00a0\ufeff\u2028😀\u0000€'
const place = fc.double({ min: 0, max: 0.9999, noNaN: true })

const insertion = fc.tuple(place, fc.oneof(fc.constantFrom(...signs), fc.string({ maxLength: 4 }))).map(
  ([at, words]): Mutation =>
    text =>
      splice(text, at, 0, words),
)

const deletion = fc.tuple(place, fc.integer({ min: 1, max: 30 })).map(
  ([at, length]): Mutation =>
    text =>
      splice(text, at, length, ''),
)

const lines = fc.tuple(place, place, fc.constantFrom('copy', 'swap', 'indent', 'outdent', 'drop')).map(
  ([one, other, how]): Mutation =>
    text =>
      withLines(text, one, other, how),
)

const words = fc.tuple(place, place).map(([from, to]): Mutation => text => {
  const all = text.match(/[\w-]+/g) ?? []
  const word = all[Math.floor(from * all.length)] ?? ''
  return splice(text, to, word.length, word)
})

const mutations = fc.array(fc.oneof(insertion, deletion, lines, words), { minLength: 1, maxLength: 4 })

describe.for(texts.map((text, index) => ({ index, text })))(
  'a text with slips in it ($index)',
  ({ text }) => {
    test('gives a scenario or an error, and spans that lie in the text', async () => {
      await fc.assert(
        fc.asyncProperty(mutations, async slips => {
          await holds(folderOf(slips.reduce((slipped, slip) => slip(slipped), text)))
        }),
        { numRuns: 300 },
      )
    })
  },
)

test('any text at all gives a scenario or an error', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: fc.constantFrom(...signs, 'a', 'b', '1'), maxLength: 60 }), text =>
      holds(folderOf(text)),
    ),
    { numRuns: 500 },
  )
})

test('any bytes at all give a text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async bytes => {
      const { text, problems } = decode(bytes, 'scenario.yaml')
      for (const { span } of problems) expect(span.end).toBeLessThanOrEqual(text.length)
      await holds({ ...folderOf(text), scenario: { path: 'scenario.yaml', text, problems } })
    }),
  )
})

test('playthroughs with slips in them are told, and play no further', async () => {
  const plays =
    '- name: One\n  picks: [start: ask-audit]\n  expects: { ending: the-end, points: { pursue: 2 } }\n'
  await fc.assert(
    fc.asyncProperty(mutations, async slips => {
      const text = slips.reduce((slipped, slip) => slip(slipped), plays)
      await holds({ ...folderOf(minimal), playthroughs: { path: 'playthroughs.yaml', text } })
    }),
    { numRuns: 300 },
  )
})

function folderOf(text: string): FolderTexts {
  const folder = text.includes('id: generated') ? 'generated' : 'minimal'
  return { folder, scenario: { path: 'scenario.yaml', text }, exhibits: new Map() }
}

async function holds(folder: FolderTexts): Promise<void> {
  const checked = await check(folder, { today: '2026-12-01', budget: 2_000 })
  if ((checked.scenario === undefined) !== checked.diagnostics.some(isError))
    expect(folder.scenario.text).toBe('either')
  for (const { span } of checked.diagnostics) {
    const text = checked.texts.get(span.file) ?? ''
    expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true)
  }
  expect(pretty(checked.diagnostics, checked.texts)).not.toContain('undefined')
}

function splice(text: string, at: number, length: number, inserted: string): string {
  const start = Math.floor(at * text.length)
  return text.slice(0, start) + inserted + text.slice(start + length)
}

function withLines(text: string, one: number, other: number, how: string): string {
  const all = text.split('\n')
  const from = Math.floor(one * all.length)
  const to = Math.floor(other * all.length)
  const line = all[from] ?? ''
  switch (how) {
    case 'copy':
      return all.toSpliced(to, 0, line).join('\n')
    case 'swap':
      return all
        .with(from, all[to] ?? '')
        .with(to, line)
        .join('\n')
    case 'indent':
      return all.with(from, ` ${line}`).join('\n')
    case 'outdent':
      return all.with(from, line.slice(1)).join('\n')
    default:
      return all.toSpliced(from, 1).join('\n')
  }
}
