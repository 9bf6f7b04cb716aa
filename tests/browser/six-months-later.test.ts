import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { goToStep } from './support/player.ts'
import { firstChoices, lookBackAt } from './support/session-files.ts'
import { test } from './support/visit.ts'

test('both pages fit a phone at its narrowest', { timeout: 180_000 }, async ({ visit }) => {
  const page = await visit('', { viewport: { width: 320, height: 640 }, reducedMotion: true })
  await playToTheEnd(page)
  await goToStep(page, 'Recommendations')
  expect(await overflow(page)).toBe(0)
  await page.getByRole('button', { name: 'Save these recommendations' }).click()
  await page.getByRole('heading', { level: 1, name: 'Six months later' }).waitFor()
  expect(await overflow(page)).toBe(0)
})

/** Always the first choice: a play that ends with the licence revoked. */
async function playToTheEnd(page: Page): Promise<void> {
  await lookBackAt(page, await firstChoices('larkspindle-parade'))
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
