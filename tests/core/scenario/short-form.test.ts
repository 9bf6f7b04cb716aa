import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { preview } from '../../../src/cases/playable.ts'
import { check } from '../../../src/core/check/check.ts'
import { readScenario } from '../../../src/core/scenario/reading/read-scenario.ts'
import { blocksIn } from '../../support/example.ts'
import { smallCase } from '../../support/small-case.ts'

const page = readFileSync(join(import.meta.dirname, '../../../docs/scenario-format.md'), 'utf8')
/** The smallest case, as the page on the format shows it first. */
const smallest = blocksIn(page).find(({ words }) => words.includes('whole-file'))
const text = smallest?.text ?? ''

async function checked(of: string, folder = 'shutter') {
  return check({ folder, scenario: { path: 'scenario.yaml', text: of }, exhibits: new Map() }, { today: '2026-12-01' })
}

/** What `check` says, with the words of the text that it points at. */
async function said(of: string, folder?: string): Promise<readonly string[]> {
  const { diagnostics } = await checked(of, folder)
  return diagnostics.map(({ code, span }) => `${code} ${of.slice(span.start, span.end)}`)
}

test('the smallest case has at most eighteen keys, and check has nothing to say about it', async () => {
  const keys = text.split('\n').filter(line => /^ *[\w-]+:/.test(line))
  expect(keys.length).toBeLessThanOrEqual(18)
  expect(keys.length).toBeGreaterThan(10)
  expect(await said(text)).toEqual([])
})

test('what the smallest case leaves out is filled in', async () => {
  const { scenario } = readScenario(text.replace(/^title:.*\n/m, ''), 'scenario.yaml', 'shutter-down')
  expect(scenario).toMatchObject({
    format: 1,
    version: '1.0.0',
    id: 'shutter-down',
    title: 'Shutter down',
    family: 'corporate',
    origin: 'invented',
  })
  const [start, end] = [...(scenario?.scenes.values() ?? [])]
  expect(start).toMatchObject({ title: 'Start', path: ['scenes', 'start'], decision: { actor: 'councillor' } })
  expect([...(start?.decision?.choices.values() ?? [])].map(({ goto }) => goto)).toEqual(['the-end', 'the-end'])
  expect(end?.goto).toBeUndefined()
})

test('a slot that no one gave fits the length of the case', async () => {
  const folder = { folder: 'shutter', scenario: { path: 'scenario.yaml', text }, exhibits: new Map() }
  const loaded = await preview({ folder, exhibits: new Map() }, { today: '2026-12-01' })
  if (!loaded.ok) throw new Error('the smallest case has errors')
  expect(loaded.script.minutes).toBe(10)
})

test('a scene or a choice without `goto` leads to the next scene, in the next stage too', () => {
  const without = smallCase
    .replaceAll('              goto: next-day\n', '')
    .replace('      next-day:\n', '  second:\n    title: Later\n    scenes:\n      next-day:\n')
  const { scenario } = readScenario(without, 'scenario.yaml', 'small')
  const choices = [...(scenario?.scenes.get('start')?.decision?.choices.values() ?? [])]
  expect(choices.map(({ goto }) => goto)).toEqual(['next-day', 'next-day'])
  expect(scenario?.scenes.get('next-day')?.path).toEqual(['stages', 'second', 'scenes', 'next-day'])
})

test('yes and no are taken for true and false, in any case of letters', () => {
  const plain = readScenario(smallCase, 'scenario.yaml', 'small').scenario
  const spoken = smallCase.replaceAll('papers-safe: true', 'papers-safe: Yes').replaceAll('flag: false', 'flag: no')
  expect(spoken).not.toBe(smallCase)
  expect(readScenario(spoken, 'scenario.yaml', 'small').scenario).toEqual(plain)
})

test('a folder that cannot be an id needs another name', async () => {
  expect(await said(text, 'My case')).toEqual(['DA205 title'])
})

const hub = `
scenes:
  start: { text: It rings. }
  hub: { text: Look., visit: { asks: Where?, leads: { yard: { label: The yard, goto: yard } }, then: the-end } }
  yard: { text: A car., goto: back }
  the-end: { text: It ends., ending: contained }
`

test('before a hub, a scene may leave out `goto`', async () => {
  expect((await said(hub)).filter(one => !one.startsWith('DA5'))).toEqual([])
})

test('at a scene of a lead, and before one, a missing `goto` is an error', async () => {
  expect(await said(hub.replace(', goto: back', ''))).toEqual(['DA420 yard'])
  const before = hub.replace('  yard:', '  road: { text: A road. }\n  yard:').replace('then: the-end', 'then: road')
  expect(await said(before)).toEqual(['DA420 road'])
})

test('scenes and stages do not go together, and one of them must be there', async () => {
  expect(
    await said(`${hub}stages: { only: { title: Only, scenes: { last: { text: It ends., ending: harm } } } }\n`),
  ).toEqual(['DA218 scenes'])
  expect((await checked('title: A case\n')).diagnostics.map(({ message }) => message)).toEqual([
    'The file needs `scenes`.',
  ])
})

test('an adapted case may be drafted before someone clears it', async () => {
  const { diagnostics, scenario } = await checked(`origin: adapted\n${text}`)
  expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning DA216'])
  expect(scenario?.origin).toBe('adapted')
})
