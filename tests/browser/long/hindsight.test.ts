import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectNoAxeViolations } from '../support/expect-no-axe-violations.ts'
import { goToStep, keyboard } from '../support/player.ts'
import { firstChoices, lookBackAt } from '../support/session-files.ts'
import { test } from '../support/visit.ts'

const patience = { timeout: 180_000 }

const decoy = 'Cameras along the front of the parade'
const helps = 'One page, on paper and online'
const ownWords = 'A number on every bin lorry'

/** Always the first choice, and then looking back. */
async function playToTheEnd(page: Page): Promise<void> {
  await lookBackAt(page, await firstChoices('larkspindle-parade'))
}

async function title(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

function moment(page: Page, name: string) {
  return page.getByRole('checkbox', { name, exact: true })
}

function search(page: Page, name: string) {
  return page.getByRole('group', { name: `What would have helped at ${name}` }).getByRole('textbox')
}

function headingHasFocus(page: Page): Promise<boolean> {
  return page.getByRole('heading', { level: 1 }).evaluate(heading => heading === document.activeElement)
}

/** The part of the page under a heading. */
function part(page: Page, name: string) {
  return page.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) })
}

/** What was picked above, beside what the author says. */
async function expectCompared(page: Page): Promise<void> {
  const yours = part(page, 'What you saw').first()
  const words = await part(page, 'A call from a resident').last().textContent()
  expect(words).toMatch(/One page, on paper and online.*✓ You picked this too/)
  expect(words).toContain(`${decoy}. It would not have helped in this story: Nothing that mattered here`)
  expect(words).toContain(ownWords)
  expect(await yours.textContent()).toContain('The author does not list “The licence and its plan”.')
  expect(await part(page, 'The author also saw').first().textContent()).toContain('The driver')
  expect(await page.getByRole('main').textContent()).not.toMatch(/missed/i)
}

test(
  'members pick key moments by keyboard, a reload in the middle loses nothing, and it all reaches the report',
  patience,
  async ({ visit }) => {
    const page = await visit('', { reducedMotion: true })
    await playToTheEnd(page)
    expect(await headingHasFocus(page)).toBe(true)
    const hand = keyboard(page)
    await hand.pick(moment(page, 'A call from a resident'))
    await hand.pick(search(page, 'A call from a resident'))
    await page.keyboard.type('cameras along')
    await page.keyboard.press('Enter')
    await page.keyboard.type('paper and online')
    await hand.press(page.getByRole('button', { name: new RegExp(`^Add: ${helps}`) }))
    await page.keyboard.type(ownWords)
    await page.keyboard.press('Enter')
    await page.getByText('You have picked three. Remove one to add another.').waitFor()
    await hand.pick(moment(page, 'The licence and its plan'))
    await page.getByText(/^Saved on this device at/).waitFor()
    await expectNoAxeViolations(page)
    await page.reload()
    await title(page, 'Key moments')
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(2)
    await page.getByText(ownWords, { exact: true }).first().waitFor()

    await hand.press(page.getByRole('button', { name: 'Compare with the author' }))
    await title(page, 'Key moments: you and the author')
    expect(await headingHasFocus(page)).toBe(true)
    await expectCompared(page)
    await expectNoAxeViolations(page)
    await page.reload()
    await title(page, 'Key moments: you and the author')
    await expectCompared(page)

    await hand.press(page.getByRole('link', { name: 'Continue to looking back' }))
    await page.getByRole('heading', { level: 2, name: 'Key moments' }).click()
    await page.getByText(/^You saw: “A call from a resident”/).waitFor()

    await goToStep(page, 'Report')
    const report = page.getByRole('article')
    expect(await report.textContent()).not.toContain(ownWords)
    await openMembersWords(page)
    await page.getByLabel(/^Measure in members’ own words at “A call from a resident”/).check()
    await report.getByText(ownWords).first().waitFor()
  },
)

test('own words that are deleted are gone from the page and from the device', patience, async ({ visit }) => {
  const page = await visit('', { reducedMotion: true })
  await playToTheEnd(page)
  await moment(page, 'A call from a resident').check()
  await search(page, 'A call from a resident').fill('A real name')
  await page.getByRole('button', { name: 'Add “A real name” in your own words' }).click()
  await page.getByRole('button', { name: 'Compare with the author' }).click()
  const hand = keyboard(page)
  await hand.press(page.getByRole('button', { name: /^Delete these words.*A call from a resident$/ }))
  await hand.press(page.getByRole('button', { name: 'Delete them' }))
  await page.getByText('Text removed').waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('In your own words')
  await page.reload()
  await page.getByText('Text removed').waitFor()
  await goToStep(page, 'Report')
  await openMembersWords(page)
  expect(await page.getByText('A real name').count()).toBe(0)
})

async function openMembersWords(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Prepare the full report' }).click()
  await page.getByRole('link', { name: '2 Read and edit' }).click()
  await page.getByLabel('Show').selectOption('full')
  await page.getByText('What members typed', { exact: true }).click()
}
