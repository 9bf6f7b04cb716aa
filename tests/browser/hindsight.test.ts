import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { firstChoices, lookBackAt } from './support/session-files.ts'
import { test } from './support/visit.ts'

const patience = { timeout: 180_000 }
/** Always the first choice, and then looking back. */
async function playToTheEnd(page: Page): Promise<void> {
  await lookBackAt(page, await firstChoices('larkspindle-parade'))
}

function moment(page: Page, name: string) {
  return page.getByRole('checkbox', { name, exact: true })
}

test('a second tab only reads, and says so', patience, async ({ visit }) => {
  const page = await visit('', { reducedMotion: true })
  await playToTheEnd(page)
  const second = await page.context().newPage()
  await second.goto(page.url())
  await second.getByText('Another tab has this session open.').waitFor()
  expect(await second.getByRole('checkbox').count()).toBe(0)
  await moment(page, 'The driver').check()
  await second.getByText('You picked this moment.').waitFor()
  await page.close()
  await moment(second, 'The driver').waitFor()
  expect(await moment(second, 'The driver').isChecked()).toBe(true)
})
