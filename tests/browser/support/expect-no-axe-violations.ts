import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/**
 * Everything that axe can tell about WCAG 2.2 at A and AA, and its best practice; and the contrast once more in the dark,
 * where the page has other colours then.
 */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  // Evaluated over the debugging protocol, which the page's security policy rightly does not bind.
  // Once for each document: it is half a megabyte, and a page of this program seldom loads another document.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  expect(await violations(page, tags), 'violations found by axe').toEqual([])
  if (!(await page.evaluate(hasDarkColours))) return
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violations(page, ['color-contrast']), 'violations found by axe in the dark').toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Runs in the page. The console and the room screen stay light. */
function hasDarkColours(): boolean {
  const isAlreadyOther = ['(forced-colors: active)', '(prefers-color-scheme: dark)'].some(
    one => matchMedia(one).matches,
  )
  return !isAlreadyOther && document.querySelector('.console, .room-page') === null
}

function violations(page: Page, runOnly: string[]): Promise<readonly string[]> {
  return page.evaluate(
    async options => {
      const results = await window.axe.run(document, options)
      return results.violations.flatMap(({ id, help, nodes }) =>
        nodes.map(node => `${id}: ${help}\n${node.target.join(' ')}\n${node.failureSummary ?? ''}`),
      )
    },
    { runOnly, resultTypes: ['violations' as const] },
  )
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
