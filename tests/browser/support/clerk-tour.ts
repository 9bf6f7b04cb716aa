import type { Page } from 'playwright-core'
import { fileOf, sessionsOf } from './session-files.ts'
import type { Look } from './tour.ts'

/** Shows every page on which reports are made, and every state of one, from the choice of sessions on. */
export async function clerkTour(page: Page, look: Look): Promise<void> {
  await page.goto('#/reports')
  const sessions = await sessionsOf('larkspindle-parade', 2)
  await page.getByRole('button', { name: 'Make the report' }).click()
  await page.getByText('Choose one session, or several for a joint report.').waitFor()
  await look('reports-error')
  await page
    .getByLabel('Add session files')
    .setInputFiles([
      ...sessions.map((session, index) => fileOf(`evening-${index}.session.json`, session)),
      fileOf(`holiday-${'plans-'.repeat(12)}.json`, '{"days":["Monday"]}'),
    ])
  await page.getByRole('region', { name: 'Not added' }).waitFor()
  await look('reports-taken-in')
  await page.getByRole('button', { name: 'Make the report' }).click()
  await page.getByRole('article').waitFor()
  await look('brief')
  await details(page, look)
  await edits(page, look)
  await publishing(page, look)
  await otherPages(page, look)
}

async function details(page: Page, look: Look): Promise<void> {
  await page.getByRole('link', { name: 'Prepare the full report' }).click()
  await page.getByLabel('Committee', { exact: true }).fill('Audit Committee')
  await page.getByLabel('Date of the meeting', { exact: true }).fill('0027-01-19')
  await page.getByText('The year must include 4 numbers.').waitFor()
  await page.locator('summary').filter({ hasText: 'Legal' }).click()
  await look('details')
}

/** Everything that is filled in, opened, and a paragraph that is edited and marked. */
async function edits(page: Page, look: Look): Promise<void> {
  await page.getByRole('link', { name: 'Continue to read and edit' }).click()
  const report = page.getByRole('article')
  for (const [form, titles] of [
    ['response', ['Recommendations', 'Action plan', 'Answers']],
    ['progress', ['Progress', 'Results of tests']],
  ] as const) {
    await page.getByLabel('Show').selectOption(form)
    for (const title of titles) await page.locator('summary').filter({ hasText: title }).click()
    await look(`edit-${form}`)
  }
  await page.getByLabel('Show').selectOption('full')
  await report.getByRole('button', { name: /^Change ?: 1\.2/ }).click()
  await page.getByRole('textbox', { name: 'In your words' }).fill('In the words of the clerk.')
  await report.getByRole('checkbox', { name: 'Why the Committee asked for the exercise' }).check()
  await page.getByText('Select a paragraph and enter a reason.').waitFor()
  for (const tag of ['Edited', 'Exempt']) await report.getByText(tag, { exact: true }).waitFor()
  await look('editing')
  await report
    .getByRole('button', { name: /^Leave out ?: the section/ })
    .last()
    .click()
  await page.getByText('One part is left out').click()
  await look('left-out')
}

async function publishing(page: Page, look: Look): Promise<void> {
  await page.getByRole('link', { name: 'Continue to publish' }).click()
  await page.getByRole('region', { name: 'Part A, public: not ready.' }).waitFor()
  await look('publish')
  await page.getByRole('link', { name: 'Continue to download' }).click()
  await look('take-away')
  await page.getByLabel('Which part').selectOption('a')
  await page.getByRole('region', { name: 'We cannot make this part yet.' }).waitFor()
  await look('part-a-refused')
}

async function otherPages(page: Page, look: Look): Promise<void> {
  await page.goto('#/reports')
  await page.getByRole('button', { name: 'Delete this report' }).click()
  await page.getByRole('button', { name: 'Keep it' }).waitFor()
  await look('reports-delete')
  await page.goto('#/reports/none')
  await page.getByRole('heading', { level: 1, name: 'This report is not here' }).waitFor()
  await look('report-not-here')
}
