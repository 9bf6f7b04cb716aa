import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import {
  beginEvening,
  countHands,
  remote,
  resumeConsole,
  settle,
  titleOn,
  Watch,
  type Evening,
} from '../support/evening.ts'
import { test } from '../support/visit.ts'
import { goOn, wholeEvening, type Way } from '../support/whole-evening.ts'

/** Enough for a whole story with a search of the room screen at each step. */
const patience = 300_000
const laptop = { viewport: { width: 1366, height: 768 } }

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const roomShows = (room: Page, words: string | RegExp) => room.getByText(words).first().waitFor()

/** Settles by the votes, in one way after another; each does something that sessions do. */
const ways: readonly Way[] = [
  async ({ console, room }) => {
    await countHands(console, 27, 23)
    expect(await room.locator('body').innerText()).not.toMatch(/27|23/)
    await press(console, 'Show the votes')
    await room.locator('.room-tally').waitFor()
    await settle(console)
    await roomShows(room, 'By majority')
  },
  async ({ console, room }) => {
    await countHands(console, 5, 5)
    await console.getByText('Councillor Reed has the casting vote.').waitFor()
    await console.getByRole('group', { name: 'It is a tie.' }).getByRole('radio').nth(1).check()
    await settle(console)
    await roomShows(room, 'By casting vote')
  },
  async ({ console, room }, watch) => {
    const reason = 'Because the inspector rang this morning.'
    watch.typed(reason)
    await countHands(console, 9)
    await console.getByLabel('Settle by').selectOption('other')
    await console.locator('.settle-form__option input').nth(1).check()
    await press(console, 'Overrule the room')
    await console.getByText('Enter a reason.').waitFor()
    await console.getByLabel('Why? The record shows the reason.').fill(reason)
    await press(console, 'Overrule the room')
    await press(console, 'Record them anyway')
    await roomShows(room, 'The room was overruled')
  },
  async ({ console, room }, watch) => {
    const before = await room.locator('body').innerText()
    await countHands(console, 6, 2)
    await remote(console, 'Escape')
    await console.keyboard.press('f')
    await settle(console)
    await remote(console, 'PageDown')
    await console.getByText('You look ahead at').waitFor()
    expect(await room.locator('body').innerText()).toBe(before)
    expect(await watch.leaks(room)).toEqual([])
    await remote(console, 'PageUp')
    await console.keyboard.press('f')
    await roomShows(room, 'By most votes')
  },
  async ({ console, room }) => {
    await countHands(console, 3, 1)
    await settle(console)
    await roomShows(room, 'By majority')
    await press(console, 'Undo the last decision')
    await press(console, 'Undo it')
    await room.locator('.room-question').waitFor()
    await countHands(console, 1, 8)
    await settle(console)
    await roomShows(room, 'By majority')
  },
  async evening => {
    await countHands(evening.console, 2, 9)
    await evening.console.getByRole('textbox', { name: 'Abstain' }).fill('3')
    await evening.room.reload()
    await evening.room.locator('.room-question').waitFor()
    await evening.console.reload()
    await evening.console.getByRole('button', { name: 'Next' }).waitFor()
    await killed(evening)
    const hands = evening.console.locator('.vote-rows input')
    expect(await hands.nth(1).inputValue()).toBe('9')
    expect(await evening.console.getByRole('textbox', { name: 'Abstain' }).inputValue()).toBe('3')
    await settle(evening.console)
    await roomShows(evening.room, 'By majority')
  },
]

/** The console's window goes without a word, and another is opened in its place. */
async function killed(evening: Evening): Promise<void> {
  const address = evening.console.url()
  const context = evening.console.context()
  await evening.console.close({ runBeforeUnload: false })
  evening.console = await resumeConsole(context, address)
}

test(
  'a whole evening in two windows, of which the room’s never knows more than it may',
  { timeout: patience },
  async ({ visit }) => {
    const evening = await beginEvening(await visit('', laptop))
    const { steps, decisions } = await wholeEvening(evening, new Watch(), ways)
    expect(decisions).toBeGreaterThan(ways.length)
    expect(new Set(steps).size).toBeGreaterThan(15)
  },
)

test.for(['arthurs-coat', 'friday-16-40', 'tarnhollow-clearances', 'thursday-room'])(
  '%s is led with three tables from the set-up to the closing screen',
  { timeout: patience },
  async (id, { visit }) => {
    const evening = await beginEvening(await visit('', laptop), { id, tables: 3 })
    const { console, room } = evening
    const { steps, decisions } = await wholeEvening(evening, new Watch(id))
    await press(console, 'Show the author’s answer')
    await press(console, 'Show it to the room')
    await roomShows(room, /author/)
    // Those are two: what surprised members, and the moments.
    let screens = 2
    while (!(await room.locator('.room-closing').isVisible())) {
      const recommendation = console.locator('.console-panel').getByRole('checkbox').first()
      if ((await titleOn(console)).startsWith('Which recommendations')) await recommendation.check()
      await goOn(evening)
      screens++
    }
    process.stdout.write(`${id}: ${steps.length} steps, ${decisions} votes, ${screens} screens after the ending\n`)
    expect(screens).toBeLessThanOrEqual(20)
  },
)

test('Tarnhollow is led on one screen, by keyboard alone', { timeout: patience }, async ({ visit }) => {
  const page = await visit('#/evening/tarnhollow-clearances', laptop)
  await page.getByLabel('Everyone sees this one').check()
  await press(page, 'Open the console')
  await page.locator('.room-welcome').waitFor()
  const watch = new Watch('tarnhollow-clearances')
  const box = page.locator('.one-screen__box:not([hidden])')
  const shows = (view: string) => page.locator(`.room-${view}`).isVisible()
  const enter = async (name: string | RegExp) => page.getByRole('button', { name }).first().press('Enter')
  let votes = 0
  let isOver = false
  for (let steps = 0; steps < 200 && !(await shows('closing')); steps++) {
    isOver ||= await shows('surprise')
    if (!isOver) expect(watch.secretsIn(await page.locator('body').innerText())).toEqual([])
    const before = await page.locator('.room-screen').innerHTML()
    await page.keyboard.press('PageDown')
    if (!(await box.isVisible())) {
      await expect.poll(() => page.locator('.room-screen').innerHTML()).not.toBe(before)
      continue
    }
    const isEntered = await box.innerText()
    if (isEntered.includes('Show the votes to the room')) {
      await page.keyboard.type('4')
      await enter('Show the votes to the room')
      await page.locator('.room-tally').waitFor()
      await enter(/^Settle: /)
      await page.locator('.room-consequence').waitFor()
      votes++
    } else if (isEntered.includes('Where does the room look?'))
      await ((await page.getByRole('button', { name: 'Move on' }).isEnabled())
        ? enter('Move on')
        : page.keyboard.press('Enter'))
    else if (await shows('moments')) {
      await enter('Show the author’s answer')
      await enter('Show it to the room')
    } else {
      await page.keyboard.type('1')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Escape')
    }
  }
  expect(votes).toBeGreaterThan(8)
  await page.locator('.room-closing').waitFor()
})
