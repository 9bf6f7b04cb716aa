import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lower } from '../../../src/core/machine/lower.ts'
import { canonicalJson, rulesDigest, sha256, wordsDigest } from '../../../src/core/scenario/digest.ts'
import { readScenario } from '../../../src/core/scenario/reading/read-scenario.ts'

const path = join(import.meta.dirname, '../../../docs/diagnostics/minimal-scenario.yaml')
const text = readFileSync(path, 'utf8')
const exhibits = new Map([['exhibits/a.mdx', 'One\nTwo\n']])

test('it is SHA-256 in hexadecimal', async () => {
  expect(await sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('the same values give the same text, however they were put together', () => {
  expect(canonicalJson({ b: [1, undefined], a: new Map([['z', null]]), c: undefined })).toBe(
    canonicalJson({ a: { z: null }, b: [1, null] }),
  )
  expect(canonicalJson({ b: 1, a: { d: 'é"', c: [] } })).toBe('{"a":{"c":[],"d":"é\\""},"b":1}')
})

test('other words change the digest of the words, and not that of the rules', async () => {
  const other = text.replace('The telephone rings', 'The doorbell rings')
  expect(await rules(other)).toBe(await rules(text))
  expect(await words(other)).not.toBe(await words(text))
})

test.for([
  ['another way on', 'goto: next', 'goto: the-end'],
  ['other points', 'points: 2', 'points: 3'],
  [
    'another boundary',
    'label: Warn all members at once',
    'label: W\n              out-of-bounds: { kind: unsafe, why: It is. }',
  ],
] as const)('%s changes the digest of the rules', async ([, was, is]) => {
  expect(await rules(text.replace(was, is))).not.toBe(await rules(text))
})

test('what is told of the months after counts as words, and not as rules', async () => {
  const told = `${text}\nsix-months-later: [{ text: Spring comes., when: { visited: the-end } }]\n`
  expect(await rules(told)).toBe(await rules(text))
  expect(await words(told)).not.toBe(await words(text))
  expect(await words(told.replace('Spring', 'Summer'))).not.toBe(await words(told))
  expect(await words(told.replace('visited: the-end', 'visited: next'))).not.toBe(await words(told))
})

test('a scenario that tells nothing of the months after has the digest that it had before one could', async () => {
  expect(await words(`${text}\nsix-months-later: []\n`)).toBe(await words(text))
  const { scenes: _placedAgain, 'six-months-later': _none, ...file } = scenarioOf(text)
  expect(await words(text)).toBe(await sha256(canonicalJson({ file, exhibits })))
})

test('comments and the order of keys change neither', async () => {
  const other = text
    .replace('family: fraud\nsummary', 'summary')
    .replace('minutes: 60', 'family: fraud  # here\nminutes: 60')
  expect([await rules(other), await words(other)]).toEqual([await rules(text), await words(text)])
})

test('the ends of lines do not count, in the scenario or in exhibits', async () => {
  const pairs = new Map([...exhibits].map(([file, lines]) => [file, lines.replaceAll('\n', '\r\n')]))
  expect(await wordsDigest(scenarioOf(text.replaceAll('\n', '\r\n')), pairs)).toBe(await words(text))
})

test('another word in an exhibit counts', async () => {
  expect(await wordsDigest(scenarioOf(text), new Map([['exhibits/a.mdx', 'One\nThree\n']]))).not.toBe(await words(text))
})

function rules(of: string): Promise<string> {
  const scenario = scenarioOf(of)
  return rulesDigest(lower(scenario), scenario)
}

function words(of: string): Promise<string> {
  return wordsDigest(scenarioOf(of), exhibits)
}

function scenarioOf(of: string) {
  const { scenario } = readScenario(of, 'scenario.yaml', 'case')
  if (scenario === undefined) throw new Error('not a scenario')
  return scenario
}
