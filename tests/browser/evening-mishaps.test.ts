import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { inVote, remote, settle } from './support/evening.ts'
import { test } from './support/visit.ts'

const laptop = { viewport: { width: 1366, height: 768 } }
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

async function secondsLeft(room: Page): Promise<number> {
  const [, minutes = NaN, seconds = NaN] = /(\d+):(\d\d)/.exec(await room.locator('.room-timer').innerText()) ?? []
  return Number(minutes) * 60 + Number(seconds)
}

test('every write is flushed to the disk before it counts as done, as no killed browser could show', async ({
  visit,
}) => {
  const page = await visit('about:blank', laptop)
  await page.addInitScript(notesWrites)
  await page.goto('')
  const { console } = await inVote(page)
  await settle(console)
  await console.getByRole('button', { name: 'Undo the last decision' }).waitFor()
  const writes = await console.evaluate(() => window.writes)
  expect(writes.length).toBeGreaterThan(3)
  expect(new Set(writes)).toEqual(new Set(['strict']))
})

/** Notes how durable each write is to be. Runs in the page, so it may use nothing from this file. */
function notesWrites(): void {
  const writes: string[] = []
  Object.assign(window, { writes })
  // oxlint-disable-next-line typescript/unbound-method -- the proxy hands on the database that it is called of
  IDBDatabase.prototype.transaction = new Proxy(IDBDatabase.prototype.transaction, {
    apply: (begin, database, how: Parameters<IDBDatabase['transaction']>) => {
      const begun = Reflect.apply(begin, database, how)
      if (begun.mode === 'readwrite') writes.push(begun.durability)
      return begun
    },
  })
}

declare global {
  interface Window {
    writes: string[]
    tones: number
  }
}

test('a chime sounds when the time is up, and only if the facilitator asked for it', async ({ visit }) => {
  const page = await visit('about:blank', laptop)
  await page.context().clock.install()
  await page.context().addInitScript(countTones)
  await page.goto('')
  const { console, room } = await inVote(page)
  const tones = () => console.evaluate(() => window.tones)
  const toTheEnd = async () => {
    for (let minutes = 0; minutes < 9 && (await secondsLeft(room)) > 0; minutes++) await page.clock.runFor(60_000)
    await console.locator('.timer-controls').getByText('Time is up').first().waitFor()
  }
  await remote(console, 'p' as 'b')
  await toTheEnd()
  expect(await tones()).toBe(0)
  await console.keyboard.press('?')
  await console.getByLabel('Sound a chime when the timer is up.').check()
  expect(await tones()).toBe(2)
  await console.keyboard.press('Escape')
  await press(console, /^\+1 min/)
  await toTheEnd()
  expect(await tones()).toBe(4)
})

/** Counts the tones that are sounded. Runs in the page, so it may use nothing from this file. */
function countTones(): void {
  Object.assign(window, { tones: 0 })
  // oxlint-disable-next-line typescript/unbound-method -- the proxy hands on the context that it is called of
  AudioContext.prototype.createOscillator = new Proxy(AudioContext.prototype.createOscillator, {
    apply: (create, context) => {
      window.tones++
      return Reflect.apply(create, context, [])
    },
  })
}

test('a lid that was closed for an hour stops the timer, and the hour does not count', async ({ visit }) => {
  const page = await visit('', laptop)
  await page.context().clock.install()
  const { console, room } = await inVote(page)
  await remote(console, 'p' as 'b')
  await page.clock.runFor(20_000)
  const left = await secondsLeft(room)
  await page.context().clock.fastForward('01:00:00')
  await console.getByText(/^60 minutes passed while this computer slept/).waitFor()
  // What was left when it was last looked at, which is every ten seconds; a slow machine takes its time meanwhile.
  expect(await secondsLeft(room)).toBeGreaterThan(left - 60)
  expect(await secondsLeft(room)).toBeLessThanOrEqual(left + 10)
  await room.locator('.room-timer').getByText('Paused').waitFor()
  await press(console, 'Do not count them')
  expect(await console.locator('.vote-rows input').nth(1).inputValue()).toBe('39')
  await settle(console)
  await room.getByText('By majority').waitFor()
})
