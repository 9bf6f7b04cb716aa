import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import JSZip from 'jszip'
import { beforeEach, expect, test } from 'vitest'
import { paperKinds } from '../../../src/core/papers/paper.ts'
import { run } from '../../../src/cli/run.ts'
import { FakeTerminal } from '../../support/fake-terminal.ts'

const tiny = resolve('tests/build/fixtures/scenarios/tiny-trial')
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desktop-audit-'))
})

async function papers(...args: string[]) {
  const terminal = new FakeTerminal({ folder })
  const code = await run(['papers', tiny, ...args], terminal)
  return { code, said: terminal.said, beside: terminal.beside }
}

test('all papers go into a folder as Word files, which is made if need be', async () => {
  const { code, said } = await papers('--out', 'evening/print')
  expect(code).toBe(0)
  const names = paperKinds.map(kind => `tiny-trial-${kind}.docx`)
  expect(names[0]).toBe('tiny-trial-quick-start.docx')
  expect((await readdir(join(folder, 'evening/print'))).toSorted()).toEqual(names.toSorted())
  expect(said).toBe(names.map(name => `${join('evening/print', name)}\n`).join(''))
  const zip = await JSZip.loadAsync(await readFile(join(folder, 'evening/print/tiny-trial-guide.docx')))
  expect(await zip.file('word/document.xml')?.async('string')).toContain('Running guide: Tiny Trial')
})

test('one paper goes into a file of the name given', async () => {
  const { code, said } = await papers('--paper', 'ballots', '--format', 'html', '--out', 'votes.html')
  expect([code, said]).toEqual([0, 'votes.html\n'])
  expect(await readFile(join(folder, 'votes.html'), 'utf8')).toMatch(/<title>Ballot sheet: Tiny Trial<\/title>/)
})

test.for<[args: string[], message: string]>([
  [[], 'name a folder with --out, or a file for one paper'],
  [['--out', 'all.docx'], '--out names a file. Name a folder for all papers'],
  [
    ['--paper', 'mel', '--out', 'mel.html'],
    '--out names a file that is no docx: give it the ending .docx, or name a folder',
  ],
  [
    ['--paper', 'slips', '--out', '.'],
    '--paper takes all, quick-start, clearance, guide, script, mel, cards, participants, table, ballots, observer, not `slips`',
  ],
  [['--format', 'pdf', '--out', '.'], '--format takes docx, html, csv, not `pdf`'],
])('%j is misuse, and a sentence says why', async ([args, message]) => {
  const { code, beside } = await papers(...args)
  expect([code, beside.split('\n')[0]]).toEqual([2, `desktop-audit: ${message}`])
  expect(await readdir(folder)).toEqual([])
})

test('the brief for a lawyer holds the law of all scenarios that are named, in one Word file', async () => {
  const { code, said } = await papers('--reviewer', '--out', 'review')
  expect([code, said]).toEqual([0, `${join('review', 'law-review.docx')}\n`])
  const zip = await JSZip.loadAsync(await readFile(join(folder, 'review/law-review.docx')))
  expect(await zip.file('word/document.xml')?.async('string')).toContain('KEPT-LAW-TITLE')
})

test('the clearance sheet can be asked for by its own name', async () => {
  const { code, said } = await papers('--clearance', '--out', 'review')
  expect([code, said]).toEqual([0, `${join('review', 'tiny-trial-clearance.docx')}\n`])
})
