import { buffer } from 'node:stream/consumers'
import JSZip from 'jszip'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { keys, type Keys } from '../support/keys.ts'
import { fileOf, sessionsOf } from '../support/session-files.ts'
import { test } from '../support/visit.ts'

test(
  'a clerk makes Part A ready and saves it as a Word file, with the keyboard alone',
  { timeout: 120_000 },
  async ({ visit }) => {
    const page = await visit('#/reports', { reducedMotion: true })
    const hand = keys(page)
    await makeReport(page, hand)
    await nameMeeting(page, hand)
    await addRecommendation(page, hand)
    await editAndRestore(page, hand)
    await markAsExempt(page, hand)
    await decideOnControls(page, hand)
    const text = await savePartA(page, hand)
    expect(text).toContain('say whom to ring')
    expect(text).not.toContain(withheld)
  },
)

/** Why something is exempt may itself be exempt, and is told in Part B alone. */
const withheld = 'A claim is pending.'

async function makeReport(page: Page, hand: Keys): Promise<void> {
  const sessions = await sessionsOf('larkspindle-parade', 2)
  const make = page.getByRole('button', { name: 'Make the report' })
  const problem = page.getByText('Choose one session, or several for a joint report.')
  await hand.to(make)
  await hand.press('Enter')
  await problem.waitFor()
  await hand.isOn('button "Make the report"')
  const choosing = page.waitForEvent('filechooser')
  await hand.backTo(page.getByLabel('Add session files'))
  await hand.press('Enter')
  const files = sessions.map((session, index) => fileOf(`evening-${index}.session.json`, session))
  await (await choosing).setFiles(files)
  await page.getByText('Two sessions are on this device and chosen.').waitFor()
  await hand.isOn('button "Add session files"')
  await problem.waitFor({ state: 'hidden' })
  await hand.to(make)
  await hand.press('Enter')
  await page.getByRole('article').waitFor()
  await hand.isOn('heading "Findings" [level=1]')
}

async function nameMeeting(page: Page, hand: Keys): Promise<void> {
  await hand.to(page.getByRole('link', { name: 'Prepare the full report' }))
  await hand.press('Enter')
  await hand.isOn('heading "Details" [level=1]')
  await fill(page, hand, 'Committee', 'Audit Committee')
  await hand.to(page.getByRole('link', { name: 'Continue to read and edit' }))
  await hand.press('Enter')
  await hand.isOn('heading "Read and edit" [level=1]')
}

async function addRecommendation(page: Page, hand: Keys): Promise<void> {
  await open(page, hand, 'Recommendations')
  await hand.to(page.getByRole('button', { name: 'Add a recommendation' }))
  await hand.press('Enter')
  await page.getByText(/Added by an officer/).waitFor()
  await hand.backTo(page.getByRole('textbox', { name: 'To do what' }))
  await hand.type('say whom to ring')
}

async function editAndRestore(page: Page, hand: Keys): Promise<void> {
  await hand.to(page.getByRole('link', { name: '1 Purpose' }))
  await hand.press('Enter')
  await hand.isOn('heading "1 Purpose" [level=3]')
  await hand.to(page.getByRole('button', { name: /^Change ?: 1\.2/ }))
  await hand.press('Enter')
  await hand.isOn('textbox "In your words"')
  await hand.type('In words of the clerk.')
  await hand.to(page.getByRole('button', { name: 'Restore the draft’s words' }))
  await page.getByText('Edited', { exact: true }).waitFor()
  await hand.press('Enter')
  await page.getByText('Edited', { exact: true }).waitFor({ state: 'hidden' })
}

async function markAsExempt(page: Page, hand: Keys): Promise<void> {
  await hand.to(page.getByRole('checkbox', { name: 'Why the Committee asked for the exercise' }))
  await hand.press('Space')
  await hand.to(page.getByRole('checkbox', { name: /^3: / }))
  await hand.press('Space')
  await fill(page, hand, /^Why does the public interest/, withheld)
  await hand.backTo(page.getByRole('button', { name: /^Close/ }))
  await hand.press('Enter')
  await page.getByText('Exempt', { exact: true }).waitFor()
  await hand.isOn('button "Change: 1.2 [why the Committee asked for the exercise]"')
}

async function decideOnControls(page: Page, hand: Keys): Promise<void> {
  await hand.to(page.getByRole('link', { name: 'Continue to publish' }))
  await hand.press('Enter')
  await hand.isOn('heading "Publish" [level=1]')
  await hand.to(page.getByRole('radio', { name: 'Not decided yet' }))
  await hand.press('ArrowUp')
  await hand.isOn('radio "No, they are left out of Part A" [checked]')
  await hand.to(page.getByRole('link', { name: 'Continue to download' }))
  await hand.press('Enter')
  await hand.isOn('heading "Download" [level=1]')
}

/** The text of the file. */
async function savePartA(page: Page, hand: Keys): Promise<string> {
  await hand.to(page.getByLabel('Which part'))
  await hand.press('ArrowDown')
  await hand.to(page.getByRole('button', { name: /^Word ?: Committee paper/ }))
  const coming = page.waitForEvent('download')
  await hand.press('Enter')
  const download = await coming
  expect(download.suggestedFilename()).toMatch(/-part-a\.docx$/)
  await page.getByText(/^Done\. The file is called/).waitFor()
  await hand.isOn('button "Word: Committee paper"')
  const zip = await JSZip.loadAsync(await buffer(await download.createReadStream()))
  return (await zip.file('word/document.xml')?.async('string')) ?? ''
}

/** Opens one of the things that are to be done, and stays on what opened it. */
async function open(page: Page, hand: Keys, title: string): Promise<void> {
  await hand.to(page.locator('summary').filter({ hasText: title }))
  await hand.press('Enter')
}

async function fill(page: Page, hand: Keys, label: string | RegExp, words: string): Promise<void> {
  await hand.to(page.getByRole('textbox', { name: label, exact: true }))
  await hand.type(words)
}
