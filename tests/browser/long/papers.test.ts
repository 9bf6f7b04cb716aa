import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import JSZip from 'jszip'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { test } from '../support/visit.ts'

const papers = '#/papers/larkspindle-parade'

async function save(page: Page, button: RegExp): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const download = await coming
  const name = download.suggestedFilename()
  const path = join(await mkdtemp(join(tmpdir(), 'desktop-audit-')), name)
  await download.saveAs(path)
  return { name, bytes: await readFile(path) }
}

test('a paper is taken away as a Word file', async ({ visit }) => {
  const page = await visit(papers)
  const file = await save(page, /^Save as Word.*Facilitator’s guide/)
  expect(file.name).toBe('larkspindle-parade-guide.docx')
  const zip = await JSZip.loadAsync(file.bytes)
  expect(await zip.file('word/document.xml')?.async('string')).toContain('Looking back, debrief and close')
})
