import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { aheadOn, beginEvening, countHands, remote, settle, titleOn, type Evening } from '../support/evening.ts'
import { test } from '../support/visit.ts'

const laptop = { viewport: { width: 1366, height: 768 } }
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

/** A group session at such a scene, with what it and the room screen show there. */
async function atPassage(page: Page) {
  const evening = await beginEvening(page)
  await toPassage(evening)
  const { console, room } = evening
  return { console, room, here: await titleOn(console), seen: await room.locator('body').innerText() }
}

/** As far as a scene through which the story goes on without a decision. */
async function toPassage({ console, room }: Evening): Promise<void> {
  const next = console.locator('.console__next')
  while ((await next.innerText()) !== 'Next: the story goes on') {
    const seen = await room.locator('body').innerText()
    const ahead = await aheadOn(console)
    if (ahead === 'vote') {
      await countHands(console, 27)
      await settle(console)
    } else if (ahead === 'look') await console.locator('.console-decide__lead').first().click()
    else await remote(console, 'PageDown')
    await room.waitForFunction(words => document.body.innerText !== words, seen)
  }
}

test('one looks ahead of a frozen room and goes back, and the room screen notices nothing', async ({ visit }) => {
  const { console, room, here, seen } = await atPassage(await visit('', laptop))
  await press(console, /^Freeze/)
  await remote(console, 'PageDown')
  await console.getByText('You look ahead at').waitFor()
  await expect.poll(() => titleOn(console)).not.toBe(here)
  await press(console, 'Back to the room')
  await console.getByText('You are back where the room is.').waitFor()
  expect(await console.evaluate(() => document.activeElement?.className)).toContain('console__column--main')
  expect(await titleOn(console)).toBe(here)
  expect(await room.locator('body').innerText()).toBe(seen)
})

test('a remote that was pressed once too often goes back a scene, and so does the room', async ({ visit }) => {
  const { console, room, here, seen } = await atPassage(await visit('', laptop))
  await remote(console, 'PageDown')
  await expect.poll(() => titleOn(console)).not.toBe(here)
  await remote(console, 'PageUp')
  await expect.poll(() => titleOn(console)).toBe(here)
  await expect.poll(() => room.locator('body').innerText()).toBe(seen)
})
