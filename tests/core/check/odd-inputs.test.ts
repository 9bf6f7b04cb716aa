import { describe, expect, test } from 'vitest'
import { check } from '../../../src/core/check/check.ts'
import { isLong } from '../../support/runs.ts'
import { decode, mostBytes } from '../../../src/core/scenario/reading/decode.ts'

/** Files that no author writes and that yet arrive: too large for the folder of cases, or best made by the metre. */
const slow = 180_000
const many = isLong ? 12_000 : 2_000

test('a file of more than 5 MB is refused by its size', () => {
  const { text, problems } = decode(new Uint8Array(mostBytes + 1), 'scenario.yaml')
  expect({ text, codes: problems.map(({ code }) => code) }).toEqual({ text: '', codes: ['DA111'] })
})

test('what is refused by its size is not read at all', async () => {
  const { text, problems } = decode(new Uint8Array(mostBytes + 1).fill(0x7b), 'scenario.yaml')
  expect(await codesOf(text, problems)).toEqual(['DA111'])
})

test('a text of more than 5 MB is refused when it comes without its bytes', async () => {
  expect(await codesOf('# more\n'.repeat(800_000))).toEqual(['DA111'])
})

describe('a file is refused as too deep', () => {
  test.for([
    ['a thousand brackets', `a: ${'['.repeat(1000)}${']'.repeat(1000)}`],
    ['a million brackets that stay open', `a: ${'['.repeat(1_000_000)}`],
    [
      'a thousand keys, each below the other',
      Array.from({ length: 1000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
    ],
    ['a thousand lists in lists', '- '.repeat(1000)],
    ['seventy conditions in conditions', `when: ${'{ not: '.repeat(70)}{ a: true }${' }'.repeat(70)}`],
  ] as const)('of %s', async ([, text]) => {
    expect(await codesOf(text)).toEqual(['DA110'])
  })
})

test('aliases that would come to millions are told once and not followed', async () => {
  const lines = Array.from('bcdefghij', (name, at) => `${name}: &${name} [*${'abcdefghi'[at]}]`)
  const codes = await codesOf(`a: &a [x, x]\n${lines.join('\n')}\n`)
  expect(codes.filter(code => code === 'DA106')).toHaveLength(1)
})

describe('a large file of nothing else is read in seconds:', { timeout: slow }, () => {
  test.for([
    ['lines that begin with a tab', '\ta: b\n'.repeat(10 * many)],
    ['tags of HTML in one text', `summary: "${'<b>'.repeat(10 * many)}"`],
    ['keys that nobody knows', Array.from({ length: many }, (_, at) => `key-${at}: 1\n`).join('')],
    ['control characters', `summary: ${'\u0001'.repeat(20 * many)}`],
    ['the same key', 'a: b\n'.repeat(5 * many)],
    ['texts with a colon in them', 'a: b: c\n'.repeat(many)],
    ['scenes that lead nowhere', scenes(many / 4)],
  ] as const)('%s', async ([, text]) => {
    const began = process.cpuUsage()
    const { diagnostics, scenario } = await checked(text)
    expect(scenario).toBeUndefined()
    expect(diagnostics.length).toBeGreaterThan(0)
    // The time of the processor, as other work of the machine is not this one's.
    expect(process.cpuUsage(began).user / 1_000).toBeLessThan(20_000)
  })
})

function scenes(count: number): string {
  const lines = Array.from(
    { length: count },
    (_, at) => `      a-scene-${at}: { title: a, text: b, goto: the-scene-${at} }\n`,
  )
  return `stages:\n  a:\n    title: x\n    scenes:\n${lines.join('')}`
}

async function codesOf(text: string, problems: Awaited<ReturnType<typeof checked>>['diagnostics'] = []) {
  return (await checked(text, problems)).diagnostics.map(({ code }) => code)
}

function checked(text: string, problems: ReturnType<typeof decode>['problems'] = []) {
  const scenario = { path: 'scenario.yaml', text, problems }
  return check({ folder: 'odd', scenario, exhibits: new Map() }, { today: '2026-12-01' })
}
