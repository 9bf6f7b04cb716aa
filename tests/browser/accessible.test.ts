import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { openConsole } from './support/evening.ts'
import { begin, choices, mouse, shortCase } from './support/player.ts'
import { expectNoAxeViolations } from './support/expect-no-axe-violations.ts'
import { tour } from './support/tour.ts'
import { test } from './support/visit.ts'

/** Enough for a whole play with a look at each page. */
const patience = 240_000

test(
  'on the smallest screen axe finds nothing, no page scrolls sideways, and targets have room',
  { timeout: patience },
  async ({ visit }) => {
    const page = await visit('', { viewport: { width: 320, height: 640 }, reducedMotion: true })
    const faults: string[] = []
    const look = async (name: string) => {
      await expectNoAxeViolations(page)
      const width = await scrollWidth(page)
      if (width > 320) faults.push(`${name} is ${width} pixels wide`)
      for (const target of await smallTargets(page)) faults.push(`${name} has a small target: ${target}`)
    }
    await tour(page, look, shortCase)
    expect(faults).toEqual([])
  },
)

/** The width of the page, or of an open document that covers it. */
function scrollWidth(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(
      document.documentElement.scrollWidth,
      ...[...document.querySelectorAll('dialog[open]')].map(dialog => dialog.scrollWidth),
    ),
  )
}

/** Targets under 24 pixels that stand so near to another that a circle of 24 around each would meet it (WCAG 2.5.8). */
function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const inSentence = (element: Element) =>
      getComputedStyle(element).display === 'inline' &&
      (element.parentElement?.textContent ?? '') !== element.textContent
    const targets = [...document.querySelectorAll('a, button, input, select, textarea, summary')]
      .filter(element => element.checkVisibility({ visibilityProperty: true }))
      .filter(element => !element.classList.contains('govuk-skip-link'))
      .map(element => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0)
    const isSmall = ({ width, height }: DOMRect) => width < 24 || height < 24
    const gap = (one: DOMRect, other: DOMRect) => {
      const [x, y] = [one.x + one.width / 2, one.y + one.height / 2]
      if (isSmall(other)) return Math.hypot(x - (other.x + other.width / 2), y - (other.y + other.height / 2)) - 12
      const near = [Math.max(other.left, Math.min(x, other.right)), Math.max(other.top, Math.min(y, other.bottom))]
      return Math.hypot(x - (near[0] ?? 0), y - (near[1] ?? 0))
    }
    return targets
      .filter(({ element, box }) => isSmall(box) && !inSentence(element))
      .filter(({ element, box }) => targets.some(other => other.element !== element && gap(box, other.box) < 12))
      .map(({ element }) => `${element.className} ${element.textContent}`)
  })
}

test('in forced colours what is picked, and which stage is open, can still be told', async ({ visit }) => {
  const page = await visit('', { forcedColors: true })
  await begin(page, mouse())
  await choices(page).nth(1).check()
  await expectNoAxeViolations(page)
  const dot = (index: number) =>
    page
      .locator('.choice-list__label')
      .nth(index)
      .evaluate(label => getComputedStyle(label, '::after').opacity)
  expect([await dot(0), await dot(1)]).toEqual(['0', '1'])
  const current = page.getByRole('listitem').filter({ hasText: '(now)' })
  expect(await current.getAttribute('aria-current')).toBe('step')
})

test('in forced colours a document still has the lines of its sign', async ({ visit }) => {
  const page = await visit('', { forcedColors: true })
  await begin(page, mouse())
  const sign = page.locator('.exhibit-list__sheet').first()
  expect(await sign.evaluate(sheet => getComputedStyle(sheet).backgroundImage)).toContain('gradient')
})

test('on a dark device the pages are dark, and the console and what is printed stay light', async ({ visit }) => {
  const page = await visit('', { dark: true })
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  expect(await ground()).toBe('rgb(16, 25, 31)')
  await page.emulateMedia({ media: 'print' })
  expect(await ground()).toBe('rgb(255, 255, 255)')
  await page.emulateMedia({ media: 'screen' })
  await page.goto('#/evening/thursday-room')
  await openConsole(page)
  expect(await ground()).toBe('rgb(255, 255, 255)')
})

test('with reduced motion nothing moves by itself', async ({ visit }) => {
  const page = await visit('', { reducedMotion: true })
  await begin(page, mouse())
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter(element => {
        const { transitionDuration, animationName } = getComputedStyle(element)
        return animationName !== 'none' || transitionDuration.split(', ').some(time => time !== '0s')
      }).length,
  )
  expect(moving).toBe(0)
})
