import { expect } from 'vitest'
import { begin, mouse } from '../support/player.ts'
import { test } from '../support/visit.ts'

test('a browser that never answers is one that keeps nothing, and the page says so', async ({ visit }) => {
  const page = await visit()
  await page.context().addInitScript(() => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest
  })
  await page.reload()
  await page.getByRole('complementary', { name: 'Kept until you close this tab' }).waitFor()
  await begin(page, mouse())
  await page.getByText(/^This browser saves nothing/).waitFor()
  expect(await page.getByRole('link', { name: /^Leave/ }).textContent()).toBe('Leave')
})

test('what the browser fails to read is not said to be deleted', async ({ visit }) => {
  const page = await visit()
  await begin(page, mouse())
  const address = page.url()
  await page.context().addInitScript(() => {
    const fail = () => {
      throw new DOMException('Internal error.', 'UnknownError')
    }
    IDBObjectStore.prototype.get = fail
    IDBObjectStore.prototype.getAll = fail
  })
  const other = await page.context().newPage()
  await other.goto(address)
  await other.getByRole('heading', { level: 1, name: 'We could not read this session' }).waitFor()
  for (const path of ['#/', '#/device']) {
    await other.goto(path)
    await other.getByText('We could not read the sessions saved on this device. We deleted nothing.').waitFor()
  }
  await other.goto('#/device/delete')
  await other.getByText(/^We can’t count the sessions on this device/).waitFor()
})
