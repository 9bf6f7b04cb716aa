import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { openSite } from './open-site.ts'
import { test as visiting } from './visit.ts'

/** A test with a web server of its own, on which a newer version can be put. */
// oxlint-disable-next-line no-empty-pattern -- Vitest reads in the pattern which other fixtures this one needs: none.
export const test = visiting.extend('site', async ({}, { onCleanup }) => {
  const site = await openSite(inject('built'))
  onCleanup(() => site.close())
  return site
})

export const notice = (page: Page) => page.getByRole('region', { name: 'A newer version is ready' })

/** Comes back when the browser has kept all of the program. */
export async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
}

/** Has the browser ask for a newer version, and comes back with what became of it. */
export function fetchNewer(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { installing } = await (await navigator.serviceWorker.ready).update()
    if (installing === null) return 'none'
    return new Promise(resolve => {
      installing.addEventListener('statechange', () => resolve(installing.state))
    })
  })
}

export const isNewer = (page: Page) => page.evaluate(() => document.querySelector('script[src*="-newer"]') !== null)

/** Nothing shows that a page looked and made no offer: so this waits longer than it does between two looks. */
export function aLookLater(page: Page): Promise<void> {
  return page.waitForTimeout(6_000)
}

/** Deletes the only session. */
export async function wipeAll(page: Page): Promise<void> {
  await page.goto(new URL('#/device', page.url()).href)
  await page.getByRole('button', { name: /^Delete/ }).click()
  await page.getByRole('button', { name: 'Delete this session' }).click()
  await page.getByRole('button', { name: 'Delete this session' }).waitFor({ state: 'detached' })
}
