import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { begin, mouse, takeTurn, turnOn } from './support/player.ts'
import { secretsOf } from './support/secrets.ts'
import { test } from './support/visit.ts'

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

  const told = secretsOf('larkspindle-parade')
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
