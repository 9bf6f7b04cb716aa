import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import JSZip from 'jszip'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectNoAxeViolations } from '../support/expect-no-axe-violations.ts'
import { test } from '../support/visit.ts'

const papers = '#/papers/larkspindle-parade'

async function openPaper(page: Page, kind: string, title: string): Promise<void> {
  await page.goto(`${papers}/${kind}`)
  const heading = page.getByRole('heading', { level: 2, name: title })
  const isWarned = page.getByRole('button', { name: 'I tell the story: show it' })
  await heading.or(isWarned).waitFor()
  if (await isWarned.isVisible()) await isWarned.click()
  await heading.waitFor()
}

const titles = [
  ['participants', 'Participants’ papers: Larkspindle Parade'],
  ['observer', 'Observer’s sheet: Larkspindle Parade'],
  ['ballots', 'Ballot sheet: Larkspindle Parade'],
  ['table', 'Table sheet: Larkspindle Parade'],
  ['quick-start', 'Quick start: Larkspindle Parade'],
  ['guide', 'Running guide: Larkspindle Parade'],
  ['script', 'Whole script: Larkspindle Parade'],
  ['cards', 'Choice cards: Larkspindle Parade'],
  ['mel', 'Main Event List: Larkspindle Parade'],
] as const

test(
  'axe finds nothing on any paper, and none scrolls sideways on the smallest screen',
  { timeout: 120_000 },
  async ({ visit }) => {
    const page = await visit(papers, { viewport: { width: 320, height: 640 }, reducedMotion: true })
    await page.getByRole('heading', { level: 1, name: 'Print for a group session' }).waitFor()
    await expectNoAxeViolations(page)
    const widths: [string, number][] = []
    for (const [kind, title] of titles) {
      await openPaper(page, kind, title)
      await expectNoAxeViolations(page)
      widths.push([kind, await page.evaluate(() => document.documentElement.scrollWidth)])
    }
    expect(widths).toEqual(titles.map(([kind]) => [kind, 320]))
  },
)

test('the papers of members, seen and saved, load nothing that gives the story away', async ({ visit }) => {
  const page = await visit(papers)
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  for (const [kind, title] of titles.slice(0, 5)) await openPaper(page, kind, title)
  await page.goto(papers)
  await save(page, /^Save as Word.*Ballot sheet/)
  const debriefs = () => asked.filter(url => /scenario-[\w-]+-debrief/.test(url)).length
  expect(debriefs()).toBe(0)
  await openPaper(page, 'mel', 'Main Event List: Larkspindle Parade')
  expect(debriefs()).toBe(1)
})

test('a paper prints alone, with its marking, on sheets of its own', async ({ visit }) => {
  const page = await visit()
  await openPaper(page, 'mel', 'Main Event List: Larkspindle Parade')
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.site-header').isVisible()).toBe(false)
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(false)
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  // A4 on its side, in points, on every page.
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
    Math.round(Number(width)),
    Math.round(Number(height)),
  ])
  expect(boxes.length).toBeGreaterThan(2)
  expect(boxes.filter(([width, height]) => width !== 842 || height !== 595)).toEqual([])
})

test('a paper is taken away as a Word file', async ({ visit }) => {
  const page = await visit(papers)
  const file = await save(page, /^Save as Word.*Running guide/)
  expect(file.name).toBe('larkspindle-parade-guide.docx')
  const zip = await JSZip.loadAsync(file.bytes)
  expect(await zip.file('word/document.xml')?.async('string')).toContain('Looking back, debrief and close')
})

async function save(page: Page, button: RegExp): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const download = await coming
  const name = download.suggestedFilename()
  const path = join(await mkdtemp(join(tmpdir(), 'desktop-audit-')), name)
  await download.saveAs(path)
  return { name, bytes: await readFile(path) }
}
