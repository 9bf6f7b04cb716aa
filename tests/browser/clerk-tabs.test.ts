import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { fileOf, sessionsOf } from './support/session-files.ts'
import { test } from './support/visit.ts'

test(
  'in two tabs of the same report neither undoes what was done in the other, and both show it',
  { timeout: 120_000 },
  async ({ visit }) => {
    const sessions = await sessionsOf('larkspindle-parade', 2)
    const one = await visit('#/reports')
    await one
      .getByLabel('Take in session files')
      .setInputFiles(sessions.map((session, index) => fileOf(`evening-${index}.session.json`, session)))
    await one.getByText('Two sessions are on this device and chosen.').waitFor()
    await one.getByRole('button', { name: 'Make the report' }).click()
    await openSteps(one)
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

async function openSteps(page: Page): Promise<void> {
  await page.getByRole('article').waitFor()
  await page.getByText('What heads the report').click()
  await page.getByText('What officers and the chair write').click()
}

function field(page: Page, name: string) {
  return page.getByRole('textbox', { name, exact: true })
}
