import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { fileOf, sessionsOf } from '../support/session-files.ts'
import { test } from '../support/visit.ts'

test(
  'in two tabs of the same report neither undoes what was done in the other, and both show it',
  { timeout: 120_000 },
  async ({ visit }) => {
    const one = await madeReport(visit)
    const two = await one.context().newPage()
    await two.goto(one.url())
    await openSteps(two)

    await field(one, 'Committee').fill('Audit Committee')
    await two.getByText('Audit Committee', { exact: true }).first().waitFor()
    expect(await field(two, 'Committee').inputValue()).toBe('Audit Committee')
    await field(two, "Chair's foreword").fill('We met twice.')
    await one.getByRole('heading', { name: /Chair's foreword$/ }).waitFor()
    expect(await field(one, "Chair's foreword").inputValue()).toBe('We met twice.')

    await one.getByRole('checkbox', { name: 'Edit the report here' }).check()
    await one.getByRole('button', { name: /^Edit ?: \[Why the committee asked/ }).click()
    await field(one, 'In your words').fill('Half a sentence')
    // An edit that was begun in one tab is open in the other too, and each goes on with its own words.
    await two.getByRole('checkbox', { name: 'Edit the report here' }).check()
    expect(await field(two, 'In your words').inputValue()).toBe('Half a sentence')
    await field(two, 'In your words').fill('Another half')
    await field(two, 'Wards affected').fill('All')
    await one.getByText('All', { exact: true }).first().waitFor()
    expect(await field(one, 'In your words').inputValue()).toBe('Half a sentence')

    for (const [page, typed] of [
      [one, 'Half a sentence'],
      [two, 'Another half'],
    ] as const) {
      await page.reload()
      await openSteps(page)
      expect(await field(page, 'Committee').inputValue()).toBe('Audit Committee')
      expect(await field(page, "Chair's foreword").inputValue()).toBe('We met twice.')
      expect(await field(page, 'Wards affected').inputValue()).toBe('All')
      expect(await field(page, 'In your words').inputValue()).toBe(typed)
      await page.getByRole('region', { name: 'One edit is begun, and not in the report yet.' }).waitFor()
    }
  },
)

test.for(['forgotten', 'deleted'] as const)(
  'a report that was %s in one tab is shown no more in the other, and nothing of it is kept there',
  { timeout: 120_000 },
  async (how, { visit }) => {
    const one = await madeReport(visit)
    const report = one.url()
    await field(one, 'Committee').fill('Audit Committee')
    const two = await one.context().newPage()
    await two.goto(report)
    await two.getByRole('article').waitFor()
    await two.getByRole('checkbox', { name: 'Edit the report here' }).check()
    await two.getByRole('button', { name: /^Edit ?: \[Why the committee asked/ }).click()
    await field(two, 'In your words').fill('Half a sentence')

    await (how === 'forgotten' ? forget(one) : deleteEverything(one))
    await two.getByRole('heading', { name: 'This report is no longer here' }).waitFor()
    await two
      .getByRole('region', { name: 'This report was forgotten or deleted in another tab.' })
      .getByText('Nothing more is kept of it here.')
      .waitFor()
    expect(await two.getByRole('article').count()).toBe(0)
    expect(await two.getByRole('textbox').count()).toBe(0)
    expect(await two.getByRole('button').count()).toBe(0)
    expect(await keptReport(two, report)).toBe(null)
    await two.getByRole('link', { name: 'Go to the scenarios' }).click()
    await two.getByRole('heading', { level: 1, name: 'Practise before it happens' }).waitFor()
    expect(await keptReport(two, report)).toBe(null)
  },
)

async function forget(page: Page): Promise<void> {
  await page.goto('#/reports')
  await page.getByRole('button', { name: /^Forget this report/ }).click()
  await page.getByRole('button', { name: 'Forget this report', exact: true }).click()
  await page.getByRole('heading', { name: 'Begun before' }).waitFor({ state: 'detached' })
}

async function deleteEverything(page: Page): Promise<void> {
  await page.goto('#/device/delete')
  await page.getByRole('button', { name: 'Delete everything' }).click()
  await page.getByRole('heading', { name: 'Everything was deleted' }).waitFor()
}

function keptReport(page: Page, address: string): Promise<string | null> {
  const id = address.slice(address.lastIndexOf('/') + 1)
  return page.evaluate(name => localStorage.getItem(name), `desktop-audit report ${id}`)
}

/** The report of two sessions, with its steps open. */
async function madeReport(visit: (path: string) => Promise<Page>): Promise<Page> {
  const sessions = await sessionsOf('larkspindle-parade', 2)
  const page = await visit('#/reports')
  await page
    .getByLabel('Take in session files')
    .setInputFiles(sessions.map((session, index) => fileOf(`evening-${index}.session.json`, session)))
  await page.getByText('Two sessions are on this device and chosen.').waitFor()
  await page.getByRole('button', { name: 'Make the report' }).click()
  await openSteps(page)
  return page
}

async function openSteps(page: Page): Promise<void> {
  await page.getByRole('article').waitFor()
  await page.getByText('What heads the report').click()
  await page.getByText('What officers and the chair write').click()
}

function field(page: Page, name: string) {
  return page.getByRole('textbox', { name, exact: true })
}
