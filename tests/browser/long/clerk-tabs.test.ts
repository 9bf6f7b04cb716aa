import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { fileOf, sessionsOf } from '../support/session-files.ts'
import { test } from '../support/visit.ts'

test(
  'of two tabs of the same report one writes and the other follows and says so; closed, it leaves the writing to the other',
  { timeout: 120_000 },
  async ({ visit }) => {
    const one = await madeReport(visit)
    const two = await one.context().newPage()
    await two.goto(one.url())
    const following = two.getByRole('region', { name: 'Another tab has this report open for editing.' })
    await following.waitFor()
    expect(await committee(two).isDisabled()).toBe(true)
    await committee(one).fill('Audit Committee')
    await expect.poll(() => committee(two).inputValue()).toBe('Audit Committee')
    // What was typed last is saved although the tab is closed at once.
    await one.getByRole('textbox', { name: 'Wards affected' }).pressSequentially('All of them')
    await one.close({ runBeforeUnload: true })
    await following.waitFor({ state: 'hidden' })
    expect(await two.getByRole('textbox', { name: 'Wards affected' }).inputValue()).toBe('All of them')
    await committee(two).fill('Scrutiny')
    await two.reload()
    await expect.poll(() => committee(two).inputValue()).toBe('Scrutiny')
  },
)

test(
  'nothing that is typed is lost by a reload, not even in the middle of a word',
  { timeout: 120_000 },
  async ({ visit }) => {
    const page = await madeReport(visit)
    await committee(page).pressSequentially('Audit Comm')
    await page.reload()
    expect(await committee(page).inputValue()).toBe('Audit Comm')
    await page.getByRole('link', { name: '2 Read and edit' }).click()
    await page.getByRole('button', { name: /^Change ?: 1\.2/ }).click()
    await page.getByRole('textbox', { name: 'In your words' }).pressSequentially('Half a sen')
    await page.reload()
    await page.getByRole('article').getByText('Half a sen').first().waitFor()
  },
)

test.for(['forgotten', 'deleted'] as const)(
  'a report that was %s in one tab is shown no more in the other, and nothing of it is kept there',
  { timeout: 120_000 },
  async (how, { visit }) => {
    const one = await madeReport(visit)
    const report = one.url()
    await committee(one).fill('Audit Committee')
    const two = await one.context().newPage()
    await two.goto(report)
    await two.getByRole('region', { name: 'Another tab has this report open for editing.' }).waitFor()

    await (how === 'forgotten' ? forget(one) : deleteEverything(one))
    await two.getByRole('heading', { name: 'This report is no longer here' }).waitFor()
    await two.getByRole('region', { name: 'This report was deleted in another tab.' }).waitFor()
    expect(await two.getByRole('article').count()).toBe(0)
    expect(await two.getByRole('textbox').count()).toBe(0)
    expect(await keptReport(two, report)).toBe(null)
    await two.getByRole('link', { name: 'Go to the scenarios' }).click()
    await two.getByRole('heading', { level: 1, name: 'Practise before it happens' }).waitFor()
    expect(await keptReport(two, report)).toBe(null)
  },
)

async function forget(page: Page): Promise<void> {
  await page.goto('#/reports')
  await page.getByRole('button', { name: /^Delete this report/ }).click()
  await page.getByRole('button', { name: 'Delete this report', exact: true }).click()
  await page.getByRole('heading', { name: 'Started earlier' }).waitFor({ state: 'detached' })
}

async function deleteEverything(page: Page): Promise<void> {
  await page.goto('#/device/delete')
  await page.getByRole('button', { name: 'Delete everything' }).click()
  await page.getByRole('heading', { name: 'Everything was deleted' }).waitFor()
}

function keptReport(page: Page, address: string): Promise<string | null> {
  const [, id] = /reports\/([^/]+)/.exec(address) ?? []
  return page.evaluate(name => localStorage.getItem(name), `desktop-audit report ${id}`)
}

/** The details of the report of two sessions. */
async function madeReport(visit: (path: string) => Promise<Page>): Promise<Page> {
  const sessions = await sessionsOf('larkspindle-parade', 2)
  const page = await visit('#/reports')
  await page
    .getByLabel('Add session files')
    .setInputFiles(sessions.map((session, index) => fileOf(`evening-${index}.session.json`, session)))
  await page.getByText('Two sessions are on this device and chosen.').waitFor()
  await page.getByRole('button', { name: 'Make the report' }).click()
  await page.getByRole('link', { name: 'Prepare the full report' }).click()
  await committee(page).waitFor()
  return page
}

function committee(page: Page) {
  return page.getByRole('textbox', { name: 'Committee', exact: true })
}
