import type { Locator, Page } from 'playwright-core'

/** Beside the text of an author. */
export function preview(page: Page): Locator {
  return page.getByRole('tabpanel', { name: 'Preview' })
}

/** Puts other words in the place of those that stand there first, as an author does: found, and typed over. */
export async function typeOver(page: Page, words: string, others: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Text of scenario.yaml' }).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+f')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.insertText(others)
}
