import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/** Everything that axe can tell about WCAG 2.2 at A and AA, and its best practice. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  // Evaluated over the debugging protocol, which the page's security policy rightly does not bind.
  // Once for each document: it is half a megabyte, and a page of this program seldom loads another document.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const violations = await page.evaluate(
    async options => {
      const results = await window.axe.run(document, options)
      return results.violations.flatMap(({ id, help, nodes }) =>
        nodes.map(node => `${id}: ${help}\n${node.target.join(' ')}\n${node.failureSummary ?? ''}`),
      )
    },
    { runOnly: tags, resultTypes: ['violations' as const] },
  )
  expect(violations, 'violations found by axe').toEqual([])
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
