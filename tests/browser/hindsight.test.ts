import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { goToStep, keyboard } from './support/player.ts'
import { firstChoices, lookBackAt } from './support/session-files.ts'
import { test } from './support/visit.ts'

const patience = { timeout: 180_000 }
/** Always the first choice, and then looking back. */
async function playToTheEnd(page: Page): Promise<void> {
  await lookBackAt(page, await firstChoices('larkspindle-parade'))
}

function moment(page: Page, name: string) {
  return page.getByRole('checkbox', { name: new RegExp(`^The outcome could have changed here.*${name}$`) })
}

test('own words that are erased are gone from the page and from the device', patience, async ({ visit }) => {
  const page = await visit('', { reducedMotion: true })
  await playToTheEnd(page)
  await moment(page, 'A call from a resident').check()
  await page.getByRole('link', { name: 'Go on to what would have helped' }).click()
  await page.getByLabel('Something else, in your own words').fill('A real name')
  await page.getByRole('button', { name: 'Save and go on' }).click()
  await page.getByRole('button', { name: 'Compare with the author’s answer' }).click()
  const hand = keyboard(page)
  await hand.press(page.getByRole('button', { name: /^Erase these words.*A call from a resident$/ }))
  await hand.press(page.getByRole('button', { name: 'Erase them' }))
  await page.getByText('Text removed').waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('In your own words')
  await page.reload()
  await page.getByText('Text removed').waitFor()
  await goToStep(page, 'Findings')
  await page.getByText('What members typed', { exact: true }).click()
  await page.getByText('Text removed').first().waitFor()
  expect(await page.getByText('A real name').count()).toBe(0)
})

test('a second tab only reads, and says so', patience, async ({ visit }) => {
  const page = await visit('', { reducedMotion: true })
  await playToTheEnd(page)
  const second = await page.context().newPage()
  await second.goto(page.url())
  await second.getByText('Another tab has this session open.').waitFor()
  expect(await second.getByRole('checkbox').count()).toBe(0)
  await moment(page, 'The driver').check()
  await second.getByText('You marked this moment.').waitFor()
  await page.close()
  await moment(second, 'The driver').waitFor()
  expect(await moment(second, 'The driver').isChecked()).toBe(true)
})
