import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { countHands, remote, stopped, titleOn, type Evening } from './support/evening.ts'
import { expectNoAxeViolations } from './support/expect-no-axe-violations.ts'
import { test } from './support/visit.ts'

const laptop = { viewport: { width: 1366, height: 768 } }
const patience = 180_000

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const roomSees = (room: Page, words: string | RegExp) => room.getByText(words).first().waitFor()
const said = 'One list for the whole front desk'

/** Marks the first decision by its number, and names a measure that helps no one and one in the room's words. */
async function lookBack({ console, room }: Evening): Promise<void> {
  await roomSees(room, 'What surprised you?')
  await remote(console, 'PageDown')
  await room.locator('.room-moments').waitFor()
  await console.keyboard.press('1')
  await console.keyboard.press('Enter')
  await room.locator('.room-moments__moment--marked').waitFor()
  const helping = console.getByRole('textbox', { name: /^What would have helped/ })
  await helping.fill('better lock')
  await press(console, /A better lock on the door of Room 2/)
  await helping.fill(said)
  await press(console, /^Add “/)
  await expectNoAxeViolations(console)
  expect(await room.locator('body').innerText()).not.toMatch(/lock|One list|author/)
  await remote(console, 'PageDown')
  await console.getByText('To finish looking back').first().waitFor()
  await press(console, 'Show the author’s answer')
  await press(console, 'Show it to the room')
  await roomSees(room, 'You and the author')
}

/** What is done on some of the screens that follow, by the title of their panel. */
const doing: Readonly<Record<string, (evening: Evening) => Promise<void>>> = {
  'The four Ps: what each decision helped and harmed': async ({ console, room }) => {
    await console.keyboard.press('1')
    await console.keyboard.press('Enter')
    await room.locator('.room-decision').waitFor()
    await remote(console, 'PageDown')
    await room.locator('.room-picture').waitFor()
  },
  'Five real questions': async ({ console, room }) => {
    await console.getByRole('checkbox').first().check()
    await room.locator('.room-ticks__item--ticked').waitFor()
  },
  'Which recommendations do you put forward?': async ({ console, room }) => {
    await remote(console, 'PageDown')
    await console.getByText('First tick what the room puts forward').first().waitFor()
    await console.keyboard.press('1')
    await console.keyboard.press('Enter')
    await room.locator('.room-ticks__item--ticked').waitFor()
  },
  'Six months later': ({ room }) => roomSees(room, 'vending machine'),
  'How sure are you that our council would do well?': async ({ console, room }) => {
    await countHands(console, 0, 4, 5, 2, 1)
    await press(console, 'Record and show the votes')
    await roomSees(room, 'now')
  },
  'Thank you': async ({ console, room }) => {
    await console.getByLabel('What will we keep doing?').fill('Asking why a room is empty.')
    await console.getByLabel('What will we change?').fill('Who opens the post.')
    await console.getByLabel('When will we look again?').fill('2027-06-03')
    await press(console, 'Record and show to the room')
    await roomSees(room, 'Who opens the post.')
    await roomSees(room, '3 June 2027')
  },
}

/** Every screen from the author’s answer to the last, with what is done there. */
async function debrief(evening: Evening): Promise<readonly string[]> {
  const titles: string[] = []
  for (let screens = 0; screens < 40; screens++) {
    const title = await titleOn(evening.console)
    if (!titles.includes(title)) await expectNoAxeViolations(evening.console)
    titles.push(title)
    await doing[title]?.(evening)
    if (title.startsWith('Decision 1: ') && title.includes(' votes to '))
      await roomSees(evening.room, /Audit should have heard of it first/)
    if (title === 'Thank you') break
    const before = await evening.room.locator('.room-screen').innerHTML()
    await remote(evening.console, 'PageDown')
    await expect.poll(() => evening.room.locator('.room-screen').innerHTML()).not.toBe(before)
  }
  return [...new Set(titles)]
}

