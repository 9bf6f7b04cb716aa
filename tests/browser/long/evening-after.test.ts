import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { stopped } from '../support/evening.ts'
import { test } from '../support/visit.ts'

const laptop = { viewport: { width: 1366, height: 768 } }

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

test('a group session that is not saved is deleted only by those who say so', async ({ visit }) => {
  const page = await visit('', laptop)
  const evening = await stopped(page)
  const session = new URL(evening.console.url()).hash.split('/').at(-1) ?? ''
  await page.goto(`#/end/${session}`)
  await page.getByText('Save the session file or tick the box').waitFor()
  expect(await page.getByRole('button', { name: 'Delete this session' }).isVisible()).toBe(false)
  await page.getByLabel(/^Delete without saving a copy/).check()
  await press(page, 'Delete this session')
  await press(page, 'Not yet')
  await page.getByRole('link', { name: 'Back to the console' }).click()
  await page.getByRole('heading', { level: 2, name: 'What surprised you?' }).waitFor()
})
