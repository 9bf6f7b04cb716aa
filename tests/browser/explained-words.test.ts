import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { begin, keyboard, mouse, takeTurn, touch } from './support/player.ts'
import { expectNoAxeViolations } from './support/expect-no-axe-violations.ts'
import { test } from './support/visit.ts'

/** Plays on to the first page on which a word of the glossary stands. */
async function toFirstTerm(page: Page, hand = mouse()) {
  await begin(page, hand)
  const term = page.locator('.term').first()
  while (!(await term.isVisible())) await takeTurn(page, hand)
  const meaning = page.locator('.term__meaning').first()
  return { term, meaning }
}

test('a word explains itself by keyboard, and Escape closes it and goes back to the word', async ({ visit }) => {
  const page = await visit()
  const { term, meaning } = await toFirstTerm(page)
  expect(await meaning.isVisible()).toBe(false)
  await keyboard(page).press(term)
  expect(await meaning.isVisible()).toBe(true)
  expect(await meaning.textContent()).not.toBe('')
  await expectNoAxeViolations(page)
  await page.keyboard.press('Escape')
  expect(await meaning.isVisible()).toBe(false)
  expect(await term.evaluate(element => element === document.activeElement)).toBe(true)
})

test('on a phone it opens by touch, below the word and inside the window, and closes by a touch elsewhere', async ({
  visit,
}) => {
  const page = await visit('', { viewport: { width: 320, height: 640 }, touch: true })
  const { term, meaning } = await toFirstTerm(page, touch())
  await term.evaluate(word => word.scrollIntoView({ block: 'center' }))
  await term.tap()
  const [word, box] = [await term.boundingBox(), await meaning.boundingBox()]
  if (word === null || box === null) throw new Error('not in sight')
  expect(box.y).toBeGreaterThanOrEqual(word.y + word.height)
  expect(box.x).toBeGreaterThanOrEqual(0)
  expect(box.x + box.width).toBeLessThanOrEqual(320)
  await page.getByRole('heading', { level: 1 }).tap()
  expect(await meaning.isVisible()).toBe(false)
})
