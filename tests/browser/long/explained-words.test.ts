import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { begin, keyboard, mouse, takeTurn, touch } from '../support/player.ts'
import { expectNoAxeViolations } from '../support/expect-no-axe-violations.ts'
import { test } from '../support/visit.ts'

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

test('a meaning closes when the focus moves on, and opens again', async ({ visit }) => {
  const page = await visit()
  const { term, meaning } = await toFirstTerm(page)
  await keyboard(page).press(term)
  expect(await meaning.isVisible()).toBe(true)
  await page.keyboard.press('Tab')
  expect(await meaning.isVisible()).toBe(false)
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  expect(await meaning.isVisible()).toBe(true)
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

test('near the bottom of a phone it opens above the word, and where there is room for neither it comes into sight', async ({
  visit,
}) => {
  const page = await visit('', { viewport: { width: 320, height: 640 }, touch: true })
  const { term, meaning } = await toFirstTerm(page, touch())
  const toBottom = () =>
    term.evaluate(word => window.scrollBy(0, word.getBoundingClientRect().bottom - window.innerHeight + 4))
  await toBottom()
  await term.tap()
  const [word, above] = [await term.boundingBox(), await meaning.boundingBox()]
  if (word === null || above === null) throw new Error('not in sight')
  expect(above.y + above.height).toBeLessThanOrEqual(word.y)
  expect(above.y).toBeGreaterThanOrEqual(0)
  await page.keyboard.press('Escape')

  const height = Math.ceil(above.height + word.height) + 12
  await page.setViewportSize({ width: 320, height })
  await toBottom()
  await term.press('Enter')
  const low = await meaning.boundingBox()
  expect(low === null ? Infinity : low.y + low.height).toBeLessThanOrEqual(height)
})

test('no line begins with the comma after an explained word', async ({ visit }) => {
  const page = await visit()
  const { term } = await toFirstTerm(page)
  const broken = await term.evaluate(word => {
    const prose = word.closest<HTMLElement>('.prose-view')
    const held = word.parentElement
    if (prose === null || held === null) throw new Error('not in prose')
    // The same word, wherever it stands in the line, with a comma after it as an author may write it.
    const comma = document.createTextNode(', and more')
    held.after(comma)
    const range = document.createRange()
    range.setStart(comma, 0)
    range.setEnd(comma, 1)
    return Array.from({ length: 700 }, (_, index) => index + 120).filter(width => {
      prose.style.width = `${width}px`
      return range.getBoundingClientRect().top > word.getBoundingClientRect().bottom - 3
    })
  })
  expect(broken).toEqual([])
})
