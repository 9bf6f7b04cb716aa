import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { clerkTour } from '../support/clerk-tour.ts'
import { expectNoAxeViolations } from '../support/expect-no-axe-violations.ts'
import { test } from '../support/visit.ts'

test(
  'at 400% the pages of a clerk fit the screen, stand still, and axe finds nothing',
  { timeout: 120_000 },
  async ({ visit }) => {
    // 1280 pixels at 400% (WCAG 1.4.10).
    const page = await visit('', { viewport: { width: 320, height: 256 }, reducedMotion: true })
    const faults: string[] = []
    await clerkTour(page, async name => {
      await expectNoAxeViolations(page)
      for (const fault of await displayFaults(page)) faults.push(`${name}: ${fault}`)
    })
    expect(faults).toEqual([])
  },
)

test(
  'in forced colours every control of a clerk has words or a border, and what is exempt says so, on paper too',
  { timeout: 120_000 },
  async ({ visit }) => {
    const page = await visit('', { forcedColors: true, reducedMotion: true })
    const faults: string[] = []
    await clerkTour(page, async name => {
      for (const control of await unseenControls(page)) faults.push(`${name}: ${control}`)
      if (name === 'brief') expect(await printedAs(page)).toBe('EXERCISE – FICTIONAL')
      if (name !== 'editing') return
      expect(await tags(page)).toEqual(['Edited', 'Exempt'])
      expect(await printedAs(page)).toBe('EXERCISE – FICTIONAL')
      await expectNoAxeViolations(page)
    })
    expect(faults).toEqual([])
  },
)

/** What is wider than the screen and does not scroll by itself, cannot be scrolled by keyboard, or moves. */
function displayFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth} pixels wide`)
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const { overflowX, transitionDuration, animationName } = getComputedStyle(element)
      const name = `${element.tagName} ${element.className}`
      const scrolls = overflowX === 'auto' && element.scrollWidth > element.clientWidth
      if (scrolls && !(element.tabIndex === 0 && element.hasAttribute('aria-label')))
        faults.push(`scrolls sideways with no name or no keyboard: ${name}`)
      if (animationName !== 'none' || transitionDuration.split(', ').some(time => time !== '0s'))
        faults.push(`moves: ${name}`)
    }
    return faults
  })
}

/** Fields with no border, and buttons, links and folds with no words. */
function unseenControls(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const canvas = getComputedStyle(document.body).backgroundColor
    const hasBorder = (style: CSSStyleDeclaration) =>
      style.borderTopStyle !== 'none' && parseFloat(style.borderTopWidth) > 0 && style.borderTopColor !== canvas
    const isSeen = (control: Element) => {
      const { color } = getComputedStyle(control)
      if (!(control instanceof HTMLInputElement)) {
        const hasWords = control.textContent.trim() !== '' && color !== canvas
        return control.matches('select, textarea') ? hasBorder(getComputedStyle(control)) : hasWords
      }
      if (control.type === 'file') return true
      const box = /radio|checkbox/.test(control.type) ? control.labels?.[0] : undefined
      return hasBorder(box === undefined ? getComputedStyle(control) : getComputedStyle(box, '::before'))
    }
    return [...document.querySelectorAll('main :is(a, button, input, select, textarea, summary)')]
      .filter(control => control.checkVisibility() && !isSeen(control))
      .map(control => `${control.tagName} ${control.id} ${control.textContent}`)
  })
}

/** The words that stand beside the passages, each in a border. */
function tags(page: Page): Promise<readonly (string | null)[]> {
  return page
    .getByRole('article')
    .locator('.block-tools__tag')
    .evaluateAll(all => all.filter(tag => getComputedStyle(tag).borderTopStyle === 'solid').map(tag => tag.textContent))
}

/** What stands at the top of each page of paper: that of the sheets on which the report is printed. */
async function printedAs(page: Page): Promise<string | undefined> {
  await page.emulateMedia({ media: 'print' })
  const marking = await page.getByRole('article').evaluate(report => {
    if (!report.checkVisibility()) throw new Error('the report is not printed')
    const kind = getComputedStyle(report).getPropertyValue('page')
    const rules = document.adoptedStyleSheets.flatMap(sheet => [...sheet.cssRules].map(rule => rule.cssText))
    return rules.find(rule => rule.startsWith(`@page ${kind} `))
  })
  await page.emulateMedia({ media: 'screen' })
  return /@top-left \{ content: "([^"]*)"/.exec(marking ?? '')?.[1]
}
