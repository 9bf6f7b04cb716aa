import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { aheadOn, channelsOf, countHands, remote, settle, titleOn, type Evening, type Watch } from './evening.ts'

/** How a vote is settled. */
export type Way = (evening: Evening, watch: Watch) => Promise<void>

/**
 * A whole session up to looking back, in which the room screen never knows more than it may.
 *
 * @param ways how the first votes are settled; the others go by votes
 * @returns the titles of what the console was about, step by step, and the number of votes
 */
export async function wholeEvening(
  evening: Evening,
  watch: Watch,
  ways: readonly Way[] = [],
): Promise<{ readonly steps: readonly string[]; readonly decisions: number }> {
  const steps: string[] = []
  let decisions = 0
  while (steps.length < 150) {
    const title = await titleOn(evening.console)
    if (title === 'What surprised you?') break
    steps.push(title)
    watch.met(title)
    expect(await watch.leaks(evening.room), `at “${title}”`).toEqual([])
    const isAsked = await evening.room.locator('.room-question').isVisible()
    const ahead = isAsked ? await aheadOn(evening.console) : 'go on'
    if (ahead === 'vote') {
      // What is looked for is there to be found: in the facilitator's window.
      expect(watch.secretsIn((await evening.console.locator('.console-panel').textContent()) ?? '')).not.toEqual([])
      const way = ways[decisions] ?? byHands
      watch.decided(title)
      await way(evening, watch)
      decisions++
    } else if (ahead === 'look') await lookOrLeave(evening.console)
    else await goOn(evening)
  }
  await evening.room.locator('.room-surprise').waitFor()
  expect(await watch.leaks(evening.room)).toEqual([])
  await goOn(evening)
  await evening.room.locator('.room-moments').waitFor()
  expect(await watch.leaks(evening.room)).toEqual([])
  const loaded = await evening.loaded()
  expect(loaded.length, 'the room loads the program').toBeGreaterThan(100_000)
  expect(watch.secretsIn(loaded)).toEqual([])
  expect((await channelsOf(evening.room)).filter(name => !name.startsWith('desktop-audit room'))).toEqual([
    'desktop-audit',
  ])
  return { steps, decisions }
}

const byHands: Way = async ({ console, room }) => {
  await countHands(console, 4, 3)
  await settle(console)
  await room.locator('.room-consequence').waitFor()
}

async function lookOrLeave(page: Page): Promise<void> {
  const leave = page.getByRole('button', { name: 'Move on' })
  await ((await leave.isEnabled()) ? leave : page.locator('.console-decide__lead').first()).click()
}

/** One step of the remote, until the room sees it. */
export async function goOn({ console, room }: Evening): Promise<void> {
  const before = await room.locator('.room-screen').innerHTML()
  await remote(console, 'PageDown')
  await expect.poll(() => room.locator('.room-screen').innerHTML()).not.toBe(before)
}
