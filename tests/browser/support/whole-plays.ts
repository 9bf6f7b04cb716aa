import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { begin, keyboard, mouse, playOn, touch, unfoldDecision } from './player.ts'
import { test } from './visit.ts'

/** A scenario is played to the end by mouse, by keyboard alone and by touch. */
export function testWholePlays(scenario: string): void {
  test(`${scenario} is played with a mouse from the library to the findings`, async ({ visit }) => {
    const page = await visit()
    await begin(page, mouse(), scenario)
    await playOn(page, mouse())
    await expectDebriefAndFindings(page)
  })

  test(`${scenario} is played by keyboard alone`, async ({ visit }) => {
    const page = await visit()
    const hand = keyboard(page)
    await begin(page, hand, scenario)
    await playOn(page, hand)
    await unfoldDecision(page, hand)
    await hand.press(page.getByRole('button', { name: /^I disagree with/ }).first())
    await page.keyboard.type('It would not work here.')
    await hand.press(page.getByRole('button', { name: 'Save', exact: true }))
    await page.getByText('It would not work here.').first().waitFor()
  })

  test(`${scenario} is played by touch on a phone`, async ({ visit }) => {
    const page = await visit('', { viewport: { width: 360, height: 740 }, touch: true })
    await begin(page, touch(), scenario)
    await playOn(page, touch())
  })
}

async function expectDebriefAndFindings(page: Page): Promise<void> {
  const headings = await page.getByRole('heading', { level: 2 }).allTextContents()
  const always = headings.filter(name => !/out-of-bounds|question/.test(name))
  expect(always).toEqual([
    'How your route compares',
    expect.stringMatching(/^What you decided, and (?:when|what)/),
    'Three decisions that mattered most',
    expect.stringMatching(/^All \d+ decisions, with reasons you can disagree with$/),
    'Key moments',
    'The points for each P',
    'The route you took',
    'What cost you most',
  ])
  await page.getByRole('link', { name: 'Choose recommendations' }).click()
  await page.getByRole('button', { name: 'Save these recommendations' }).click()
  await page.getByRole('link', { name: 'Open the brief and report' }).click()
  await page.getByRole('heading', { level: 1, name: 'Findings' }).waitFor()
}
