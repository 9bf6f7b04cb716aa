import { expect } from 'vitest'
import { begin, mouse } from '../support/player.ts'
import { test } from '../support/visit.ts'

test('a browser that never answers is one that keeps nothing, and the page says so', async ({ visit }) => {
  const page = await visit()
  await page.context().addInitScript(() => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest
  })
  await page.reload()
  await page.getByRole('complementary', { name: 'Kept until this tab is closed' }).waitFor()
  await begin(page, mouse())
  await page.getByText(/^This browser keeps nothing/).waitFor()
  expect(await page.getByRole('link', { name: /^Leave/ }).textContent()).toBe('Leave')
})
