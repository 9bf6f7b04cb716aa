import { buffer } from 'node:stream/consumers'
import JSZip from 'jszip'
import type { Page } from 'playwright-core'

/** The file that a button of the page makes. */
export async function downloaded(page: Page, button: string | RegExp): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const download = await coming
  // Read from the browser, which deletes its files when the page goes.
  return { name: download.suggestedFilename(), bytes: await buffer(await download.createReadStream()) }
}

/** The text of the Word file of the findings that are open, as it is in the file. */
export async function downloadedWord(page: Page): Promise<string> {
  const { bytes } = await downloaded(page, 'Download as Word')
  const zip = await JSZip.loadAsync(bytes)
  return (await zip.file('word/document.xml')?.async('string')) ?? ''
}
