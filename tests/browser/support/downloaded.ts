import { buffer } from 'node:stream/consumers'
import JSZip from 'jszip'
import type { Page } from 'playwright-core'

/** The text of the Word file of the findings that are open, as it is in the file. */
export async function downloadedWord(page: Page): Promise<string> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download as Word' }).click()
  // The browser runs elsewhere, so its files have no path here.
  const zip = await JSZip.loadAsync(await buffer(await (await coming).createReadStream()))
  return (await zip.file('word/document.xml')?.async('string')) ?? ''
}
