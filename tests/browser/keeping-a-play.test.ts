import { buffer } from 'node:stream/consumers'
import type { Download, Page } from 'playwright-core'
import { expect } from 'vitest'
import { begin, choices, choose, mouse, takeTurn, turnOn } from './support/player.ts'
import { test } from './support/visit.ts'

const title = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()

test('what is picked is still picked after a reload', async ({ visit }) => {
  const page = await visit()
  await begin(page, mouse())
  await choices(page).nth(2).check()
  await page.reload()
  await choices(page).first().waitFor()
  expect(await choices(page).nth(2).isChecked()).toBe(true)
})

test('a decision that is being checked is still being checked after a reload', async ({ visit }) => {
  const page = await visit()
  await begin(page, mouse())
  await choose(page, mouse())
  const picked = await page.locator('.decision-check__picked').textContent()
  await page.reload()
  await page.getByRole('heading', { name: 'Check your decision' }).waitFor()
  expect(await page.locator('.decision-check__picked').textContent()).toBe(picked)
  await page.getByRole('button', { name: 'Confirm', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'What follows' }).waitFor()
})

test('what follows from a decision is still there after a reload, and so is all that comes later', async ({
  visit,
}) => {
  const page = await visit()
  await begin(page, mouse())
  await takeTurn(page, mouse())
  await page.getByText(/^Saved on this device at/).waitFor()
  const words = await page.getByRole('article').textContent()
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'What follows' }).waitFor()
  expect(await page.getByRole('article').textContent()).toBe(words)
  await takeTurn(page, mouse())
  const later = await title(page)
  await page.reload()
  await expect.poll(() => title(page)).toBe(later)
})

test('the Back button changes a pick before it is final, and later only looks back', async ({ visit }) => {
  const page = await visit()
  await begin(page, mouse())
  const first = await title(page)
  await choose(page, mouse())
  await page.goBack()
  expect(await choices(page).first().isChecked()).toBe(true)
  await takeTurn(page, mouse())
  await page.goBack()
  await page.getByText('You are looking back at an earlier page.').waitFor()
  expect(await title(page)).toBe(first)
  await page.goForward()
  await page.getByRole('heading', { level: 1, name: 'What follows' }).waitFor()
})

test('a second tab follows and says so, and goes on when the first is closed', async ({ visit }) => {
  const first = await visit()
  await begin(first, mouse())
  const second = await first.context().newPage()
  await second.goto(first.url())
  await second.getByText('Another tab has this session open.').waitFor()
  expect(await choices(second).count()).toBe(0)
  await takeTurn(first, mouse())
  await second.getByRole('heading', { level: 1, name: 'What follows' }).waitFor()
  await first.close()
  await second.getByText('Another tab has this session open.').waitFor({ state: 'detached' })
  await takeTurn(second, mouse())
  expect(await turnOn(second)).toBe('continue')
})

test('a session saved as a file is opened on another device and gone on with', async ({ visit }) => {
  const here = await visit()
  await begin(here, mouse())
  await takeTurn(here, mouse())
  await takeTurn(here, mouse())
  const reached = await title(here)
  const download = here.waitForEvent('download')
  await here.getByRole('button', { name: 'Save a copy' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^arthurs-coat-\d{4}-\d\d-\d\d-[0-9a-f]{6}\.session\.json$/)

  const there = await visit()
  await there.getByLabel('Open a saved session file').setInputFiles({
    name: file.suggestedFilename(),
    mimeType: 'application/json',
    buffer: await contentOf(file),
  })
  await there.getByRole('link', { name: 'Continue it' }).click()
  await there.getByRole('link', { name: 'Continue' }).click()
  await expect.poll(() => title(there)).toBe(reached)
})

test('everything is deleted on this device, in every tab, and nothing comes back', async ({ visit }) => {
  const page = await visit()
  await begin(page, mouse())
  await takeTurn(page, mouse())
  const other = await page.context().newPage()
  await other.goto('#/device/delete')
  await other.getByText('This device has 1 session').waitFor()
  await other.getByRole('button', { name: 'Delete everything' }).click()
  await other.getByRole('heading', { level: 1, name: 'Everything was deleted' }).waitFor()
  await page.getByText('This session was deleted on this device.').waitFor()
  await page.goto('#/')
  await page.getByRole('complementary', { name: 'Saved on this device' }).getByText('No sessions yet.').waitFor()
  const kept = await page.evaluate(whatIsKept)
  expect(kept).toEqual({ records: [0, 0, 0], settings: [], session: [] })
})

/** Read from the browser, which deletes its files when the page goes. */
async function contentOf(file: Download): Promise<Buffer> {
  return buffer(await file.createReadStream())
}

/** Runs in the page, so it may use nothing from this file. */
async function whatIsKept() {
  const databases = await indexedDB.databases()
  const records = databases.map(
    ({ name = '' }) =>
      new Promise<number>(resolve => {
        const opening = indexedDB.open(name)
        opening.addEventListener('success', () => {
          const [store = ''] = opening.result.objectStoreNames
          const counting = opening.result.transaction(store).objectStore(store).count()
          counting.addEventListener('success', () => resolve(counting.result))
        })
      }),
  )
  return {
    records: await Promise.all(records),
    settings: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
  }
}
