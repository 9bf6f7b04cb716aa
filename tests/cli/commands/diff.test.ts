import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../../../src/cli/run.ts'
import { newPlaythroughs } from '../../../src/core/scenario/new-scenario.ts'
import { FakeTerminal } from '../../support/fake-terminal.ts'
import { smallCase } from '../../support/small-case.ts'

const text = smallCase

/** Compares the small case with an edit of it, both in folders. */
async function compared(edit: (text: string) => string, ...options: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'desktop-audit-'))
  for (const [name, scenario] of [
    ['old', text],
    ['new', edit(text)],
  ] as const) {
    await mkdir(join(folder, name, 'small'), { recursive: true })
    await writeFile(join(folder, name, 'small/scenario.yaml'), scenario)
    await writeFile(join(folder, name, 'small/playthroughs.yaml'), newPlaythroughs)
  }
  const terminal = new FakeTerminal({ folder })
  const code = await run(['diff', 'old/small', 'new/small', ...options], terminal)
  return { code, said: terminal.said, beside: terminal.beside, folder }
}

test('of a case that only got a comment it says that it plays the same', async () => {
  const { code, said } = await compared(before => `# A comment\n${before}`)
  expect(code).toBe(0)
  expect(said).toBe(
    'The second invoice\n\nMembers read and play the same.\n\nRecorded sessions\n  They replay as before.\n\nVersion\n  It can stay 1.0.0.\n',
  )
})

test('other words ask for the third number, and texts are counted', async () => {
  const { code, said } = await compared(before =>
    before.replace('Forty firms', 'Fifty firms').replace('calls.', 'rings.'),
  )
  expect(code).toBe(1)
  expect(said).toBe(
    [
      'The second invoice',
      '',
      'Words',
      '  2 texts in `scenes`: start',
      '',
      'Recorded sessions',
      '  They replay as before. Pages say that the words have changed.',
      '',
      'Version',
      '  Raise `version` from 1.0.0 to 1.0.1.',
      '',
    ].join('\n'),
  )
})

test('other points ask for the second number', async () => {
  const { code, said } = await compared(before => before.replace('pursue: { points: 2', 'pursue: { points: 3'))
  expect(code).toBe(1)
  expect(said).toContain('Points\n  `start/secure-papers`: Pursue 3 instead of 2.\n')
  expect(said).toContain('  Every step still replays, but the rules have changed.')
  expect(said).toContain('  Raise `version` from 1.0.0 to 1.1.0.\n')
})

test('where sessions stop, it says where, names the author’s own play, and asks for the first number', async () => {
  const { code, said } = await compared(before => before.replace('goto: next-day', 'goto: traced'))
  expect(code).toBe(1)
  expect(said.slice(said.indexOf('Recorded'))).toBe(
    [
      'Recorded sessions',
      '  Not all of them replay. A session stops at any of these:',
      '    `start/secure-papers`: It leads to `traced` instead of `next-day`.',
      '  Your playthrough “The papers are secured” stops at `start/secure-papers`. It leads to `traced` instead of `next-day`.',
      '',
      'Version',
      '  Raise `version` from 1.0.0 to 2.0.0.',
      '',
    ].join('\n'),
  )
})

test('a version that rose far enough is not asked to rise again', async () => {
  const { said } = await compared(before => before.replace('goto: next-day', 'goto: traced').replace('1.0.0', '2.0.0'))
  expect(said).toContain('  2.0.0 is high enough: the old one is 1.0.0.\n')
})

test('as JSON it says the same for a script', async () => {
  const { code, said } = await compared(before => before.replace('minutes: 60', 'minutes: 75'), '--format', 'json')
  expect(code).toBe(1)
  expect(JSON.parse(said)).toEqual({
    scenario: 'The second invoice',
    changes: [{ kind: 'other', where: 'minutes', says: '`minutes` is 75 instead of 60.' }],
    sessions: { replay: 'with other words', exact: true, stops: [], playthroughs: [] },
    version: { old: '1.0.0', new: '1.0.0', least: '1.0.1', mustRise: true },
  })
})

test('an old copy of the text may be a file by itself', async () => {
  const { folder } = await compared(before => before)
  await writeFile(join(folder, 'before.yaml'), text.replace('goto: next-day', 'goto: traced'))
  const terminal = new FakeTerminal({ folder })
  expect(await run(['diff', 'before.yaml', 'new/small'], terminal)).toBe(1)
  expect(terminal.said).toContain('`start/secure-papers` leads to `next-day` instead of `traced`.')
  expect(terminal.said).toContain('Your playthrough “The papers are secured” stops at `start/secure-papers`.')
  const both = new FakeTerminal({ folder })
  expect(await run(['diff', 'before.yaml', 'before.yaml'], both)).toBe(2)
  expect(both.beside).toContain('one of the two must be a scenario folder')
})

test('a case with errors, or another case, cannot be compared', async () => {
  const broken = await compared(before => before.replace('goto: next-day', 'goto: next-dya'))
  expect(broken.code).toBe(2)
  expect(broken.beside).toContain('Did you mean `next-day`?')
  const terminal = new FakeTerminal({ folder: broken.folder })
  expect(await run(['diff', 'old/small', 'thursday-room'], terminal)).toBe(2)
  expect(terminal.beside).toContain('these are two scenarios: `small` and `thursday-room`')
})
