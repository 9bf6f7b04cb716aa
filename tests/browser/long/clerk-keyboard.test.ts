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
    await decideOnControls(page, hand)
    await editAndTakeBack(page, hand)
    await markAsExempt(page, hand)
    const text = await savePartA(page, hand)
    expect(text).toContain(recommended)
    expect(text).not.toContain(withheld)
  },
)

const recommended = 'That members be told whom to ring.'
/** Why something is exempt may itself be exempt, and is told in Part B alone. */
const withheld = 'A claim is pending.'

async function makeReport(page: Page, hand: Keys): Promise<void> {
  const sessions = await sessionsOf('larkspindle-parade', 2)
  const make = page.getByRole('button', { name: 'Make the report' })
  const problem = page.getByText('Choose a session:')
  await hand.to(make)
  await hand.press('Enter')
  await problem.waitFor()
  await hand.isOn('button "Make the report"')
  const choosing = page.waitForEvent('filechooser')
  await hand.backTo(page.getByLabel('Take in session files'))
  await hand.press('Enter')
  const files = sessions.map((session, index) => fileOf(`evening-${index}.session.json`, session))
  await (await choosing).setFiles(files)
  await page.getByText('Two sessions are on this device and chosen.').waitFor()
  await hand.isOn('button "Take in session files"')
  await problem.waitFor({ state: 'hidden' })
  await hand.to(make)
  await hand.press('Enter')
  await page.getByRole('article').waitFor()
  await hand.isOn('heading "Findings" [level=1]')
}

async function nameMeeting(page: Page, hand: Keys): Promise<void> {
  await open(page, hand, 'What heads the report')
  await fill(page, hand, 'Committee', 'Audit Committee')
  await fill(page, hand, 'Day', '19')
  await fill(page, hand, 'Month', '1')
  await fill(page, hand, 'Year', '2027')
  await hand.isOn('textbox "Year"')
  await page.getByText('Publish by 11 January 2027').waitFor()
}

async function addRecommendation(page: Page, hand: Keys): Promise<void> {
  await open(page, hand, 'Recommendations')
  const amount = await page.getByRole('group', { name: /^Recommendation \d/ }).count()
  await hand.to(page.getByRole('button', { name: 'Add a recommendation' }))
  await hand.press('Enter')
  await page.getByRole('group', { name: `Recommendation ${amount + 1} Added` }).waitFor()
  await hand.isOn('textbox "Recommendation, beginning with “That”"')
  await hand.type(recommended)
  await hand.to(page.getByRole('button', { name: new RegExp(`^Move up ?: recommendation ${amount + 1}$`) }))
  await hand.press('Enter')
  await hand.isOn(`button "Move up: recommendation ${amount}"`)
  await page.getByRole('group', { name: `Recommendation ${amount} Added` }).waitFor()
}

async function decideOnControls(page: Page, hand: Keys): Promise<void> {
  await open(page, hand, 'What may be published')
  await hand.to(page.getByRole('checkbox', { name: 'It is open to the public' }))
  await hand.press('Space')
  await hand.isOn('checkbox "It is open to the public" [checked]')
}

async function editAndTakeBack(page: Page, hand: Keys): Promise<void> {
  await hand.to(page.getByRole('checkbox', { name: 'Edit the report here' }))
  await hand.press('Space')
  await hand.to(page.getByRole('link', { name: '1. Purpose of this report' }))
  await hand.press('Enter')
  await hand.isOn('heading "1. Purpose of this report" [level=3]')
  await hand.to(page.getByRole('article').getByRole('button', { name: /^Edit/ }).first())
  const button = await hand.focused()
  await hand.press('Enter')
  await hand.isOn('textbox "In your words"')
  await hand.type('In words of the clerk.')
  await hand.to(page.getByRole('button', { name: 'Keep this' }))
  await hand.press('Enter')
  await hand.isOn('button "Edit: In words of the clerk."')
  await hand.to(page.getByRole('button', { name: /^Take the edit back/ }))
  await hand.press('Enter')
  await hand.isOn(button)
}

async function markAsExempt(page: Page, hand: Keys): Promise<void> {
  await hand.to(
    page
      .getByRole('article')
      .getByRole('button', { name: /^Mark as exempt/ })
      .first(),
  )
  const about = (await hand.focused()).replace('button "Mark as exempt: ', '')
  await hand.press('Enter')
  await hand.isOn('checkbox "1: information about an individual"')
  await hand.to(page.getByRole('button', { name: 'Mark as exempt', exact: true }))
  await hand.press('Enter')
  await hand.isOn('alert')
  await hand.to(page.getByRole('link', { name: 'Choose the paragraph that applies.' }))
  await hand.press('Enter')
  await hand.isOn('checkbox "1: information about an individual"')
  await hand.to(page.getByRole('checkbox', { name: /^3: / }))
  await hand.press('Space')
  await fill(page, hand, /^Why does the public interest/, withheld)
  await hand.to(page.getByRole('button', { name: 'Mark as exempt', exact: true }))
  await hand.press('Enter')
  await hand.isOn(`button "Change the mark: ${about}`)
}

/** The text of the file. */
async function savePartA(page: Page, hand: Keys): Promise<string> {
  await hand.backTo(page.getByRole('radio', { name: 'Draft for review' }))
  await hand.press('ArrowDown')
  await hand.isOn('radio "Part A" [checked]')
  await page.getByText('This is Part A.').waitFor()
  await hand.to(page.getByRole('button', { name: 'Download as Word' }))
  const coming = page.waitForEvent('download')
  await hand.press('Enter')
  const download = await coming
  expect(download.suggestedFilename()).toMatch(/-part-a\.docx$/)
  await page.getByText(/^Done\. The file is called/).waitFor()
  await hand.isOn('button "Download as Word"')
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
