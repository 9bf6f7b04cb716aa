import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectNoAxeViolations } from './support/expect-no-axe-violations.ts'
import {
  aheadOn,
  beginEvening,
  channelsOf,
  countHands,
  openRoomWindow,
  remote,
  resumeConsole,
  titleOn,
  Watch,
  type Evening,
} from './support/evening.ts'
import { keyboard } from './support/player.ts'
import { test } from './support/visit.ts'

/** Enough for a whole story with a search of the room's window at each step. */
const patience = 300_000
const laptop = { viewport: { width: 1366, height: 768 } }

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const roomShows = (room: Page, words: string | RegExp) => room.getByText(words).first().waitFor()

/** Settles by the hands, in one way after another; each does something that evenings do. */
const ways: readonly ((evening: Evening, watch: Watch) => Promise<void>)[] = [
  async ({ console, room }) => {
    await countHands(console, 27, 23)
    expect(await room.locator('body').innerText()).not.toMatch(/27|23/)
    await press(console, 'Reveal the hands')
    await room.locator('.room-tally').waitFor()
    await press(console, /^Settle/)
    await roomShows(room, 'By majority')
  },
  async ({ console, room }) => {
    await countHands(console, 5, 5)
    await console.getByText('Councillor Reed has the casting vote.').waitFor()
    await console.getByRole('group', { name: 'The casting vote goes to' }).getByRole('radio').nth(1).check()
    await press(console, 'Settle by casting vote')
    await roomShows(room, 'By casting vote')
  },
  async ({ console, room }, watch) => {
    const reason = 'Because the inspector rang this morning.'
    watch.typed(reason)
    await countHands(console, 9)
    await press(console, 'Another choice')
    await console.locator('.settle-form__option input').nth(1).check()
    await press(console, 'Overrule the room')
    await console.getByText('Write the reason first.').waitFor()
    await console.getByLabel('Why? The record keeps the reason.').fill(reason)
    await press(console, 'Overrule the room')
    await roomShows(room, 'The room was overruled')
  },
  async ({ console, room }, watch) => {
    const before = await room.locator('body').innerText()
    await countHands(console, 6, 2)
    await remote(console, 'Escape')
    await console.keyboard.press('f')
    await press(console, /^Settle/)
    await remote(console, 'PageDown')
    await console.getByText('You look ahead at').waitFor()
    expect(await room.locator('body').innerText()).toBe(before)
    expect(await watch.leaks(room)).toEqual([])
    await remote(console, 'PageUp')
    await console.keyboard.press('f')
    await roomShows(room, 'By most hands')
  },
  async ({ console, room }) => {
    await countHands(console, 3, 1)
    await press(console, /^Settle/)
    await roomShows(room, 'By majority')
    await press(console, 'Undo the last decision')
    await press(console, 'Undo it')
    await room.locator('.room-question').waitFor()
    await countHands(console, 1, 8)
    await press(console, /^Settle/)
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
    await press(evening.console, /^Settle/)
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
    const watch = new Watch()
    const steps: string[] = []
    let decisions = 0
    while (steps.length < 150) {
      const title = await titleOn(evening.console)
      if (title === 'Looking back together') break
      steps.push(title)
      watch.met(title)
      expect(await watch.leaks(evening.room), `at “${title}”`).toEqual([])
      const isAsked = await evening.room.locator('.room-question').isVisible()
      const ahead = isAsked ? await aheadOn(evening.console) : 'go on'
      if (ahead === 'vote') {
        // What is looked for is there to be found: in the facilitator's window.
        expect(watch.secretsIn(await evening.console.locator('.console-panel').innerText())).not.toEqual([])
        const way = ways[decisions] ?? byHands
        watch.decided(title)
        await way(evening, watch)
        decisions++
      } else if (ahead === 'look') await lookOrLeave(evening.console)
      else await goOn(evening)
    }
    expect(decisions).toBeGreaterThan(ways.length)
    expect(new Set(steps).size).toBeGreaterThan(15)
    await evening.room.locator('.room-moments').waitFor()
    expect(await watch.leaks(evening.room)).toEqual([])
    const loaded = await evening.loaded()
    expect(loaded.length, 'the room loads the program').toBeGreaterThan(100_000)
    expect(watch.secretsIn(loaded)).toEqual([])
    expect((await channelsOf(evening.room)).filter(name => !name.startsWith('desktop-audit room'))).toEqual([
      'desktop-audit',
    ])
  },
)

