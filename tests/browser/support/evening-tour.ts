import type { Page } from 'playwright-core'
import { beginEvening, countHands, openConsole, remote, titleOn, type Evening } from './evening.ts'
import { slug, type Look } from './tour.ts'

/** Called at every state of a group session, with both windows. */
export type LookAtBoth = (name: string, evening: Evening) => Promise<void>

/** The pages before a group session, on the way of someone who sets one up. */
export async function beforeEvening(page: Page, look: Look): Promise<void> {
  await page.goto('#/papers/larkspindle-parade')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await look('papers')
  await page.goto('#/evening/larkspindle-parade')
  await page.getByLabel('Name of the group').fill('Scrutiny Committee')
  await look('set-up')
  await (await openConsole(page)).close()
  // What is asked where a session is opened again.
  await page.reload()
  await page.getByRole('heading', { level: 1, name: /projector/ }).waitFor()
  await look('screens')
}

/** A group session on two screens, with a clock that can be put on: two votes, then late, then stopped and looked back on. */
export async function eveningTour(page: Page, look: LookAtBoth): Promise<void> {
  const evening = await beginEvening(page)
  await look('welcome', evening)
  await toQuestion(evening, look)
  await vote(evening, look)
  await toQuestion(evening, look, '2-')
  await document(evening, look)
  await late(evening, look)
  await press(page, 'Wrap up now')
  await press(page, 'Stop and look back')
  await page.getByRole('heading', { level: 2, name: 'What surprised you?' }).waitFor()
  await lookBack(evening, look)
  await page.getByRole('link', { name: 'End the session' }).click()
  await page.getByRole('heading', { level: 1, name: 'End the session' }).waitFor()
}

/** One screen for the room and the facilitator, and the box in which votes are settled. */
export async function oneScreenTour(page: Page, look: Look): Promise<void> {
  await page.goto('#/evening/larkspindle-parade')
  await page.getByLabel('Everyone sees this one').check()
  await press(page, 'Open the console')
  await page.locator('.room-welcome').waitFor()
  while (!(await page.locator('.room-question').isVisible())) {
    await remote(page, 'PageDown')
    await page.waitForTimeout(300)
  }
  await look('one-screen')
  await page.keyboard.press('v')
  await countHands(page, 6, 4)
  await look('one-screen-box')
}

async function toQuestion(evening: Evening, look: LookAtBoth, prefix = ''): Promise<void> {
  const { console, room } = evening
  const seen = new Set<string>()
  for (let steps = 0; steps < 12; steps++) {
    if (await room.locator('.room-question').isVisible()) return
    if (await console.getByRole('button', { name: 'Move on' }).isVisible()) {
      await look(`${prefix}leads`, evening)
      await console.locator('.console-decide__lead').first().click()
    } else await remote(console, 'PageDown')
    await room.waitForTimeout(400)
    const kind = (await room.locator('.room-screen').getAttribute('class'))?.replaceAll(/\s+/g, ' ') ?? ''
    const name = slug((await titleOn(console)).slice(0, 30))
    if (!seen.has(kind + name)) await look(`${prefix}${steps}-${name}`, evening)
    seen.add(kind + name)
  }
}

async function vote(evening: Evening, look: LookAtBoth): Promise<void> {
  const { console, room } = evening
  await countHands(console, 27, 39, 4)
  await press(console, /^Start the timer/)
  await look('question', evening)
  await press(console, 'Show the votes')
  await room.locator('.room-tally').waitFor()
  await look('tally', evening)
  await press(console, /^Settle/)
  await room.locator('.room-consequence').waitFor()
  await look('consequence', evening)
}

async function document(evening: Evening, look: LookAtBoth): Promise<void> {
  const { console, room } = evening
  await console
    .getByRole('button', { name: /^Show\s*:/ })
    .first()
    .click()
  await room.locator('.exhibit-frame__sheet').waitFor()
  await look('document', evening)
  await press(console, 'Put away')
}

/** An hour and a half goes by, in steps that no computer has slept through. */
async function late(evening: Evening, look: LookAtBoth): Promise<void> {
  const { console } = evening
  for (let steps = 0; steps < 54; steps++) await console.context().clock.fastForward(100_000)
  await console.locator('.pace-bar--late').waitFor()
  await look('late', evening)
  await console.locator('.pace-bar__summary').click()
  await look('late-open', evening)
}

async function lookBack(evening: Evening, look: LookAtBoth): Promise<void> {
  const { console, room } = evening
  await room.locator('.room-surprise').waitFor()
  await look('surprise', evening)
  await remote(console, 'PageDown')
  await room.locator('.room-moments').waitFor()
  await console.keyboard.press('1')
  await console.keyboard.press('Enter')
  await room.locator('.room-moments__moment--marked').waitFor()
  await look('moments', evening)
  await press(console, 'Show the author’s answer')
  await press(console, 'Show it to the room')
  const seen = new Set<string>()
  for (let screens = 0; screens < 40; screens++) {
    const title = await titleOn(console)
    await room.waitForTimeout(400)
    if (!seen.has(title)) await look(`after-${slug(title.slice(0, 30))}`, evening)
    seen.add(title)
    if (title === 'Thank you') return
    if (title.startsWith('Which recommendations')) {
      const none = console.getByRole('button', { name: 'The room puts none forward' })
      if (await none.isVisible()) await none.click()
    }
    await remote(console, 'PageDown')
  }
}

function press(page: Page, name: string | RegExp): Promise<void> {
  return page.getByRole('button', { name }).first().click()
}
