import type { Page } from 'playwright-core'
import { fileOf, sessionsOf } from './session-files.ts'
import type { Look } from './tour.ts'

/** Shows every page on which reports are made, and every state of one, from the choice of sessions on. */
export async function clerkTour(page: Page, look: Look): Promise<void> {
  await page.goto('#/reports')
  const sessions = await sessionsOf('larkspindle-parade', 2)
  await page.getByRole('button', { name: 'Make the report' }).click()
  await page.getByText('Choose a session:').waitFor()
  await look('reports-error')
  await page
    .getByLabel('Take in session files')
    .setInputFiles([
      ...sessions.map((session, index) => fileOf(`evening-${index}.session.json`, session)),
      fileOf(`holiday-${'plans-'.repeat(12)}.json`, '{"days":["Monday"]}'),
    ])
  await page.getByRole('region', { name: 'Not taken in' }).waitFor()
  await look('reports-taken-in')
  await page.getByRole('button', { name: 'Make the report' }).click()
  await page.getByRole('article').waitFor()
  await steps(page, look)
  await edits(page, look)
  await parts(page, look)
  await otherPages(page, look)
}

/** Everything that is to be done, opened and begun. */
async function steps(page: Page, look: Look): Promise<void> {
  const step = page.locator('.review-step > summary')
  for (const summary of await step.all()) await summary.click()
  const field = (name: string) => page.getByRole('textbox', { name, exact: true })
  await field('Committee').fill('Audit Committee')
  // No such day.
  await field('Day').fill('40')
  await field('Month').fill('1')
  await field('Year').fill('2027')
  await page.getByLabel('A response is due within').selectOption('28-days')
  await page
    .getByRole('button', { name: /^Leave it out/ })
    .first()
    .click()
  await field('Owner').first().fill('Chief Internal Auditor')
  await page.getByRole('button', { name: 'Add a recommendation' }).click()
  await page.getByLabel('How it stands').first().selectOption('in-progress')
  await look('steps')
  for (const summary of await step.all()) await summary.click()
}

/** A passage that is edited, one that is being edited, one that is exempt, and one that is being marked. */
async function edits(page: Page, look: Look): Promise<void> {
  const report = page.getByRole('article')
  await page.getByRole('checkbox', { name: 'Edit the report here' }).check()
  await report.getByRole('button', { name: /^Edit/ }).first().click()
  await page.getByRole('textbox', { name: 'In your words' }).fill('In the words of the clerk.')
  await page.getByRole('button', { name: 'Keep this' }).click()
  await report
    .getByRole('button', { name: /^Mark as exempt/ })
    .first()
    .click()
  await page.getByRole('checkbox', { name: /^3: / }).check()
  await page.getByLabel(/^Why does the public interest/).fill('A claim is pending.')
  await page.getByRole('button', { name: 'Mark as exempt', exact: true }).click()
  await report.getByRole('button', { name: /^Edit/ }).nth(1).click()
  await report
    .getByRole('button', { name: /^Mark as exempt/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Mark as exempt', exact: true }).click()
  await page.getByRole('alert').waitFor()
  await look('editing')
}

async function parts(page: Page, look: Look): Promise<void> {
  await page.getByRole('radio', { name: 'Part A' }).check()
  await page.getByText('This part cannot be made yet.').waitFor()
  await look('part-a-refused')
  await page.getByRole('radio', { name: 'Part B' }).check()
  await page.getByText('This is Part B.').waitFor()
  await look('part-b')
}

async function otherPages(page: Page, look: Look): Promise<void> {
  await page.goto('#/reports')
  await page.getByRole('button', { name: 'Forget this report' }).click()
  await page.getByRole('button', { name: 'Keep it' }).waitFor()
  await look('reports-forget')
  await page.goto('#/reports/none')
  await page.getByRole('heading', { level: 1, name: 'This report is not here' }).waitFor()
  await look('report-not-here')
}
