import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../../../src/cli/run.ts'
import { newPlaythroughs } from '../../../src/core/scenario/new-scenario.ts'
import { FakeTerminal } from '../../support/fake-terminal.ts'
import { smallCase } from '../../support/small-case.ts'

const text = smallCase

/** A folder with the case `small` in it. */
async function withSmallCase(scenario: string | Uint8Array = text): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'desktop-audit-'))
  await mkdir(join(folder, 'small'))
  await writeFile(join(folder, 'small/scenario.yaml'), scenario)
  await writeFile(join(folder, 'small/playthroughs.yaml'), newPlaythroughs)
  return folder
}

async function textIn(folder: string, name = 'scenario.yaml'): Promise<string> {
  return readFile(join(folder, 'small', name), 'utf8')
}

test('a scene is renamed in both files, and the author hears what follows for sessions', async () => {
  const folder = await withSmallCase()
  const terminal = new FakeTerminal({ folder })
  expect(await run(['rename', 'small', 'scene', 'traced', 'a-name'], terminal)).toBe(0)
  expect(terminal.said).toBe(
    [
      'Renamed scene `traced` to `a-name`: 2 places in small/scenario.yaml and 1 in small/playthroughs.yaml.',
      'Recorded sessions no longer replay with the new name. Raise `version` to 2.0.0.',
      '',
    ].join('\n'),
  )
  expect(await textIn(folder)).toBe(text.replace('scene: traced', 'scene: a-name').replace('traced:', 'a-name:'))
  expect(await textIn(folder, 'playthroughs.yaml')).toBe(newPlaythroughs.replace('traced', 'a-name'))
})

test('a choice is named with its scene, and its new name with or without', async () => {
  const folder = await withSmallCase()
  expect(await run(['rename', 'small', 'choice', 'start/secure-papers', 'seal'], new FakeTerminal({ folder }))).toBe(0)
  expect(await run(['rename', 'small', 'choice', 'start/seal', 'start/box'], new FakeTerminal({ folder }))).toBe(0)
  expect(await textIn(folder)).toBe(text.replace('secure-papers:', 'box:'))
  expect(await textIn(folder, 'playthroughs.yaml')).toBe(newPlaythroughs.replace('secure-papers', 'box'))
  const bare = new FakeTerminal({ folder })
  expect(await run(['rename', 'small', 'choice', 'box', 'seal'], bare)).toBe(2)
  expect(bare.beside).toContain('name a choice with its scene, such as `start/box`')
})

test('what no session has in it is renamed without a new version', async () => {
  const folder = await withSmallCase()
  const terminal = new FakeTerminal({ folder })
  expect(await run(['rename', 'small', 'person', 'first', 'chair'], terminal)).toBe(0)
  expect(terminal.said).toBe('Renamed person `first` to `chair`: 2 places in small/scenario.yaml.\n')
})

test('line endings of Windows and a mark of byte order stay', async () => {
  const folder = await withSmallCase(`\uFEFF${text.replaceAll('\n', '\r\n')}`)
  expect(await run(['rename', 'small', 'scene', 'traced', 'a-name'], new FakeTerminal({ folder }))).toBe(0)
  const after = text.replace('scene: traced', 'scene: a-name').replace('traced:', 'a-name:')
  expect(await textIn(folder)).toBe(`\uFEFF${after.replaceAll('\n', '\r\n')}`)
})

test('a dry run prints the new lines and changes nothing', async () => {
  const folder = await withSmallCase()
  const terminal = new FakeTerminal({ folder })
  expect(await run(['rename', 'small', 'fact', 'papers-safe', 'sealed', '--dry-run'], terminal)).toBe(0)
  const numbered = text.split('\n').flatMap((line, index) => {
    const after = line.replace('papers-safe', 'sealed')
    return after === line ? [] : [`small/scenario.yaml:${index + 1}: ${after.trim()}`]
  })
  expect(numbered).toHaveLength(3)
  expect(terminal.said).toBe(`${numbered.join('\n')}\n`)
  expect(terminal.beside).toBe('3 places in small/scenario.yaml would change. We changed nothing.\n')
  expect(await textIn(folder)).toBe(text)
})

test('a case with errors is left as it is', async () => {
  const folder = await withSmallCase(text.replace('goto: next-day', 'goto: next-dya'))
  const terminal = new FakeTerminal({ folder })
  expect(await run(['rename', 'small', 'scene', 'traced', 'a-name'], terminal)).toBe(1)
  expect(terminal.beside).toContain('Did you mean `next-day`?')
  expect(terminal.beside).toMatch(/\nFix these errors first\.\n$/)
})

test('a rename after which there would be an error is not written', async () => {
  const folder = await withSmallCase()
  const terminal = new FakeTerminal({ folder })
  expect(await run(['rename', 'small', 'stage', 'first', 'then'], terminal)).toBe(1)
  expect(terminal.beside).toContain('error DA')
  expect(terminal.beside).toMatch(/\nWe changed nothing, because these errors would follow\.\n$/)
  expect(await textIn(folder)).toBe(text)
})

test.for([
  [
    ['scene', 'traced', 'half-known'],
    1,
    /^desktop-audit: small\/scenario\.yaml:\d+:7: there is already a scene `half-known`/,
  ],
  [['scene', 'tracd', 'a-name'], 2, /there is no scene `tracd`\. Did you mean `traced`\?/],
  [['scene', 'traced', 'A name'], 2, /`A name` cannot be a name\. Use small letters/],
  [['fact', 'papers-safe', 'chose'], 1, /`chose` has a meaning of its own in the format/],
  [['scenes', 'traced', 'a-name'], 2, /we cannot rename a `scenes`\. Did you mean `scene`\?/],
  [['scene', 'traced'], 2, /say which scenario, what kind of thing, its name and its new name/],
] as const)('rename small %j is refused', async ([words, code, sentence]) => {
  const folder = await withSmallCase()
  const terminal = new FakeTerminal({ folder })
  expect(await run(['rename', 'small', ...words], terminal)).toBe(code)
  expect(terminal.beside).toMatch(sentence)
  expect(await textIn(folder)).toBe(text)
})

test('a real case keeps its exhibits and pictures through a rename', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'desktop-audit-'))
  const shipped = join(import.meta.dirname, '../../../scenarios')
  for (const name of ['arthurs-coat', 'pictures'])
    await cp(join(shipped, name), join(folder, name), { recursive: true })
  const terminal = new FakeTerminal({ folder: dirname(folder) })
  const before = await readFile(join(folder, 'arthurs-coat/scenario.yaml'), 'utf8')
  const [, id = ''] = /^exhibits:\n {2}([\w-]+):/m.exec(before) ?? []
  expect(await run(['rename', join(folder, 'arthurs-coat'), 'exhibit', id, 'quite-new'], terminal)).toBe(0)
  const after = await readFile(join(folder, 'arthurs-coat/scenario.yaml'), 'utf8')
  expect(after).not.toBe(before)
  expect(after.replaceAll('quite-new', id)).toBe(before)
})
