import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { Watch } from './support/evening.ts'
import { expectNoAxeViolations } from './support/expect-no-axe-violations.ts'
import { test } from './support/visit.ts'

const laptop = { viewport: { width: 1366, height: 768 } }
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

test('on a single screen the room’s view stands alone, and votes are settled in a small box', async ({ visit }) => {
  const page = await visit('#/evening/larkspindle-parade', laptop)
  await page.getByLabel(/^Ask how sure/).uncheck()
  await page.getByLabel('Everyone sees this one').check()
  await press(page, 'Open the console')
  const watch = new Watch()
  watch.met('A call from a resident')
  const leaks = async () => {
    const seen = await page.evaluate(() => {
      Object.assign(window, { heard: [] })
      return document.body.innerText
    })
    return { leaks: await watch.leaks(page), seen }
  }
  await page.locator('.room-welcome').waitFor()
  await expectNoAxeViolations(page)
  await page.keyboard.press('PageDown')
  await page.keyboard.press('PageDown')
  await page.locator('.room-question').waitFor()
  expect((await leaks()).leaks).toEqual([])
  await page.keyboard.press('b')
  await page.locator('.room-question').waitFor({ state: 'detached' })
  await page.keyboard.press('Escape')
  await page.keyboard.press('PageDown')
  expect(await page.locator('.room-question').count()).toBe(0)
  await page.keyboard.press('b')
  await page.locator('.room-question').waitFor()
  await page.keyboard.press('2')
  await page.keyboard.type('5')
  await expectNoAxeViolations(page)
  expect((await leaks()).leaks).toEqual([])
  expect((await leaks()).seen).not.toMatch(/5|Most votes/)
  for (const [width, height] of [
    [1024, 768],
    [800, 600],
    [1366, 768],
  ] as const) {
    await page.setViewportSize({ width, height })
    await expect.poll(() => coveredChoices(page), { message: `on ${width} by ${height} pixels` }).toEqual([])
  }
  await press(page, 'Show the votes to the room')
  await page.locator('.room-tally').waitFor()
  await press(page, 'Settle: B')
  await page.locator('.room-consequence').waitFor()
  await page.locator('.one-screen__box').waitFor({ state: 'detached' })
  await page.keyboard.press('?')
  await page.getByRole('heading', { name: 'Keys' }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('PageDown')
  await page.locator('.room-scene').waitFor()
})

/** The choices of which the box of a single screen lies over a part, or which are out of the picture. */
function coveredChoices(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const box = document.querySelector('.one-screen__box:not([hidden])')?.getBoundingClientRect()
    if (box === undefined) return ['there is no box']
    return [...document.querySelectorAll('.room-question__option')]
      .filter(option => {
        const { left, right, top, bottom } = option.getBoundingClientRect()
        const isApart = right <= box.left || left >= box.right || bottom <= box.top || top >= box.bottom
        return !isApart || bottom > innerHeight || right > innerWidth
      })
      .map(({ textContent }) => textContent)
  })
}
