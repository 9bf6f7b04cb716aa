import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { FakeTerminal } from '../support/fake-terminal.ts'

const tiny = 'tests/build/fixtures/scenarios/tiny-trial'
const broken = 'tests/build/fixtures/broken/bad-exhibits'
const golden = join(import.meta.dirname, '../golden/analyse')

test('analyse tells people the figures in 80 columns', async () => {
  const terminal = new FakeTerminal()
  expect(await run(['analyse', tiny], terminal)).toBe(0)
  await expect(terminal.said).toMatchFileSnapshot(join(golden, 'tiny-trial.txt'))
  expect(Math.max(...terminal.said.split('\n').map(line => line.length))).toBeLessThanOrEqual(80)
})

test('analyse tells programs the figures', async () => {
  const terminal = new FakeTerminal()
  expect(await run(['analyse', tiny, '--format', 'json'], terminal)).toBe(0)
  await expect(terminal.said).toMatchFileSnapshot(join(golden, 'tiny-trial.json'))
})

test('headings are bold in a terminal that wants colour, and the words are the same', async () => {
  const [plain, bold] = [new FakeTerminal(), new FakeTerminal({ colour: true })]
  await run(['analyse', tiny], plain)
  await run(['analyse', tiny], bold)
  expect(plain.said).not.toContain('\u001b')
  expect(bold.said.startsWith('\u001b[1mTiny Trial\u001b[22m\n')).toBe(true)
  expect(stripVTControlCharacters(bold.said)).toBe(plain.said)
})

test('several scenarios are told one after another, and one with errors does not hide the others', async () => {
  const terminal = new FakeTerminal()
  expect(await run(['analyse', broken, tiny, 'larkspindle-parade', '--format', 'json'], terminal)).toBe(1)
  const { scenarios } = JSON.parse(terminal.said) as { scenarios: { scenario: string }[] }
  expect(scenarios.map(({ scenario }) => scenario)).toEqual(['tiny-trial', 'larkspindle-parade'])
  expect(terminal.beside).toContain('error DA')
})

test('the odds of the scenarios that come with the product add up to exactly 1 in the data', async () => {
  const terminal = new FakeTerminal()
  await run(['analyse', 'larkspindle-parade', '--format', 'json'], terminal)
  const { scenarios } = JSON.parse(terminal.said) as {
    scenarios: { endings: { min: number; max: number }[] }[]
  }
  const endings = scenarios.flatMap(scenario => scenario.endings)
  expect(endings.every(({ min, max }) => min === max)).toBe(true)
  expect(Math.round(endings.reduce((sum, { min }) => sum + min * 1_000_000, 0))).toBe(1_000_000)
})

test('what is no scenario is misuse, and the nearest is named', async () => {
  const terminal = new FakeTerminal()
  expect(await run(['analyse', 'larkspindel-parade'], terminal)).toBe(2)
  expect(terminal.beside).toContain(
    'there is no scenario `larkspindel-parade`. Did you mean `larkspindle-parade`?',
  )
})

test('the page about it tells every field of the data, and no other', async () => {
  const terminal = new FakeTerminal()
  await run(['analyse', tiny, '--format', 'json'], terminal)
  const { scenarios } = JSON.parse(terminal.said) as { scenarios: object[] }
  const page = readFileSync('docs/analyse.md', 'utf8')
  expect([...page.matchAll(/^\| `(\w+)` /gm)].map(([, field]) => field)).toEqual(
    Object.keys(scenarios[0] ?? {}),
  )
})
