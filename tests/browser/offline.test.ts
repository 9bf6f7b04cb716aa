import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, inject } from 'vitest'
import { downloadedWord } from './support/downloaded.ts'
import { expectNoAxeViolations } from './support/expect-no-axe-violations.ts'
import { kept, test } from './support/newer-version.ts'
import { begin, goToStep, mouse, playOn, takeTurn } from './support/player.ts'
import { lookAtPapers } from './support/tour.ts'

test(
  'a second visit needs no network: it plays to the findings and writes a Word file',
  { timeout: 120_000 },
  async ({ visit, site }) => {
    const page = await visit('', { address: site.address, offline: true })
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
    await goToStep(page, 'Report')
    expect(await downloadedWord(page)).toMatch(/Arthur(?:'|’|&apos;)s coat/)
  },
)

test('the page about this device says that the program works without a network, and then it does', async ({
  visit,
  site,
}) => {
  const page = await visit('#/device', { address: site.address, offline: true })
  await page.getByText('Works without a network: yes', { exact: true }).waitFor()
  await page.getByText(/^Version \d+\.\d+\.\d+$/).waitFor()
  await expectNoAxeViolations(page)
  await page.context().setOffline(true)
  await page.reload()
  await page.getByText('Works without a network: yes', { exact: true }).waitFor()
})

test('with everything else, what is kept to work offline is deleted', async ({ visit, site }) => {
  const page = await visit('', { address: site.address, offline: true })
  await kept(page)
  const left = () =>
    page.evaluate(async () => [(await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length])
  // The version, and which one is served.
  expect(await left()).toEqual([2, 1])
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
