import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../../../src/cli/run.ts'
import { readSession } from '../../../src/core/session/session-reader.ts'
import { FakeTerminal } from '../../support/fake-terminal.ts'

const tiny = resolve('tests/build/fixtures/scenarios/tiny-trial')

async function played(...args: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'desktop-audit-'))
  const terminal = new FakeTerminal({ folder })
  const code = await run(['play', tiny, ...args, '--out', 'play.session.json'], terminal)
  const reading = readSession(await readFile(join(folder, 'play.session.json'), 'utf8'))
  if (!reading.ok) throw new Error('the session cannot be read back')
  return { code, terminal, folder, log: reading.session.log.map(event => ({ ...event, at: 'some time' })) }
}

test('a play by asking takes letters, asks again when it cannot, and records the session', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'desktop-audit-'))
  const terminal = new FakeTerminal({ folder, answers: ['z', 'A B', ' a '] })
  expect(await run(['play', tiny, '--out', 'play.session.json'], terminal)).toBe(0)
  expect(terminal.said).toContain('It asks for nine hundred pounds')
  expect(terminal.said).toContain('Councillor Rowan Vale, Chair of audit, decides.')
  expect(terminal.said.match(/Answer with the letters shown/g)).toHaveLength(2)
  expect(terminal.said).toContain('Nobody did.')
  expect(terminal.said).toContain('Nothing was paid')
  const reading = readSession(await readFile(join(folder, 'play.session.json'), 'utf8'))
  expect(reading).toMatchObject({
    ok: true,
    session: {
      log: [
        { type: 'decided', picks: ['ask'] },
        { type: 'finished', scene: 'stopped' },
      ],
    },
  })
})

test('a play that nobody goes on with is stopped where it stands', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'desktop-audit-'))
  const terminal = new FakeTerminal({ folder, answers: ['b'] })
  expect(await run(['play', tiny, '--out', 'play.session.json'], terminal)).toBe(0)
  const reading = readSession(await readFile(join(folder, 'play.session.json'), 'utf8'))
  expect(reading).toMatchObject({
    session: { log: [{ picks: ['pay'] }, { type: 'stopped', scene: 'again' }] },
  })
})

test('the same seed gives the same play', async () => {
  const [one, again] = [await played('--seed', '7'), await played('--seed', '7')]
  expect(one.code).toBe(0)
  expect(again.log).toEqual(one.log)
  expect(one.log.at(-1)).toMatchObject({ type: 'finished' })
})

test('different seeds give different plays', async () => {
  const logs = await Promise.all([1, 2, 3, 4, 5, 6].map(async seed => (await played('--seed', String(seed))).log))
  expect(new Set(logs.map(log => JSON.stringify(log))).size).toBeGreaterThan(1)
})

test('an author picks are followed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'desktop-audit-'))
  const picks = ['- name: Pay twice', '  picks:', '    - start: pay', '    - again: talk', ''].join('\n')
  await writeFile(join(folder, 'picks.yaml'), picks)
  const terminal = new FakeTerminal({ folder })
  expect(await run(['play', tiny, '--picks', 'picks.yaml'], terminal)).toBe(0)
  expect(terminal.said).toBe('start\n  pay\nagain\n  talk\nlost\n')
})

test('picks that cannot be followed are told, and left with 1', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'desktop-audit-'))
  await writeFile(join(folder, 'picks.yaml'), '- name: Wrong\n  picks:\n    - start: sell\n')
  const terminal = new FakeTerminal({ folder })
  expect(await run(['play', tiny, '--picks', 'picks.yaml'], terminal)).toBe(1)
  expect(terminal.beside).toBe('desktop-audit: This decision has no such choice. (at `start`)\n')
})

test('a file of picks with a mistake is shown with its line', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'desktop-audit-'))
  await writeFile(join(folder, 'picks.yaml'), '- name: Wrong\n  pics: []\n')
  const terminal = new FakeTerminal({ folder })
  expect(await run(['play', tiny, '--picks', 'picks.yaml'], terminal)).toBe(1)
  expect(terminal.beside).toContain('picks.yaml:2:3')
})

test.for([
  { args: ['--picks', 'nowhere.yaml'], says: 'there is no file `nowhere.yaml`' },
  { args: ['--picks', 'a.yaml', '--seed', '1'], says: 'give --picks or --seed, not both' },
  { args: ['--play', 'One'], says: 'use --play only with --picks' },
  { args: ['--seed', '-1'], says: '--seed' },
])('$args is misuse', async ({ args, says }) => {
  const terminal = new FakeTerminal()
  expect(await run(['play', tiny, ...args], terminal)).toBe(2)
  expect(terminal.beside).toContain(says)
})
