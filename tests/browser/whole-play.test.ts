import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { begin, keyboard, mouse, playOn, touch, unfoldDecision } from './support/player.ts'
import { test } from './support/visit.ts'

async function expectDebriefAndFindings(page: Page): Promise<void> {
  // What cost most is worked out last.
  await page.getByRole('heading', { name: 'What cost most' }).waitFor()
  const headings = await page.getByRole('heading', { level: 2 }).allTextContents()
  expect(headings).toEqual([
    'Boundaries',
    'What helped, and what harmed',
    'In figures',
    'The way you took',
    'What cost most',
    'Could one play have it all?',
    'Key events',
    'Decision by decision',
  ])
  await page.getByRole('link', { name: 'Go on to the recommendations' }).click()
  await page.getByRole('button', { name: 'Put these forward' }).click()
  await page.getByRole('link', { name: 'Go on to the findings' }).click()
  await page.getByRole('heading', { level: 1, name: 'Findings' }).waitFor()
}

test('the scenario is played with a mouse from the library to the findings', async ({ visit }) => {
  const page = await visit()
  await begin(page, mouse())
  await playOn(page, mouse())
  await expectDebriefAndFindings(page)
})

test('the scenario is played by keyboard alone', async ({ visit }) => {
  const page = await visit()
  const hand = keyboard(page)
  await begin(page, hand)
  await playOn(page, hand)
  await unfoldDecision(page, hand)
  await hand.press(page.getByRole('button', { name: /^I disagree with/ }).first())
  await page.keyboard.type('It would not work here.')
  await hand.press(page.getByRole('button', { name: 'Record it' }))
  await page.getByText('It would not work here.').first().waitFor()
})

test('the scenario is played by touch on a phone', async ({ visit }) => {
  const page = await visit('', { viewport: { width: 360, height: 740 }, touch: true })
  await begin(page, touch())
  await playOn(page, touch())
})

test('each page of a play has a title of its own and the focus on its heading', async ({ visit }) => {
  const page = await visit()
  await begin(page, mouse())
  await expect.poll(() => page.title()).toBe('A call from a resident – Desktop Audit')
  const focused = () => page.evaluate(() => document.activeElement?.tagName)
  await expect.poll(focused).toBe('H1')
})