async function byHands({ console, room }: Evening): Promise<void> {
  await countHands(console, 4, 3)
  await press(console, /^Settle/)
  await room.locator('.room-consequence').waitFor()
}

async function lookOrLeave(page: Page): Promise<void> {
  const leave = page.getByRole('button', { name: 'Move on' })
  await ((await leave.isEnabled()) ? leave : page.locator('.console-decide__lead').first()).click()
}

/** One step of the remote, until the room sees it. */
async function goOn({ console, room }: Evening): Promise<void> {
  const before = await room.locator('.room-screen').innerHTML()
  await remote(console, 'PageDown')
  await expect.poll(() => room.locator('.room-screen').innerHTML()).not.toBe(before)
}

test('the evening can be wrapped up at any time, and looks back at what it has met', async ({ visit }) => {
  const evening = await beginEvening(await visit('', laptop), { tables: 3 })
  for (let steps = 0; steps < 4; steps++) await goOn(evening).catch(() => undefined)
  await press(evening.console, 'Wrap up now')
  await press(evening.console, 'Stop and look back')
  await evening.room.locator('.room-moments').waitFor()
  await roomShows(evening.room, 'Cheap cigarettes, odd hours')
})

test('by keyboard alone: set up, on two screens, counted and settled', async ({ visit }) => {
  const page = await visit('#/scenario/larkspindle-parade', laptop)
  const hand = keyboard(page)
  await hand.press(page.getByRole('link', { name: 'Run it with a group' }))
  await hand.press(page.getByRole('button', { name: 'Open the console' }))
  const opening = page.context().waitForEvent('page')
  await hand.press(page.getByRole('button', { name: 'Open the room’s screen' }))
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

test('when the console is left, the room’s screen goes dark', async ({ visit }) => {
  const { console, room } = await beginEvening(await visit('', laptop))
  await console.getByRole('link', { name: 'Leave' }).click()
  await room.locator('.room-welcome').waitFor({ state: 'detached' })
  await console.getByRole('link', { name: /^Go on with the evening/ }).click()
  await room.locator('.room-welcome').waitFor()
})

test('axe finds nothing on the set-up and the console, which never scroll as a whole', async ({ visit }) => {
  const page = await visit('#/evening/larkspindle-parade', laptop)
  await page.getByRole('button', { name: 'Open the console' }).waitFor()
  await expectNoAxeViolations(page)
  expect(await whole(page)).toBeLessThanOrEqual(2)
  await page.getByLabel('How they sit').selectOption('3')
  await press(page, 'Open the console')
  await page.getByRole('heading', { level: 1, name: /projector/ }).waitFor()
  await expectNoAxeViolations(page)
  await openRoomWindow(page)
  for (const key of ['', 'PageDown', 'PageDown', 'PageDown', 'p', 'f', 'n', '?']) {
    if (key !== '') await remote(page, key as 'PageDown')
    await expectNoAxeViolations(page)
    expect(await whole(page)).toBe(1)
  }
})

test('the console can be used at 320 pixels, one column under the other', async ({ visit }) => {
  const page = await visit('#/evening/larkspindle-parade', { viewport: { width: 320, height: 640 } })
  await press(page, 'Open the console')
  await openRoomWindow(page)
  for (let steps = 0; steps < 3; steps++) await remote(page, 'PageDown')
  await page.locator('.vote-rows').waitFor()
  await expectNoAxeViolations(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})

/** How many windows the page is high. */
function whole(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight / window.innerHeight)
}
