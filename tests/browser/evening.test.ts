import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectNoAxeViolations } from './support/expect-no-axe-violations.ts'
import { beginEvening, openConsole, remote, Watch } from './support/evening.ts'
import { keyboard } from './support/player.ts'
import { test } from './support/visit.ts'
import { goOn, wholeEvening } from './support/whole-evening.ts'

const laptop = { viewport: { width: 1366, height: 768 } }

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const roomShows = (room: Page, words: string | RegExp) => room.getByText(words).first().waitFor()

test('in a group session of ten minutes, too, the room screen never knows more than it may', async ({ visit }) => {
  const id = 'thursday-room'
  const evening = await beginEvening(await visit('', laptop), { id })
  const { steps, decisions } = await wholeEvening(evening, new Watch(id))
  expect(decisions).toBe(4)
  expect(new Set(steps).size).toBeGreaterThan(3)
})

test('the session can be wrapped up at any time, and looks back at what it has met', async ({ visit }) => {
  const evening = await beginEvening(await visit('', laptop), { tables: 3 })
  for (let steps = 0; steps < 4; steps++) await goOn(evening).catch(() => undefined)
  await press(evening.console, 'Wrap up now')
  await press(evening.console, 'Stop and look back')
  await roomShows(evening.room, 'What surprised you?')
  await goOn(evening)
  await evening.console.getByLabel('Find a moment').fill('call')
  await press(evening.console, 'Mark or unmark')
  await evening.room.locator('.room-moments__moment--marked').waitFor()
})

test('by keyboard alone: set up, on two screens, counted and settled', async ({ visit }) => {
  const page = await visit('#/scenario/larkspindle-parade', laptop)
  const hand = keyboard(page)
  await hand.press(page.getByRole('link', { name: 'Lead a group' }))
  const opening = page.context().waitForEvent('page')
  await hand.press(page.getByRole('button', { name: 'Open the console' }))
  const room = await opening
  await page.getByRole('button', { name: 'Next' }).waitFor()
  await page.bringToFront()
  for (let steps = 0; steps < 3; steps++) await page.keyboard.press('PageDown')
  await room.locator('.room-question').waitFor()
  await page.keyboard.press('p')
  await page.keyboard.press('v')
  await page.keyboard.type('11')
  await page.keyboard.press('b')
  await page.keyboard.type('6')
  await page.keyboard.press('ArrowUp')
  for (let rows = 0; rows < 5; rows++) await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await room.locator('.room-tally').waitFor()
  await roomShows(room, /^11$/)
  await roomShows(room, /^7$/)
  await hand.press(page.getByRole('button', { name: 'Settle: A' }))
  await roomShows(room, 'By majority')
})

test('a third window says that another leads, shows no note unasked, and leads once that is closed', async ({
  visit,
}) => {
  const { console, room } = await beginEvening(await visit('', laptop))
  const third = await console.context().newPage()
  await third.goto(console.url())
  await third.getByRole('heading', { level: 1, name: /projector/ }).waitFor()
  await press(third, 'Show the console')
  await third.getByText('Another tab has this session open.').waitFor()
  expect(await third.getByRole('button', { name: 'Next' }).isDisabled()).toBe(true)
  await console.close()
  await third.getByText('Another tab has this session open.').waitFor({ state: 'detached' })
  await remote(third, 'PageDown')
  await room.locator('.room-confidence').waitFor()
})

test('when the console is left, the room screen goes dark', async ({ visit }) => {
  const { console, room } = await beginEvening(await visit('', laptop))
  await console.getByRole('link', { name: 'Leave' }).click()
  await room.locator('.room-welcome').waitFor({ state: 'detached' })
  await console.getByRole('link', { name: /^Continue the group session/ }).click()
  await room.locator('.room-welcome').waitFor()
})

test('axe finds nothing on the set-up and the console, which never scroll as a whole', async ({ visit }) => {
  const page = await visit('#/evening/larkspindle-parade', laptop)
  await page.getByRole('button', { name: 'Open the console' }).waitFor()
  await expectNoAxeViolations(page)
  expect(await whole(page)).toBeLessThanOrEqual(2)
  await page.getByLabel('How they sit').selectOption('3')
  const room = await openConsole(page)
  for (const key of ['', 'PageDown', 'PageDown', 'PageDown', 'p', 'f', 'n', '?']) {
    if (key !== '') await remote(page, key as 'PageDown')
    await expectNoAxeViolations(page)
    expect(await whole(page)).toBe(1)
  }
  await room.close()
  await page.reload()
  await page.getByRole('heading', { level: 1, name: /projector/ }).waitFor()
  await expectNoAxeViolations(page)
})

test('the console can be used at 320 pixels, one column under the other', async ({ visit }) => {
  const page = await visit('#/evening/larkspindle-parade', { viewport: { width: 320, height: 640 } })
  await openConsole(page)
  for (let steps = 0; steps < 3; steps++) await remote(page, 'PageDown')
  await page.locator('.vote-rows').waitFor()
  await expectNoAxeViolations(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})

/** How many windows the page is high. */
function whole(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight / window.innerHeight)
}