test(
  'from a stopped story through looking back, debrief and closing to a laptop on which nothing is left',
  { timeout: patience },
  async ({ visit }) => {
    const page = await visit('', laptop)
    const evening = await stopped(page)
    const { room } = evening
    await lookBack(evening)
    expect(await debrief(evening)).toEqual([
      'At which moments could the outcome have changed?',
      'The four Ps: what each decision helped and harmed',
      'What was there to see, and when did anyone see it?',
      expect.stringMatching(/^Decision 1: [^,]+$/),
      expect.stringMatching(/^Decision 1: .*6 votes to 5$/),
      'Five real questions',
      'Which recommendations do you put forward?',
      'Six months later',
      'How sure are you that our council would do well?',
      'Thank you',
    ])
    await page.getByRole('link', { name: 'End the session' }).click()
    await page.getByRole('heading', { level: 1, name: 'End the session' }).waitFor()
    await room.locator('.room-closing').waitFor({ state: 'detached' })
    expect(await room.locator('.room-screen').innerText()).not.toMatch(/Thank|Thursday/)
    await page.getByText(/^Check the typed text/).click()
    expect(await page.locator('.typed-words').innerText()).toContain(said)
    await expectNoAxeViolations(page)
    await takeAway(page)
    await wipe(page)
    expect(await leftBehind(page)).toEqual([])
  },
)

async function takeAway(page: Page): Promise<void> {
  for (const [name, file] of [
    ['Save the session file', /^thursday-room-.*\.session\.json$/],
    ['Save the findings as Word', /^thursday-room-full-.*\.docx$/],
  ] as const) {
    const coming = page.waitForEvent('download')
    await press(page, name)
    expect((await coming).suggestedFilename()).toMatch(file)
  }
}

async function wipe(page: Page): Promise<void> {
  await page.getByLabel('Everything on this laptop').check()
  await press(page, 'Delete everything')
  await expectNoAxeViolations(page)
  await press(page, 'Delete it now')
  await page.getByRole('heading', { level: 1, name: 'This session is no longer on this laptop' }).waitFor()
  await expectNoAxeViolations(page)
}

/** Whatever the browser still keeps for the program, by name. */
function leftBehind(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const databases = await Promise.all(
      (await indexedDB.databases()).map(async ({ name = '' }) => {
        const open = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open(name)
          request.addEventListener('success', () => resolve(request.result))
          request.addEventListener('error', () => reject(new Error(`${name} does not open`)))
        })
        const counts = await Promise.all(
          [...open.objectStoreNames].map(async store => {
            const request = open.transaction(store).objectStore(store).getAllKeys()
            await new Promise(resolve => request.addEventListener('success', resolve))
            return request.result.map(key => `${name} ${store} ${JSON.stringify(key)}`)
          }),
        )
        open.close()
        return counts.flat()
      }),
    )
    return [
      ...databases.flat(),
      // That the browser was asked to keep what is saved says nothing of the session.
      ...Object.keys(localStorage).filter(key => key !== 'desktop-audit asked-to-keep'),
      ...Object.keys(sessionStorage),
      ...(await caches.keys()),
    ]
  })
}

test('looking back, the end and the guide fit the smallest screen', { timeout: patience }, async ({ visit }) => {
  const page = await visit('', laptop)
  const evening = await stopped(page)
  const session = new URL(evening.console.url()).hash.split('/').at(-1) ?? ''
  await remote(page, 'PageDown')
  await page.getByLabel('Find a moment').waitFor()
  await page.setViewportSize({ width: 320, height: 800 })
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: /^What would have helped/ }).waitFor()
  expect(await overflow(page), 'looking back').toBeLessThanOrEqual(0)
  for (const path of [`end/${session}`, 'facilitating', 'facilitating/card']) {
    await page.goto(`#/${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await overflow(page), `on ${path}`).toBeLessThanOrEqual(0)
    await expectNoAxeViolations(page)
  }
})

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
}
