import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { run } from '../../../src/cli/run.ts'
import { writeSession } from '../../../src/core/session/session-file.ts'
import { writeSessions } from '../../../src/cli/commands/merge.ts'
import { readSessions } from '../../../src/core/session/session-reader.ts'
import type { Session } from '../../../src/core/session/session.ts'
import { FakeTerminal } from '../../support/fake-terminal.ts'
import { marketScript as script } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'

const first = { ...played(script, { type: 'noted', scene: 'stall', text: 'A note.' }), id: 'first' }
const second = { ...played(script), id: 'second', startedAt: '2026-11-25T09:00:00.000Z' }
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desktop-audit-'))
  const write = (name: string, text: string | Buffer) => writeFile(join(folder, name), text)
  await write('first.session.json', writeSession(first))
  await write('second.session.json', writeSession(second))
  await write('older.session.json', writeSession({ ...first, log: [] }))
  await write('other.session.json', writeSession({ ...first, mode: 'live' }))
  await write('broken.session.json', writeSession(first).slice(0, 200))
  const accented = writeSession(first).replace('A note.', 'A café.')
  await write('latin.session.json', Buffer.from(accented, 'latin1'))
  await write('none.sessions.json', writeSessions([]))
})

async function merged(...args: string[]) {
  const terminal = new FakeTerminal({ folder })
  return { code: await run(['merge', ...args], terminal), beside: terminal.beside }
}

async function sessionsIn(file: string): Promise<readonly Session[]> {
  const { sessions, refused } = readSessions(await readFile(join(folder, file), 'utf8'))
  expect(refused).toEqual([])
  return sessions
}

const exists = (file: string) =>
  stat(join(folder, file)).then(
    () => true,
    () => false,
  )

test('several sessions are put into one file, in the order in which they began', async () => {
  const { code, beside } = await merged('second.session.json', 'first.session.json', '--out', 'all.sessions.json')
  expect({ code, beside }).toEqual({ code: 0, beside: 'all.sessions.json holds 2 sessions.\n' })
  expect(await sessionsIn('all.sessions.json')).toEqual([first, second])
})

test('a merged file can be merged again, and of two copies the longer stays', async () => {
  await merged('older.session.json', 'second.session.json', '--out', 'some.sessions.json')
  const { code, beside } = await merged('some.sessions.json', 'first.session.json', '--out', 'more.sessions.json')
  expect(code).toBe(0)
  expect(beside).toContain(
    'some.sessions.json: we left out the session first, because first.session.json has the same and one more entry.',
  )
  expect(await sessionsIn('more.sessions.json')).toEqual([first, second])
})

test('a file that cannot be read is named with the reason, and nothing is written', async () => {
  const { code, beside } = await merged(
    'first.session.json',
    'broken.session.json',
    'latin.session.json',
    'none.sessions.json',
    '--out',
    'no.json',
  )
  expect(code).toBe(1)
  expect(beside).toBe(
    'broken.session.json: This file is incomplete. Copy or save it again.\n' +
      'latin.session.json: We cannot read some letters in this file, because it is not saved as UTF-8. Save the session again, or save this file as UTF-8.\n' +
      'none.sessions.json: This set has no sessions.\n' +
      'desktop-audit: we wrote no file. To merge the others, add --skip-unreadable.\n',
  )
  expect(await exists('no.json')).toBe(false)
})

test('with --skip-unreadable the others are merged, and the reason is said all the same', async () => {
  const { code, beside } = await merged(
    'first.session.json',
    'broken.session.json',
    '--skip-unreadable',
    '--out',
    'one.sessions.json',
  )
  expect(code).toBe(0)
  expect(beside).toContain('broken.session.json: This file is incomplete')
  expect(await sessionsIn('one.sessions.json')).toEqual([first])
})

test('two that differ under one id are both named, and nothing is written', async () => {
  const { code, beside } = await merged('first.session.json', 'other.session.json', '--out', 'not.json')
  expect(code).toBe(1)
  expect(beside).toBe(
    'desktop-audit: first.session.json and other.session.json have different versions of the session first. Leave one of them out.\n',
  )
  expect(await exists('not.json')).toBe(false)
})

test('without --out, or without a file, it is misused', async () => {
  expect((await merged('first.session.json')).code).toBe(2)
  expect((await merged('--out', 'x.json')).code).toBe(2)
  expect((await merged('nowhere.session.json', '--out', 'x.json')).code).toBe(2)
})
