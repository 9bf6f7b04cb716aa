import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { crashInVote } from '../support/crash.ts'
import { expectNoAxeViolations } from '../support/expect-no-axe-violations.ts'
import { aLookLater, fetchNewer, isNewer, kept, notice, test, wipeAll } from '../support/newer-version.ts'
import { begin, mouse, takeTurn } from '../support/player.ts'

test(
  'an evening goes on in its own version after a crash, and the newer one is offered when it is over',
  { timeout: 180_000 },
  ({ site }) =>
    crashInVote(site.address, {
      first: async page => {
        await page.goto(site.address)
        await kept(page)
      },
      before: async console => {
        await site.publishNewer()
        expect(await fetchNewer(console)).toBe('installed')
      },
      after: async console => {
        expect(await isNewer(console)).toBe(false)
        await console.getByRole('link', { name: 'Leave, or take a break' }).click()
        await console.getByRole('link', { name: /^Continue/ }).waitFor()
        await aLookLater(console)
        expect(await notice(console).count(), 'in a break').toBe(0)
        await wipeAll(console)
        await console.goto(site.address)
        await console.getByRole('button', { name: 'Load the new version' }).click()
        await expect.poll(() => isNewer(console)).toBe(true)
        expect(await notice(console).count()).toBe(0)
      },
    }),
)

/** After all pages of the program were closed. */
async function openedAnew(page: Page, address: string): Promise<Page> {
  const other = await page.context().newPage()
  await page.close()
  // A worker hears a moment later that a page is gone, and nothing tells when.
  await other.waitForTimeout(1_000)
  await other.goto(address)
  await other.getByRole('heading', { level: 1 }).waitFor()
  return other
}

const network = (page: Page) => page.getByText(/^Works without a network: (?!checking)/)

/** The name of a script that no other page needs. */
async function glossaryOf(folder: string): Promise<string> {
  const assets = await readdir(join(folder, 'assets'))
  return assets.find(name => /^glossary-page.*\.js$/.test(name)) ?? 'no script of the glossary'
}

test('the licences are there without a network', async ({ visit, site }) => {
  // A file of plain text names no icon, so the browser asks the root of the server for one.
  const expected = [/ERR_INTERNET_DISCONNECTED.*\/favicon\.ico/]
  const page = await visit('', { address: site.address, offline: true, expected })
  await kept(page)
  await page.context().setOffline(true)
  await site.shutDown()
  await page.getByRole('contentinfo').getByRole('link', { name: 'Licences' }).click()
  await page.getByText('published under the MIT licence, which comes first').waitFor()
  // The mark of the encoding is read as such, and is no sign on the page.
  expect(await page.locator('body').innerText()).toMatch(/^Desktop Audit [^]*Copyright © 2011-2015 Paul Vorbach/)
})

test(
  'a newer version interrupts no session, is offered when none runs, and loads when asked',
  { timeout: 120_000 },
  async ({ visit, site }) => {
    const playing = await visit('', { address: site.address, offline: true })
    await kept(playing)
    await begin(playing, mouse())
    await takeTurn(playing, mouse())
    await site.publishNewer()

    const other = await playing.context().newPage()
    await other.goto('')
    expect(await fetchNewer(other)).toBe('installed')
    await other.reload()
    await other.getByRole('heading', { level: 1 }).waitFor()
    await aLookLater(other)
    expect(await notice(other).count()).toBe(0)
    expect(await isNewer(other)).toBe(false)
    await takeTurn(playing, mouse())
    // A part of the page that it had not loaded yet, and that the server does not have any more.
    await playing.getByRole('button', { name: 'Add a note' }).click()
    await playing.getByLabel('Your note').waitFor()

    await playing.getByRole('link', { name: /^Leave/ }).click()
    await playing.getByRole('heading', { level: 1, name: 'You have left the exercise' }).waitFor()
    await aLookLater(other)
    expect(await notice(other).count(), 'in a break').toBe(0)

    await playing.getByRole('link', { name: 'Go back to where you were' }).click()
    await playing.getByRole('button', { name: 'Stop here' }).click()
    await playing.getByRole('button', { name: 'Stop here for good' }).click()
    await playing.getByRole('button', { name: 'Stop here for good' }).waitFor({ state: 'detached' })
    await playing.goto('#/')
    await notice(other).waitFor()
    await expectNoAxeViolations(other)
    await other.getByRole('button', { name: 'Load the new version' }).click()
    await expect.poll(() => isNewer(other)).toBe(true)
    expect(await notice(other).count()).toBe(0)

    expect(await isNewer(playing)).toBe(false)
    await playing.getByRole('link', { name: 'Glossary' }).click()
    await playing.getByRole('heading', { level: 1, name: 'Glossary' }).waitFor()
    await other.getByRole('link', { name: /^Look back at/ }).click()
    await other.getByRole('heading', { level: 1, name: 'Key moments' }).waitFor()
  },
)

test('when all pages were closed, the next one is of the newer version, but never while a session is under way', async ({
  visit,
  site,
}) => {
  const page = await visit('', { address: site.address, offline: true })
  await kept(page)
  await begin(page, mouse())
  const place = page.url()
  await site.publishNewer()
  expect(await fetchNewer(page)).toBe('installed')
  const again = await openedAnew(page, place)
  await takeTurn(again, mouse())
  expect(await isNewer(again)).toBe(false)
  await wipeAll(again)
  await again.reload()
  expect(await isNewer(again), 'the page was never closed').toBe(false)
  expect(await isNewer(await openedAnew(again, site.address))).toBe(true)
})

test('a version that was copied only in part is not taken', async ({ visit, site }) => {
  const page = await visit('', { address: site.address, offline: true })
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

test('a damaged file is named on the page about this device, until the server has the right one', async ({
  visit,
  site,
}) => {
  const name = await glossaryOf(site.folder)
  const damaged = join(site.folder, 'assets', name)
  const whole = await readFile(damaged)
  await writeFile(damaged, `${whole.toString()} `)
  const page = await visit('#/device', {
    address: site.address,
    offline: true,
    expected: [/integrity|Failed to fetch|digest/],
  })
  await page.getByText(`not yet, because the file assets/${name} on the server is damaged`).waitFor()
  await writeFile(damaged, whole)
  await page.reload()
  await page.getByText('Works without a network: yes', { exact: true }).waitFor()
})

test('a newer version with a missing file is refused, and the older one says so and works on', async ({
  visit,
  site,
}) => {
  const page = await visit('#/device', {
    address: site.address,
    offline: true,
    expected: [/integrity|Failed to fetch|404|digest/],
  })
  await kept(page)
  await site.publishNewer()
  const lost = await glossaryOf(site.folder)
  await rm(join(site.folder, 'assets', lost))
  expect(await fetchNewer(page)).toBe('redundant')
  await page.reload()
  await expect.poll(() => network(page).textContent()).toContain('yes, in the version that you see.')
  expect(await network(page).textContent()).toContain(`the file assets/${lost}`)
})

test('a council changes its name and colours in one small file, and sees it at the next visit but one', async ({
  visit,
  site,
}) => {
  const page = await visit('', { address: site.address, offline: true })
  await kept(page)
  const css = "--council-name: 'Tenpenny District Council'; --council-brand: #401020; --council-brand-text: #fff"
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
