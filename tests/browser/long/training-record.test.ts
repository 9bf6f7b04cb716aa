import { buffer } from 'node:stream/consumers'
import JSZip from 'jszip'
import type { Page } from 'playwright-core'
import { beforeAll, expect } from 'vitest'
import type { Session } from '../../../src/core/session/session.ts'
import { xapiBreaches } from '../../support/xapi-rules.ts'
import { expectNoAxeViolations } from '../support/expect-no-axe-violations.ts'
import { keyboard } from '../support/player.ts'
import { sessionPlayed } from '../support/session-files.ts'
import { test } from '../support/visit.ts'

let alone: Session

/** A whole play, by chance but always the same. */
beforeAll(async () => {
  alone = await sessionPlayed('larkspindle-parade', '--seed', '7')
}, 60_000)

/** The same, as of a group of which one has a name that needs two lines. */
function evening(): Session {
  const present = ['Cllr Ann Reed', `Cllr Bartholomew ${'Featherstonehaugh-'.repeat(3)}Cholmondeley`]
  return { ...alone, mode: 'group', group: { name: 'Scrutiny Committee', present, rule: 'majority' } }
}

/** Opens a saved session, and its record from the end of the debrief. */
async function openRecord(page: Page, session: Session): Promise<void> {
  await page.getByLabel('Open a saved session file').setInputFiles({
    name: 'play.session.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(session)),
  })
  await page.getByText('The session is on this device now.').waitFor()
  await page.goto(`#/debrief/${session.id}`)
  await page.getByRole('link', { name: 'Certificate and training record' }).click()
  await page.getByRole('heading', { level: 1, name: 'Training record' }).waitFor()
}

async function save(page: Page, button: string): Promise<Buffer> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  // Read from the browser, which deletes its files when the page goes.
  return buffer(await (await coming).createReadStream())
}

/** The size of each page of what is printed, in points. */
async function printed(page: Page): Promise<readonly string[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  return [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))} × ${Math.round(Number(height))}`,
  )
}

const a4 = '595 × 842'

test(
  'a certificate is one A4 page, on paper and in its file, with a name and without',
  { timeout: 60_000 },
  async ({ visit }) => {
    const page = await visit()
    await openRecord(page, alone)
    expect(await printed(page)).toEqual([a4])
    await page.getByLabel('Name', { exact: true }).fill('Cllr Ann Example')
    await page.getByRole('heading', { name: 'Certificate of attendance: Cllr Ann Example' }).waitFor()
    expect(await printed(page)).toEqual([a4])

    const html = (await save(page, 'Save as web page (HTML)')).toString()
    const file = await page.context().newPage()
    await file.setContent(html)
    expect(await file.getByRole('heading', { level: 2 }).textContent()).toBe(
      'Certificate of attendance: Cllr Ann Example',
    )
    expect(await printed(file)).toEqual([a4])

    const zip = await JSZip.loadAsync(await save(page, 'Save as Word'))
    expect(await zip.file('word/document.xml')?.async('string')).toContain('Cllr Ann Example')
  },
)

test(
  'each person of an evening has a page, on the smallest screen and in forced colours too',
  { timeout: 60_000 },
  async ({ visit }) => {
    const viewport = { width: 320, height: 640 }
    const page = await visit('', { viewport, forcedColors: true, reducedMotion: true })
    await openRecord(page, evening())
    await page.getByText('Save a file for a learning system').click()
    await expectNoAxeViolations(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    expect(await printed(page)).toEqual([a4, a4])
  },
)

test(
  'by keyboard alone a member is told what is missing, and then saves a file for a learning system',
  { timeout: 60_000 },
  async ({ visit }) => {
    const page = await visit()
    await openRecord(page, alone)
    const hand = keyboard(page)
    await hand.press(page.getByText('Save a file for a learning system'))
    await hand.pick(page.getByLabel('Your user name there (optional)'))
    await page.keyboard.type('m-17')
    await hand.press(page.getByRole('button', { name: 'Save for a learning system' }))
    await page.getByRole('alert').waitFor()
    await expectNoAxeViolations(page)
    await hand.press(page.getByRole('alert').getByRole('link'))
    await page.keyboard.type('https://learning.example')
    const coming = page.waitForEvent('download')
    await hand.press(page.getByRole('button', { name: 'Save for a learning system' }))
    const download = await coming
    expect(download.suggestedFilename()).toMatch(/^larkspindle-parade-\d{4}-\d\d-\d\d-xapi\.json$/)
    const text = (await buffer(await download.createReadStream())).toString()
    expect(xapiBreaches(text)).toEqual([])
    expect(text).toContain('"homePage": "https://learning.example"')
  },
)
