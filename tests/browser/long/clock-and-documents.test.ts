import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { mouse } from '../support/player.ts'
import { test } from '../support/visit.ts'

const clock = (page: Page) => page.getByRole('region', { name: /^Clock/ })

/** To a decision that the clock takes, with its clock running. */
async function reachClock(page: Page): Promise<void> {
  const hand = mouse()
  await hand.press(page.getByRole('link', { name: 'Friday, 16:40', exact: true }))
  await hand.press(page.getByRole('button', { name: 'Start' }))
  const check = page.getByRole('button', { name: 'Check this decision' })
  const goOn = page.getByRole('button', { name: 'Continue' })
  await check.or(goOn).first().waitFor()
  if (await goOn.isVisible()) await goOn.click()
  await clock(page).scrollIntoViewIfNeeded()
  await page.getByRole('button', { name: 'Pause the clock' }).waitFor()
}

async function openDocument(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Supplier record/ })
    .first()
    .click()
  await page.getByRole('dialog', { name: 'Supplier record' }).waitFor()
}

test.for([
  { name: 'on a small screen', viewport: { width: 375, height: 700 } },
  { name: 'made larger', viewport: { width: 1280, height: 900 } },
])('the clock is paused behind a document that covers it, $name', async ({ viewport }, { visit }) => {
  const page = await visit('', { viewport })
  await reachClock(page)
  await openDocument(page)
  if (viewport.width > 1000) await page.getByRole('button', { name: 'Larger Supplier record' }).click()
  await page.getByText(/left \(paused\)$/).waitFor({ state: 'attached' })
  const left = await clock(page).getByText(/left/).first().textContent()
  // Two ticks and more of a clock that goes on would show.
  await page.waitForTimeout(2_500)
  await page.getByRole('button', { name: 'Close Supplier record' }).click()
  expect(await clock(page).getByText(/left/).first().textContent()).toBe(left)
  await page.getByRole('button', { name: 'Start the clock' }).click()
  await page.getByRole('button', { name: 'Pause the clock' }).waitFor()
})

test('where a document covers the page, the Tab key goes round its buttons, and each stop shows', async ({ visit }) => {
  const page = await visit('', { viewport: { width: 911, height: 512 } })
  await reachClock(page)
  await openDocument(page)
  const stops: (string | undefined)[] = []
  for (let tabs = 0; tabs < 4; tabs++) {
    await page.keyboard.press('Tab')
    stops.push(await page.evaluate(() => document.activeElement?.textContent))
  }
  const [back, close] = ['Back to the story', 'Close Supplier record for Harbeck Rowe']
  expect(stops).toEqual([back, close, back, close])
  await page.keyboard.press('Shift+Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(back)
})
