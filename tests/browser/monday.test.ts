import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { contactKeys } from '../../src/core/scenario/contacts.ts'
import { goToStep } from './support/player.ts'
import { firstChoices, lookBackAt } from './support/session-files.ts'
import { test } from './support/visit.ts'

const cases = ['arthurs-coat', 'friday-16-40', 'larkspindle-parade', 'tarnhollow-clearances', 'thursday-room']
const day = '2027-01-12'

/** A council that has entered and checked every number there is. */
const contacts = JSON.stringify({
  checked: { by: 'Head of Democratic Services', on: day },
  contacts: Object.fromEntries(contactKeys.map(key => [key, { number: '01632 960123', checked: day }])),
})

test.for(cases)('the page for Monday of %s fits a phone, and is one printed side of A4', async (name, { visit }) => {
  const page = await visit('', { viewport: { width: 320, height: 640 } })
  await page.route('**/contacts.json', route => route.fulfill({ body: contacts, contentType: 'application/json' }))
  await lookBackAt(page, await firstChoices(name))
  await goToStep(page, 'On Monday')
  await page.getByText('Checked by Head of Democratic Services, 12 January 2027').waitFor()
  expect(await overflow(page)).toBe(0)
  expect(await printedSides(page)).toEqual([[210, 297]])
})

test('with the numbers that are shipped it is one side, too, and the questions fit a phone', async ({ visit }) => {
  const page = await visit('', { viewport: { width: 320, height: 640 } })
  await lookBackAt(page, await firstChoices('arthurs-coat'))
  await goToStep(page, 'On Monday')
  await page.getByText(/^Not checked by your council/).waitFor()
  expect(await printedSides(page)).toHaveLength(1)
  await page.getByRole('link', { name: 'Go on to five questions' }).click()
  await page.getByRole('heading', { level: 1, name: 'Five real questions' }).waitFor()
  expect(await overflow(page)).toBe(0)
})

/** The width and height of each sheet, in millimetres. */
async function printedSides(page: Page): Promise<readonly (readonly number[])[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const boxes = [...pdf.matchAll(/\/Type \/Page\b[^]*?\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
  return boxes.map(([, ...points]) => points.map(point => Math.round((Number(point) / 72) * 25.4)))
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
