import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { parse } from 'yaml'
import { begin, mouse, takeTurn, turnOn } from './support/player.ts'
import { test } from './support/visit.ts'

const file = join(import.meta.dirname, '../../scenarios/larkspindle-parade/scenario.yaml')
const keys = ['why', 'facilitator', 'key-event', 'because', 'decoy', 'says']

/** Sentences of the scenario that nobody may know before the ending, plain enough to be found in any script. */
function secrets(node: unknown, key = ''): readonly string[] {
  if (typeof node === 'string') return keys.includes(key) ? plainParts(node) : []
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([name, child]) =>
    secrets(child, keys.includes(key) || Array.isArray(node) ? key : name),
  )
}

/** Stretches without signs that a script may write in another way. */
function plainParts(text: string): readonly string[] {
  return text.split(/[^A-Za-z0-9 ,.;:?-]+/).filter(part => part.trim().length >= 24)
}

/** Everything that a page receives from now on. */
function listen(page: Page): () => Promise<string> {
  const bodies: Promise<string>[] = []
  page.on('response', response => bodies.push(response.text().catch(() => '')))
  return async () => (await Promise.all(bodies)).join('\n')
}

test('nothing of the debrief is loaded before the ending', async ({ visit }) => {
  const page = await (await visit()).context().newPage()
  const received = listen(page)
  await page.goto(inject('address'))
  await begin(page, mouse())
  while ((await turnOn(page)) !== 'end') await takeTurn(page, mouse())

  const told = secrets(parse(readFileSync(file, 'utf8')))
  expect(told.length).toBeGreaterThan(200)
  const early = await received()
  expect(early, 'the story itself is among what was received').toContain('Larkspindle News')
  expect(told.filter(secret => early.includes(secret))).toEqual([])

  await takeTurn(page, mouse())
  await page.getByRole('heading', { level: 1, name: 'Looking back' }).waitFor()
  const late = await received()
  expect(told.filter(secret => late.includes(secret)).length, 'it is all there afterwards').toBeGreaterThan(
    200,
  )
})
