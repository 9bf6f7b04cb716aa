import type { Report } from '../../../src/core/report/report.ts'
import JSZip from 'jszip'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { downloaded } from '../support/downloaded.ts'
import { begin, goToStep, mouse, playOn } from '../support/player.ts'
import { test } from '../support/visit.ts'

async function findings(page: Page): Promise<void> {
  await begin(page, mouse())
  await playOn(page, mouse())
  await goToStep(page, 'Report')
}

test('the findings are taken away as a Word file, a web page and data', { timeout: 120_000 }, async ({ visit }) => {
  const page = await visit()
  await findings(page)
  await page.getByRole('link', { name: 'Prepare the full report' }).click()
  await page.getByLabel('Committee', { exact: true }).fill('Crime & Disorder <Committee>')
  await page.getByRole('link', { name: '4 Download' }).click()

  const word = await downloaded(page, /^Word ?: Full report/)
  expect(word.name).toMatch(/\.docx$/)
  const zip = await JSZip.loadAsync(word.bytes)
  const part = async (path: string) => (await zip.file(path)?.async('string')) ?? ''
  const body = await part('word/document.xml')
  expect(body).toContain('<w:pStyle w:val="Heading1"/>')
  expect(body).toContain('<w:tblHeader/>')
  expect(body).toContain('Crime &amp; Disorder &lt;Committee&gt;')
  expect(await part('word/styles.xml')).toContain('<w:lang w:val="en-GB"')
  expect(await part('docProps/core.xml')).toMatch(
    /<dc:title>Arthur(?:'|’|&apos;)s coat: findings of an exercise<\/dc:title>/,
  )
  expect(await part('word/settings.xml')).not.toContain('updateFields')
  expect(await part('word/footer1.xml')).toContain('NUMPAGES')

  const html = await downloaded(page, /^Web page ?: Brief/)
  expect(html.bytes.toString()).toMatch(/^<!doctype html>\n?<html lang="en-GB">/i)

  const data = JSON.parse((await downloaded(page, /^Data \(JSON\) ?: Full report/)).bytes.toString()) as Report
  expect(data.madeFrom.sessions.map(({ outcome }) => outcome)).toEqual(['complete'])
})
