import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { begin, mouse, takeTurn, turnOn } from './player.ts'
import { secretsOf } from './secrets.ts'

/** Everything that a page receives from now on. */
function listen(page: Page): () => Promise<string> {
  const bodies: Promise<string>[] = []
  page.on('response', response => bodies.push(response.text().catch(() => '')))
  return async () => (await Promise.all(bodies)).join('\n')
}

interface Case {
  readonly title: string
  readonly folder: string
  /** Words of the story itself, which are among what is received. */
  readonly story: string
  /** More secrets than these. */
  readonly secrets: number
}

/** Nothing of the debrief is loaded before the ending. */
export async function expectNothingEarly(first: Page, { title, folder, story, secrets }: Case): Promise<void> {
  const page = await first.context().newPage()
  const received = listen(page)
  await page.goto(inject('address'))
  await begin(page, mouse(), title)
  while ((await turnOn(page)) !== 'end') await takeTurn(page, mouse())

  const told = secretsOf(folder)
  expect(told.length).toBeGreaterThan(secrets)
  const early = await received()
  expect(early, 'the story itself is among what was received').toContain(story)
  expect(told.filter(secret => early.includes(secret))).toEqual([])

  await takeTurn(page, mouse())
  await page.getByRole('heading', { level: 1, name: 'Key moments' }).waitFor()
  const late = await received()
  expect(told.filter(secret => late.includes(secret)).length, 'it is all there afterwards').toBeGreaterThan(secrets)
}
