import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectNoAxeViolations } from '../support/expect-no-axe-violations.ts'
import { goToStep, keyboard } from '../support/player.ts'
import { firstChoices, lookBackAt } from '../support/session-files.ts'
import { test } from '../support/visit.ts'

const patience = { timeout: 180_000 }

const decoy = 'Cameras along the front of the parade'

const helps = /^One page, on paper and online/

const ownWords = 'A number on every bin lorry'

/** Always the first choice, and then looking back. */
async function playToTheEnd(page: Page): Promise<void> {
  await lookBackAt(page, await firstChoices('larkspindle-parade'))
}

async function title(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

function moment(page: Page, name: string) {
  return page.getByRole('checkbox', { name: new RegExp(`^The outcome could have changed here.*${name}$`) })
}

function headingHasFocus(page: Page): Promise<boolean> {
  return page.getByRole('heading', { level: 1 }).evaluate(heading => heading === document.activeElement)
}

/** The part of the page under a heading. */
function part(page: Page, name: string) {
  return page.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) })
}

/** What was answered above, beside what the author says. */
async function expectCompared(page: Page): Promise<void> {
  const found = part(page, 'A call from a resident').last()
  const words = await found.textContent()
  expect(words).toContain('✓ Found')
  expect(words).toMatch(/One page, on paper and online.*✓ You named it, too/)
  expect(words).toContain(`${decoy}. In this story it would not have helped: Nothing that mattered here`)
  expect(words).toContain(ownWords)
  expect(await part(page, 'The driver').last().textContent()).toContain('○ Missed')
  const also = await part(page, 'You also marked').first().textContent()
  expect(also).toContain('The licence and its plan')
  expect(also).not.toMatch(/Missed|not have helped/)
}

test(
  'members look back by keyboard, a reload in the middle loses nothing, and it all reaches the findings',
  patience,
  async ({ visit }) => {
    const page = await visit('', { reducedMotion: true })
    await playToTheEnd(page)
    expect(await headingHasFocus(page)).toBe(true)
    const hand = keyboard(page)
    await hand.pick(moment(page, 'A call from a resident'))
    await hand.pick(moment(page, 'The licence and its plan'))
    await page.getByText(/^Saved on this device at/).waitFor()
    await page.reload()
    await title(page, 'Looking back')
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(2)
    await expectNoAxeViolations(page)

    await hand.press(page.getByRole('link', { name: 'Go on to what would have helped' }))
    await page.getByText('Looking back: moment 1 of 2 that you marked').waitFor()
    expect(await headingHasFocus(page)).toBe(true)
    await hand.pick(page.getByLabel(decoy))
    await hand.pick(page.getByLabel(helps))
    await hand.pick(page.getByLabel('Something else, in your own words'))
    await page.keyboard.type(ownWords)
    await expect.poll(() => page.evaluate(() => JSON.stringify(history.state))).toContain('A number on every bin lorry')
    await page.reload()
    await page.getByText('Looking back: moment 1 of 2 that you marked').waitFor()
    expect([await page.getByLabel(decoy).isChecked(), await page.getByLabel(helps).isChecked()]).toEqual([true, true])
    expect((await page.getByLabel('Something else, in your own words').inputValue()).trim()).toBe(ownWords)
    await expectNoAxeViolations(page)
    await hand.press(page.getByRole('button', { name: 'Save and go on' }))
    await page.getByText('Looking back: moment 2 of 2 that you marked').waitFor()
    await hand.press(page.getByRole('button', { name: 'Save and go on' }))

    await title(page, 'Before you compare')
    await expectNoAxeViolations(page)
    await hand.press(page.getByRole('button', { name: 'Compare with the author’s answer' }))
    await title(page, 'Your answers and the author’s')
    expect(await headingHasFocus(page)).toBe(true)
    await expectCompared(page)
    await expectNoAxeViolations(page)
    await page.reload()
    await title(page, 'Your answers and the author’s')
    await expectCompared(page)

    await hand.press(page.getByRole('link', { name: 'Go on to the debrief' }))
    await part(page, 'Key events').getByText('✓ Found: A call from a resident.').waitFor()
    await page.getByRole('link', { name: 'See your answers beside the author’s' }).click()
    await title(page, 'Your answers and the author’s')

    await goToStep(page, 'Findings')
    const report = page.getByRole('article')
    expect(await report.textContent()).not.toContain(ownWords)
    await openMembersWords(page)
    await page.getByLabel(/^Measure in members’ own words at “A call from a resident”/).check()
    await report.getByText(ownWords).first().waitFor()
  },
)

test('own words that are erased are gone from the page and from the device', patience, async ({ visit }) => {
  const page = await visit('', { reducedMotion: true })
  await playToTheEnd(page)
  await moment(page, 'A call from a resident').check()
  await page.getByRole('link', { name: 'Go on to what would have helped' }).click()
  await page.getByLabel('Something else, in your own words').fill('A real name')
  await page.getByRole('button', { name: 'Save and go on' }).click()
  await page.getByRole('button', { name: 'Compare with the author’s answer' }).click()
  const hand = keyboard(page)
  await hand.press(page.getByRole('button', { name: /^Erase these words.*A call from a resident$/ }))
  await hand.press(page.getByRole('button', { name: 'Erase them' }))
  await page.getByText('Text removed').waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('In your own words')
  await page.reload()
  await page.getByText('Text removed').waitFor()
  await goToStep(page, 'Findings')
  await openMembersWords(page)
  expect(await page.getByText('A real name').count()).toBe(0)
})

async function openMembersWords(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Prepare the full report' }).click()
  await page.getByRole('link', { name: '2 Read and edit' }).click()
  await page.getByLabel('Show').selectOption('full')
  await page.getByText('What members typed', { exact: true }).click()
}
