import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import JSZip from 'jszip'
import { beforeAll, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { FakeTerminal } from '../support/fake-terminal.ts'

const tiny = resolve('tests/build/fixtures/scenarios/tiny-trial')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desktop-audit-'))
  await run(['play', tiny, '--seed', '7', '--out', 'play.session.json'], new FakeTerminal({ folder }))
})

async function reported(...args: string[]) {
  const terminal = new FakeTerminal({ folder })
  const code = await run(['report', 'play.session.json', '--scenario', tiny, ...args], terminal)
  return { code, terminal }
}

test('a Word file is written that opens as one', async () => {
  const { code } = await reported('--format', 'docx', '--out', 'findings.docx')
  expect(code).toBe(0)
  const zip = await JSZip.loadAsync(await readFile(join(folder, 'findings.docx')))
  expect(await zip.file('word/document.xml')?.async('string')).toContain('Tiny Trial')
})

test('the web page goes to standard output when no file is named', async () => {
  const { code, terminal } = await reported('--format', 'html')
  expect(code).toBe(0)
  expect(terminal.said).toMatch(/^<!doctype html>/i)
})

test('the data says what they were made from', async () => {
  const { terminal } = await reported('--format', 'json')
  expect(JSON.parse(terminal.said)).toMatchObject({
    kind: 'findings',
    source: { scenario: { id: 'tiny-trial', version: '1.0.0' } },
  })
})

test('a Word file is never written to the screen', async () => {
  expect((await reported()).code).toBe(2)
})

test('a session of another scenario is refused in a sentence', async () => {
  const terminal = new FakeTerminal({ folder })
  const code = await run(
    ['report', 'play.session.json', '--scenario', 'larkspindle-parade', '--format', 'json'],
    terminal,
  )
  expect(code).toBe(1)
  expect(terminal.beside).toContain('recorded in another scenario, `tiny-trial`')
})

test('a session cut short is refused in a sentence', async () => {
  const whole = await readFile(join(folder, 'play.session.json'), 'utf8')
  await writeFile(join(folder, 'half.session.json'), whole.slice(0, whole.length / 2))
  const terminal = new FakeTerminal({ folder })
  expect(await run(['report', 'half.session.json', '--format', 'json'], terminal)).toBe(1)
  expect(terminal.beside).toContain('This file ends too early')
})

test('a session recorded in other words is reported, and that is said', async () => {
  const session = JSON.parse(await readFile(join(folder, 'play.session.json'), 'utf8')) as {
    scenario: object
  }
  const reworded = { ...session, scenario: { ...session.scenario, words: '0'.repeat(64) } }
  await writeFile(join(folder, 'reworded.session.json'), JSON.stringify(reworded))
  const terminal = new FakeTerminal({ folder })
  const code = await run(
    ['report', 'reworded.session.json', '--scenario', tiny, '--format', 'json'],
    terminal,
  )
  expect(code).toBe(0)
  expect(terminal.beside).toContain('reworded since this session')
})
