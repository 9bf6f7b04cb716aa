import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { FakeTerminal } from '../support/fake-terminal.ts'

const tiny = resolve('tests/build/fixtures/scenarios/tiny-trial')
const played = ['play.session.json', '--scenario', tiny]
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desktop-audit-'))
  await run(['play', tiny, '--seed', '7', '--out', 'play.session.json'], new FakeTerminal({ folder }))
  await run(['play', tiny, '--seed', '8', '--out', 'plan.session.json'], new FakeTerminal({ folder }))
  await writeFile(join(folder, 'x.docx'), 'No session.')
})

async function complaint(...args: readonly string[]) {
  const terminal = new FakeTerminal({ folder })
  return { code: await run(args, terminal), says: terminal.beside.split('\n')[0] }
}

test.for([
  [['report'], 'say which session files'],
  [['report', 'nope.json'], 'there is no file `nope.json`'],
  [['report', '.', '--details', 'nope.yaml', '--format', 'pdf'], 'there is no file `nope.yaml`'],
  [['report', ...played, '--template', 'nope.docx'], 'there is no file `nope.docx`'],
  [['report', ...played, '--template', '.', '--out', 'y.docx'], '`.` is a folder, and a file is wanted here'],
  [['report', ...played], 'a Word file needs --out with its name'],
  [['merge'], 'say which session files'],
  [['merge', 'nope.json'], 'there is no file `nope.json`'],
  [['record'], 'say which session file'],
  [['record', 'nope.json'], 'there is no file `nope.json`'],
  [
    ['record', 'pla*.json'],
    'a training record is of one session, and these are several files: plan.session.json, play.session.json',
  ],
  [['papers', 'nope'], 'there is no scenario `nope`'],
  [['play', '--play', 'One'], 'say which scenario, and only one'],
  [['verify', 'nope.json'], 'say which report, as a data file, and which sessions'],
] as const)('%j is told of its first fault', async ([args, says]) => {
  expect(await complaint(...args)).toEqual({ code: 2, says: `desktop-audit: ${says}` })
})

test('a file that is no session is told of before an option that is missing', async () => {
  expect(await complaint('report', 'x.docx')).toEqual({
    code: 1,
    says: expect.stringMatching(/^desktop-audit: x\.docx: This file cannot be read as a session/),
  })
})

test('whoever misuses a command is sent to the help of that command', async () => {
  const terminal = new FakeTerminal({ folder })
  await run(['merge'], terminal)
  expect(terminal.beside).toBe(
    'desktop-audit: say which session files\nRun `npx desktop-audit merge --help` to see what it can do.\n',
  )
})

test('the sessions of a folder, and those that a * fits, make one report', async () => {
  for (const given of ['.', '*.session.json']) {
    const terminal = new FakeTerminal({ folder })
    expect(await run(['report', given, '--scenario', tiny, '--format', 'json'], terminal)).toBe(0)
    expect(JSON.parse(terminal.said)).toMatchObject({ source: { sessions: [{}, {}] } })
  }
})
