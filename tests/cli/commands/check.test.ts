import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../../../src/cli/run.ts'
import { FakeTerminal } from '../../support/fake-terminal.ts'

const tiny = 'tests/build/fixtures/scenarios/tiny-trial'

/** A folder whose scenario leads to a scene that is not there. */
function misspelt(): Promise<string> {
  return folderWith({ cast: '{}', goto: 'the-ned' })
}

async function folderWith({ cast, goto }: { cast: string; goto: string }): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'desktop-audit-')), 'misspelt')
  await mkdir(folder)
  await writeFile(
    join(folder, 'scenario.yaml'),
    [
      'format: 1',
      'id: misspelt',
      'version: 1.0.0',
      'title: Misspelt',
      'family: fraud',
      'summary: One word is wrong.',
      'minutes: 30',
      'origin: invented',
      'objectives: [Be mended]',
      'setting: { council: A council, police: A force }',
      `cast: ${cast}`,
      'stages:',
      '  only:',
      '    title: Only',
      '    scenes:',
      `      start: { title: Start, text: It begins., goto: ${goto} }`,
      '      the-end: { title: End, text: It ends., ending: partial }',
      '',
    ].join('\n'),
  )
  return folder
}

test('a scenario without errors is left with 0', async () => {
  const terminal = new FakeTerminal()
  expect(await run(['check', tiny, '--format', 'unix'], terminal)).toBe(0)
})

test('an error is shown with the line that it is about, and left with 1', async () => {
  const folder = await misspelt()
  const terminal = new FakeTerminal({ folder })
  expect(await run(['check', '.'], terminal)).toBe(1)
  expect(terminal.said).toContain('scenario.yaml:16:54')
  expect(terminal.said).toContain('start: { title: Start, text: It begins., goto: the-ned }')
  expect(terminal.said).toContain('Did you mean `the-end`?')
  expect(terminal.said).not.toContain('\u001B')
})

test('of many problems the first twenty are shown, and the rest are counted', async () => {
  const people = Array.from({ length: 30 }, (_, at) => `p_${at}: { name: Someone, post: Officer }`)
  const folder = await folderWith({ cast: `{ ${people.join(', ')} }`, goto: 'the-end' })
  const terminal = new FakeTerminal({ folder })
  expect(await run(['check', '.'], terminal)).toBe(1)
  expect(terminal.said.match(/error DA205/g)).toHaveLength(20)
  expect(terminal.said).toContain('10 more. Fix these first, or list all with --format unix.')
  const all = new FakeTerminal({ folder })
  await run(['check', '.', '--format', 'unix'], all)
  expect(all.said.match(/error DA205/g)).toHaveLength(30)
})

test('colour is put on only where the terminal wants it', async () => {
  const folder = await misspelt()
  const terminal = new FakeTerminal({ folder, colour: true })
  await run(['check', '.'], terminal)
  expect(terminal.said).toContain('\u001B[1m')
})

test('more warnings than allowed are left with 1', async () => {
  const folder = await folderWith({
    cast: '{ nobody: { name: Ann Unused, post: Officer } }',
    goto: 'the-end',
  })
  const terminal = new FakeTerminal({ folder })
  expect(await run(['check', '.'], terminal)).toBe(0)
  const warnings = terminal.beside.match(/(\d+) warning/)?.[1] ?? '0'
  expect(Number(warnings)).toBeGreaterThan(0)
  expect(await run(['check', '.', '--max-warnings', warnings], new FakeTerminal({ folder }))).toBe(0)
  expect(await run(['check', '.', '--max-warnings', '0'], new FakeTerminal({ folder }))).toBe(1)
})

test('a legal note grows old by the day that is given', async () => {
  const [young, old] = [new FakeTerminal(), new FakeTerminal()]
  await run(['check', tiny, '--format', 'unix', '--today', '2026-12-01'], young)
  await run(['check', tiny, '--format', 'unix', '--today', '2028-01-01'], old)
  expect(old.said.split('\n').length).toBe(young.said.split('\n').length + 1)
})

test('for programs, diagnostics are JSON', async () => {
  const folder = await misspelt()
  const terminal = new FakeTerminal({ folder })
  await run(['check', 'scenario.yaml', '--format', 'json'], terminal)
  const [first] = JSON.parse(terminal.said) as { file: string; from: { line: number; column: number } }[]
  expect(first).toMatchObject({ file: 'scenario.yaml', from: { line: 16, column: 54 } })
})

test('notes that say the same are told once, with the lines of the others', async () => {
  const terminal = new FakeTerminal()
  await run(['check', 'tests/cases/scenarios/notes-on-law', '--today', '2029-01-01'], terminal)
  expect(terminal.said.match(/more than a year ago/g)).toHaveLength(1)
  expect(terminal.said).toMatch(/note DA901 The same for 1 more in tests\/cases\/\S+, on lines \d+/)
})

test.for([
  { args: ['check', 'no-such-folder'], says: 'there is no scenario `no-such-folder`' },
  { args: ['check', 'arthur-coat'], says: 'Did you mean `arthurs-coat`?' },
  { args: ['check', tiny, '--format', 'xml'], says: '--format takes pretty, unix, json, not `xml`' },
  { args: ['check', tiny, '--max-warnings', 'few'], says: '--max-warnings takes a whole number, not `few`' },
  { args: ['check', tiny, '--today', '2026-02-31'], says: '--today takes a day such as 2026-12-01' },
  { args: ['check', tiny, '--loud'], says: "Unknown option '--loud'" },
  { args: ['chek'], says: 'there is no command `chek`' },
  { args: ['constructor'], says: 'there is no command `constructor`' },
])('$args is misuse, which is left with 2', async ({ args, says }) => {
  const terminal = new FakeTerminal()
  expect(await run(args, terminal)).toBe(2)
  expect(terminal.beside).toContain(says)
  expect(terminal.said).toBe('')
})

test('words are only checked when asked for, each with its own note, and no note fails a check', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'desktop-audit-'))
  await run(
    ['new', 'case', '--title', 'A', '--family', 'fraud', '--who', 'B Cole, C', '--asks', 'Why?'],
    new FakeTerminal({ folder }),
  )
  const path = join(folder, 'scenarios/case/scenario.yaml')
  const text = await readFile(path, 'utf8')
  await writeFile(path, text.replace('The bank calls back.', 'Teh bank calls calls bak.'))
  const plain = new FakeTerminal({ folder })
  expect(await run(['check', 'scenarios/case'], plain)).toBe(0)
  expect(plain.beside).toBe('1 scenario checked: no problems\n')
  const spelling = new FakeTerminal({ folder })
  expect(await run(['check', 'scenarios/case', '--spelling', '--max-warnings', '0'], spelling)).toBe(0)
  expect(spelling.beside).toBe('1 scenario checked: 3 notes\n')
  expect(spelling.said.match(/note DA92\d .*/g)).toEqual([
    'note DA921 `Teh` is not in the dictionary.',
    'note DA922 `calls` is there twice.',
    'note DA921 `bak` is not in the dictionary.',
  ])
})
