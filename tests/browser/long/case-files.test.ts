import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { folderTexts } from '../../../src/build/scenario-folder.ts'
import { writeCaseFile } from '../../../src/cases/case-file.ts'
import { build, checkout } from '../support/build.ts'
import { downloadedWord } from '../support/downloaded.ts'
import { expectNoAxeViolations } from '../support/expect-no-axe-violations.ts'
import { kept, test } from '../support/newer-version.ts'
import { begin, goToStep, mouse, playOn, takeTurn } from '../support/player.ts'
import { lookAtPapers } from '../support/tour.ts'

const title = 'Arthur’s scarf'
const file = 'arthurs-scarf.case.zip'
let folder: string

/** A case of ours under another name, with its exhibits and pictures, as someone would send it. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desktop-audit-case-'))
  const texts = await folderTexts(join(checkout, 'scenarios/arthurs-coat'))
  if (texts === undefined) throw new Error('the case is not there')
  const text = texts.scenario.text
    .replace('id: arthurs-coat', 'id: arthurs-scarf')
    .replace(/^title: .*$/m, `title: ${title}`)
  await writeFile(join(folder, file), writeCaseFile({ ...texts, scenario: { ...texts.scenario, text } }))
})

afterAll(() => rm(folder, { recursive: true }))

async function openCase(page: Page, name = file): Promise<void> {
  await page.getByLabel('Open a case file').setInputFiles(join(folder, name))
}

/** Plays until a document of the case is handed over, and looks at it. */
async function playToDocument(page: Page): Promise<void> {
  const seen = new Set<string>()
  for (let turns = 0; seen.size === 0; turns++) {
    if (turns === 20) throw new Error('No document is handed over in twenty turns.')
    await takeTurn(page, mouse())
    await lookAtPapers(page, () => Promise.resolve(), seen)
  }
}

test(
  'a case file opens on the first page, plays without a network to a report that says where it is from, and is removed',
  { timeout: 180_000 },
  async ({ visit, site }) => {
    const page = await visit('', { address: site.address, offline: true })
    await kept(page)
    await openCase(page)
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await page.getByText('Not from this council’s set').waitFor()
    await page.getByRole('heading', { name: 'A case from a file' }).waitFor()
    await expectNoAxeViolations(page)

    await page.context().setOffline(true)
    await site.shutDown()
    await page.goto('#/')
    await page.reload()
    await page.getByText('Not from this council’s set').waitFor()
    await expectNoAxeViolations(page)
    await begin(page, mouse(), title)
    await playToDocument(page)
    const words = await page.getByRole('main').locator('h1').textContent()
    await page.reload()
    await page.getByRole('complementary', { name: 'Case file' }).waitFor()
    expect(await page.getByRole('main').locator('h1').textContent()).toBe(words)
    await playOn(page, mouse())
    await goToStep(page, 'Report')
    expect(await downloadedWord(page)).toContain(
      'Its case came from a file, and is not from the council’s own set of cases.',
    )

    await page.goto('#/scenario/arthurs-scarf')
    await page.getByRole('button', { name: 'Remove this case' }).click()
    await page.getByText(/1 session of it stays here, but you can’t open it until you open the case again\.$/).waitFor()
    await page.getByRole('button', { name: 'Remove it from this device' }).click()
    await page.getByRole('heading', { level: 2, name: 'All cases' }).waitFor()
    await page.reload()
    await page.getByRole('link', { name: 'Arthur’s coat', exact: true }).waitFor()
    expect(await page.getByRole('link', { name: title, exact: true }).count()).toBe(0)
    await page.goto('#/device')
    await page.getByText(/^We can’t open it here, because this product does not have its scenario/).waitFor()
  },
)

test('a case with an error is refused with its line, and nothing is kept', async ({ visit }) => {
  await writeFile(join(folder, 'broken.yaml'), 'format: 1\nid: broken\ntitel: Broken\n')
  const page = await visit()
  await openCase(page, 'broken.yaml')
  await page.getByText(/^scenario\.yaml:3:1$/).waitFor()
  await expectNoAxeViolations(page)
  await page.reload()
  await page.getByRole('heading', { level: 2, name: 'All cases' }).waitFor()
  expect(await page.getByText('Not from this council’s set').count()).toBe(0)
})

test(
  'a one-file player that was saved in the page opens from a file on its one case, and plays',
  { timeout: 240_000 },
  async ({ visit }) => {
    build(folder, 'one-file')
    const page = await visit()
    await openCase(page)
    await page.getByText('A one-file player', { exact: true }).click()
    const save = page.getByRole('button', { name: 'Save as a one-file player' })
    // As where nobody has put the file beside the pages: some servers give the first page for what they do not have.
    await page.route('**/desktop-audit.html', route => route.fulfill({ body: '<title>Desktop Audit</title>' }))
    await save.click()
    await page.getByText('There is no desktop-audit.html beside these pages.').waitFor()
    const coming = page.waitForEvent('download')
    await page.getByLabel('Choose your desktop-audit.html').setInputFiles(join(folder, 'desktop-audit.html'))
    const player = join(folder, 'player.html')
    await (await coming).saveAs(player)
    await page.getByText('Saved as arthurs-scarf.html.').waitFor()
    // What serves the pages makes the file when it is first asked for.
    await page.unroute('**/desktop-audit.html')
    const again = page.waitForEvent('download')
    await save.click()
    // Not as one value: the difference of two would take an hour to print.
    const second = await readFile(await (await again).path())
    expect(second.equals(await readFile(player))).toBe(true)
    // A second case does not fit into it.
    await page.getByLabel('Choose your desktop-audit.html').setInputFiles(player)
    await page.getByText('This file has a case in it.').waitFor()

    const alone = await visit('about:blank')
    await alone.goto(pathToFileURL(player).href)
    await alone.getByRole('heading', { level: 1, name: title }).waitFor()
    await alone.getByText(`This file holds it, as ${file}.`).waitFor()
    await alone.getByRole('button', { name: 'Start' }).click()
    await alone.getByRole('complementary', { name: 'Case file' }).waitFor()
    await playToDocument(alone)
    await alone.reload()
    await alone.getByRole('complementary', { name: 'Case file' }).waitFor()
    await alone.getByRole('link', { name: 'Cases' }).click()
    await alone.getByRole('heading', { level: 1, name: title }).waitFor()
    expect(await alone.getByRole('link', { name: 'Arthur’s coat', exact: true }).count()).toBe(0)
    await expectNoAxeViolations(alone)
    expect((await readFile(player)).length).toBeLessThan(
      (await readFile(join(folder, 'desktop-audit.html'))).length + 200_000,
    )
  },
)
