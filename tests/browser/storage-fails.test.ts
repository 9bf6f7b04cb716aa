import { expect } from 'vitest'
import { downloaded } from './support/downloaded.ts'
import { begin, mouse, takeTurn } from './support/player.ts'
import { test } from './support/visit.ts'

test('one odd record in the store hides no session, and is named, saved and deleted', async ({ visit }) => {
  const page = await visit()
  await begin(page, mouse())
  await page.evaluate(async () => {
    const opening = indexedDB.open('desktop-audit')
    await new Promise(resolve => {
      opening.addEventListener('success', resolve)
    })
    const store = opening.result.transaction('sessions', 'readwrite').objectStore('sessions')
    const reading = store.getAll()
    await new Promise(resolve => {
      reading.addEventListener('success', resolve)
    })
    const [good] = reading.result as object[]
    store.put({}, 'odd-1')
    store.put(null, 'odd-2')
    store.put(5, 'odd-3')
    store.put({ ...good, id: 'odd-4', lastAt: null }, 'odd-4')
    await new Promise(resolve => {
      store.transaction.addEventListener('complete', resolve)
    })
    opening.result.close()
  })
  await page.goto('#/')
  await page.getByRole('link', { name: /^Continue/ }).waitFor()
  await page.getByText(/^We cannot read 4 sessions here/).waitFor()
  await page.goto('#/device')
  const damaged = page.getByRole('region', { name: 'Damaged sessions' })
  await damaged.waitFor()
  expect(await page.getByRole('button', { name: /^Save a copy\s+of (?!damaged)/ }).count()).toBe(1)
  const { bytes } = await downloaded(page, 'of damaged session odd-4')
  expect(JSON.parse(bytes.toString('utf8'))).toMatchObject({ format: 1, mode: 'solo' })
  for (const id of ['odd-1', 'odd-2', 'odd-3', 'odd-4']) {
    await damaged.getByRole('button', { name: `: damaged session ${id}` }).click()
    await damaged.getByRole('button', { name: 'Delete this session' }).click()
    await page.getByText(`Damaged session ${id} was deleted.`).waitFor()
  }
  expect(await damaged.count()).toBe(0)
  expect(await page.getByRole('button', { name: /^Save a copy\s+of/ }).count()).toBe(1)
})

test('what a full disk refused is saved by itself once there is room, and the notice goes', async ({ visit }) => {
  const page = await visit()
  await begin(page, mouse())
  await page.evaluate(() => {
    // oxlint-disable-next-line typescript/unbound-method -- it is called with `this` below.
    const put = IDBObjectStore.prototype.put
    let isFull = true
    IDBObjectStore.prototype.put = function full(...given) {
      if (isFull) throw new DOMException('Full.', 'QuotaExceededError')
      return put.apply(this, given)
    }
    document.addEventListener('room-made', () => (isFull = false))
  })
  await takeTurn(page, mouse())
  await page.getByText('What you did last is not saved. There is no room left on this device.').waitFor()
  const heading = await page.getByRole('heading', { level: 1 }).textContent()
  await page.evaluate(() => document.dispatchEvent(new Event('room-made')))
  await page.getByText(/^What you did last is not saved/).waitFor({ state: 'detached' })
  await page.reload()
  await page.getByRole('complementary', { name: 'Case file' }).waitFor()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(heading)
})
