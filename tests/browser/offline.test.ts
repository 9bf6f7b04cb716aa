import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { downloadedWord } from './support/downloaded.ts'
import { expectNoAxeViolations } from './support/expect-no-axe-violations.ts'
import { openSite } from './support/open-site.ts'
import { begin, goToStep, mouse, playOn, takeTurn } from './support/player.ts'
import { lookAtPapers } from './support/tour.ts'
import { test as visiting } from './support/visit.ts'

// oxlint-disable-next-line no-empty-pattern -- Vitest reads in the pattern which other fixtures this one needs: none.
const test = visiting.extend('site', async ({}, { onCleanup }) => {
  const site = await openSite(inject('built'))
  onCleanup(() => site.close())
  return site
})

const notice = (page: Page) => page.getByRole('region', { name: 'A newer version is ready' })

/** Comes back when the browser has kept all of the program. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
}

/** Has the browser ask for a newer version, and comes back with what became of it. */
function fetchNewer(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { installing } = await (await navigator.serviceWorker.ready).update()
    if (installing === null) return 'none'
    return new Promise(resolve => {
      installing.addEventListener('statechange', () => resolve(installing.state))
    })
  })
}

const isNewer = (page: Page) => page.evaluate(() => document.querySelector('script[src*="-newer"]') !== null)

test(
  'a second visit needs no network: it plays to the findings and writes a Word file',
  { timeout: 120_000 },
  async ({ visit, site }) => {
    const page = await visit('', { address: site.address })
    await kept(page)
    await page.context().setOffline(true)
    await site.shutDown()
    await page.reload()
    await begin(page, mouse())
    const seen = new Set<string>()
    for (let turns = 0; seen.size === 0; turns++) {
      if (turns === 20) throw new Error('No document is handed over in twenty turns.')
      await takeTurn(page, mouse())
      await lookAtPapers(page, () => Promise.resolve(), seen)
    }
    await playOn(page, mouse())
    await goToStep(page, 'Findings')
    expect(await downloadedWord(page)).toContain('Larkspindle Parade')
  },
)

test('a newer version interrupts no session, is offered when none runs, and loads when asked', async ({
  visit,
  site,
}) => {
  const playing = await visit('', { address: site.address })
  await kept(playing)
  await begin(playing, mouse())
  await takeTurn(playing, mouse())
  await site.publishNewer()

  const other = await playing.context().newPage()
  await other.goto('')
  expect(await fetchNewer(other)).toBe('installed')
  await other.reload()
  await other.getByRole('heading', { level: 1 }).waitFor()
  // Longer than the page waits between two looks.
  await other.waitForTimeout(6_000)
  expect(await notice(other).count()).toBe(0)
  expect(await isNewer(other)).toBe(false)
  await takeTurn(playing, mouse())
  // A part of the page that it had not loaded yet, and that the server does not have any more.
  await playing.getByRole('button', { name: 'Add a note' }).click()
  await playing.getByLabel('Your note').waitFor()

  await playing.getByRole('link', { name: /^Leave/ }).click()
  await playing.getByRole('heading', { level: 1, name: 'You have left the exercise' }).waitFor()
  await notice(other).waitFor()
  await expectNoAxeViolations(other)
  await other.getByRole('button', { name: 'Load the new version' }).click()
  await expect.poll(() => isNewer(other)).toBe(true)
  expect(await notice(other).count()).toBe(0)

  expect(await isNewer(playing)).toBe(false)
  await playing.getByRole('link', { name: 'Glossary' }).click()
  await playing.getByRole('heading', { level: 1, name: 'Glossary' }).waitFor()
  await other.getByRole('link', { name: /^Go on with/ }).click()
  await takeTurn(other, mouse())
})

test('a version that was copied only in part is not taken', async ({ visit, site }) => {
  const page = await visit('', { address: site.address })
  await kept(page)
  await site.publishNewer()
  const whole = await page.evaluate(() => fetch('index.html').then(answer => answer.text()))
  const [style = ''] = /assets\/index-[^"]+\.css/.exec(whole) ?? []
  await writeFile(join(site.folder, style.replace('.css', '-newer.css')), '')
  expect(await fetchNewer(page)).toBe('redundant')
  await page.context().setOffline(true)
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Practise before it happens' }).waitFor()
  expect(await isNewer(page)).toBe(false)
})

test('a council changes its name and colours in one small file, and sees it at the next visit but one', async ({
  visit,
  site,
}) => {
  const page = await visit('', { address: site.address })
  await kept(page)
  const css =
    "--council-name: 'Tenpenny District Council'; --council-brand: #401020; --council-brand-text: #fff"
  await writeFile(join(site.folder, 'council.css'), `:root { ${css} }`)
  await page.reload()
  await expect
    .poll(async () => {
      await page.reload()
      return page.getByRole('banner').textContent()
    })
    .toContain('Tenpenny District Council')
  const ground = await page.getByRole('banner').evaluate(header => getComputedStyle(header).backgroundColor)
  expect(ground).toBe('rgb(64, 16, 32)')
})

test('with everything else, what is kept to work offline is deleted', async ({ visit, site }) => {
  const page = await visit('', { address: site.address })
  await kept(page)
  const left = () =>
    page.evaluate(async () => [
      (await caches.keys()).length,
      (await navigator.serviceWorker.getRegistrations()).length,
    ])
  expect(await left()).toEqual([1, 1])
  await page.goto('#/device/delete')
  await page.getByRole('button', { name: 'Delete everything' }).click()
  await page.getByRole('heading', { level: 1, name: 'Everything was deleted' }).waitFor()
  expect(await left()).toEqual([0, 0])
})

test('the folder’s page, opened as a file, says what to open instead', async ({ visit }) => {
  const address = pathToFileURL(join(inject('built'), 'index.html')).href
  const page = await visit(address, { expected: [/CORS|ERR_FAILED/] })
  await page.getByText('use the file desktop-audit.html').waitFor()
})
