import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import JSZip from 'jszip'
import { beforeAll, expect, test } from 'vitest'
import { run } from '../../../src/cli/run.ts'
import { FakeTerminal } from '../../support/fake-terminal.ts'
import { xapiBreaches } from '../../support/xapi-rules.ts'

const tiny = resolve('tests/build/fixtures/scenarios/tiny-trial')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desktop-audit-'))
  await run(['play', tiny, '--seed', '7', '--out', 'play.session.json'], new FakeTerminal({ folder }))
})

async function recorded(...args: string[]) {
  const terminal = new FakeTerminal({ folder })
  const code = await run(['record', 'play.session.json', '--scenario', tiny, ...args], terminal)
  return { code, said: terminal.said, beside: terminal.beside }
}

/** Writes the session again with something else in it, under a name of its own. */
async function changed(name: string, change: object): Promise<void> {
  const session: unknown = JSON.parse(await readFile(join(folder, 'play.session.json'), 'utf8'))
  await writeFile(join(folder, name), JSON.stringify(Object.assign({}, session, change)))
}

test('a certificate is written as a Word file, with the name that was given', async () => {
  expect((await recorded('--name', 'Ann Example', '--out', 'certificate.docx')).code).toBe(0)
  const zip = await JSZip.loadAsync(await readFile(join(folder, 'certificate.docx')))
  const body = await zip.file('word/document.xml')?.async('string')
  expect(body).toContain('Certificate of attendance: Ann Example')
  expect(body).toContain('“Tiny Trial”, version 1.0.0')
})

test('the web page goes to standard output when no file is named', async () => {
  const { code, said } = await recorded('--format', 'html')
  expect(code).toBe(0)
  expect(said).toMatch(/^<!doctype html>/i)
  expect(said).toContain('<h2 id="certificate-1">Certificate of attendance</h2>')
})

test('those who were present at an evening have a sheet each', async () => {
  const group = { name: 'Scrutiny Committee', present: ['Cllr Reed', 'Cllr Osei'], rule: 'majority' }
  await changed('evening.session.json', { mode: 'group', group })
  const terminal = new FakeTerminal({ folder })
  await run(['record', 'evening.session.json', '--scenario', tiny, '--format', 'html'], terminal)
  expect([...terminal.said.matchAll(/<h2[^>]*>([^<]+)/g)].map(([, title]) => title)).toEqual([
    'Certificate of attendance: Cllr Reed',
    'Certificate of attendance: Cllr Osei',
  ])
})

test('the statements are such as xAPI allows, and name nobody without an account', async () => {
  const { code, said } = await recorded('--format', 'xapi', '--name', 'Ann Example')
  expect([code, xapiBreaches(said)]).toEqual([0, []])
  expect(said).not.toContain('Ann Example')
})

test('with an account the statements are those of its holder', async () => {
  const account = ['--account-page', 'https://learning.example', '--account-name', 'm-17']
  const { said } = await recorded('--format', 'xapi', '--name', 'Ann Example', ...account)
  expect(xapiBreaches(said)).toEqual([])
  expect(JSON.parse(said)).toMatchObject([
    {
      actor: { name: 'Ann Example', account: { homePage: 'https://learning.example', name: 'm-17' } },
    },
    {},
    {},
  ])
})

test('a session that goes on has no record yet, and a sentence says so', async () => {
  await changed('open.session.json', { log: [] })
  const terminal = new FakeTerminal({ folder })
  expect(await run(['record', 'open.session.json', '--scenario', tiny, '--format', 'html'], terminal)).toBe(1)
  expect([terminal.said, terminal.beside]).toEqual([
    '',
    'desktop-audit: open.session.json: This session is not over. You can make its training record once it is finished or stopped.\n',
  ])
})

test('a session of other rules is refused in a sentence', async () => {
  const scenario = { id: 'tiny-trial', version: '0.9.0', rules: '0'.repeat(64), words: '0'.repeat(64) }
  await changed('older.session.json', { scenario })
  const terminal = new FakeTerminal({ folder })
  expect(await run(['record', 'older.session.json', '--scenario', tiny, '--format', 'html'], terminal)).toBe(1)
  expect(terminal.beside).toContain('This session was played in another version of the scenario.')
})

test.for<[args: string[], message: string]>([
  [[], 'name the Word file with --out'],
  [['--format', 'pdf'], '--format takes docx, html, xapi, not `pdf`'],
  [
    ['--format', 'html', '--account-page', 'https://learning.example'],
    '--account-page and --account-name are for --format xapi',
  ],
  [['--format', 'xapi', '--account-name', 'm-17'], 'an account needs both --account-page and --account-name'],
  [
    ['--format', 'xapi', '--account-page', 'learning.example', '--account-name', 'm-17'],
    '--account-page takes a web address that begins with https://, not `learning.example`',
  ],
])('%j is misuse, and a sentence says why', async ([args, message]) => {
  const before = await readdir(folder)
  const { code, beside } = await recorded(...args)
  expect([code, beside.split('\n')[0]]).toEqual([2, `desktop-audit: ${message}`])
  expect(await readdir(folder)).toEqual(before)
})
