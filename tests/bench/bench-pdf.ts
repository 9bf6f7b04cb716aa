import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundle } from '../../src/cli/bundle.mjs'
import { toHtml } from '../../src/documents/html/report.ts'
import { toPdf } from '../../src/documents/pdf/report.ts'
import { findBrowser } from '../browser/support/find-browser.ts'
import { longReport } from './long-report.ts'
import { compared, median } from './measure.ts'

const entry = fileURLToPath(new URL('write-pdf.ts', import.meta.url))
/** Where Node finds the packages. */
const cache = fileURLToPath(new URL('../../node_modules/.cache/desktop-audit', import.meta.url))

/** A full report as PDF, by a program of its own, against a browser that is started to print the HTML. */
export async function benchPdf(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'desktop-audit-'))
  const program = join(cache, `bench-pdf-${process.pid}`)
  await bundle(entry, program)
  const at = (name: string) => join(folder, name)
  const report = await longReport()
  writeFileSync(at('report.json'), JSON.stringify(report))
  writeFileSync(at('report.html'), toHtml(report))
  const { ours, theirs, ratio } = await compared(
    7,
    () => execFileSync(process.execPath, [join(program, 'main.mjs'), at('report.json'), at('ours.pdf')]),
    () => print(at('report.html'), at('theirs.pdf')),
  )
  const inProcess = await median(7, () => toPdf(report))
  console.log(`A report of ${pagesIn(at('ours.pdf'))} pages as tagged PDF, each in a process of its own`)
  console.log(`  toPdf            ${ours.toFixed(0).padStart(7)} ms, ${sizeOf(at('ours.pdf'))}`)
  console.log(`  Chromium prints  ${theirs.toFixed(0).padStart(7)} ms, ${sizeOf(at('theirs.pdf'))}`)
  console.log(`  toPdf, once warm ${inProcess.toFixed(0).padStart(7)} ms`)
  console.log(`  ratio            ${ratio.toFixed(2).padStart(7)} (at most 0.65)\n`)
  for (const made of [folder, program]) rmSync(made, { recursive: true })
}

/** With a profile of its own, as one that is started for the first time. */
function print(page: string, to: string): void {
  const profile = mkdtempSync(join(tmpdir(), 'desktop-audit-'))
  const mine = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const args = ['--headless', '--disable-gpu', '--no-pdf-header-footer', `--user-data-dir=${profile}`]
  const what = [`--print-to-pdf=${to}`, pathToFileURL(page).href]
  execFileSync(findBrowser(), [...mine, ...args, ...what], { stdio: 'ignore' })
  rmSync(profile, { recursive: true, force: true })
}

function pagesIn(path: string): number {
  return readFileSync(path, 'latin1').match(/\/Type \/Page\b/g)?.length ?? 0
}

function sizeOf(path: string): string {
  return `${(statSync(path).size / 1000).toFixed(0)} kB`
}
