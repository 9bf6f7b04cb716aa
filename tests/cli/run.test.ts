import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { FakeTerminal } from '../support/fake-terminal.ts'

describe('commands', () => {
  test('schema prints what editors read', async () => {
    const terminal = new FakeTerminal()
    expect(await run(['schema'], terminal)).toBe(0)
    expect(JSON.parse(terminal.said)).toEqual(JSON.parse(await readFile('scenarios/scenario.schema.json', 'utf8')))
  })

  test('schema report prints what programs read that take a report', async () => {
    const terminal = new FakeTerminal()
    expect(await run(['schema', 'report'], terminal)).toBe(0)
    expect(terminal.said).toBe(await readFile('scenarios/report.schema.json', 'utf8'))
  })

  test('explain prints the page of a code, in whatever case it is typed', async () => {
    const terminal = new FakeTerminal()
    expect(await run(['explain', 'da301'], terminal)).toBe(0)
    expect(terminal.said).toBe(await readFile('docs/diagnostics/DA301.md', 'utf8'))
  })

  test('explain suggests a code that exists', async () => {
    const terminal = new FakeTerminal()
    expect(await run(['explain', 'DA3001'], terminal)).toBe(2)
    expect(terminal.beside).toMatch(/Did you mean `DA3\d\d`\?/)
  })

  test('a scenario with errors is not played; they are shown instead', async () => {
    const terminal = new FakeTerminal()
    expect(await run(['play', 'tests/build/fixtures/broken/bad-exhibits', '--seed', '1'], terminal)).toBe(1)
    expect(terminal.beside).toContain('error DA')
    expect(terminal.said).toBe('')
  })

  test('without a command, or with --help, it says what it can do', async () => {
    const [bare, asked] = [new FakeTerminal(), new FakeTerminal()]
    expect(await run([], bare)).toBe(2)
    expect(await run(['--help'], asked)).toBe(0)
    expect(asked.said).toBe(bare.said)
  })

  test.for([
    'check',
    'play',
    'report',
    'merge',
    'verify',
    'papers',
    'record',
    'analyse',
    'new',
    'rename',
    'diff',
    'schema',
    'explain',
  ])('%s --help tells of that command only, in the words of the whole', async name => {
    const [whole, own] = [new FakeTerminal(), new FakeTerminal()]
    await run(['--help'], whole)
    expect(await run([name, '--help'], own)).toBe(0)
    expect(own.said.match(/^ {2}\w+/gm)).toEqual([`  ${name}`])
    const lines = whole.said.split('\n')
    expect(own.said.split('\n').filter(line => !lines.includes(line))).toEqual([])
  })

  test('the help of a command says what its words stand for', async () => {
    const terminal = new FakeTerminal()
    await run(['merge', '-h'], terminal)
    expect(terminal.said).toBe(
      [
        '  merge <sessions>         Puts several sessions into one file',
        '    --out <file>',
        '    --skip-unreadable      Leaves out sessions that we cannot read, and lists them',
        '',
        '<sessions> are session files, a folder of them, or a name with a *, such as "monday-*.session.json".',
        'Exit: 0 no problems, 1 problems found, 2 wrong command or options.',
        '',
      ].join('\n'),
    )
  })

  test('--version says which version this is', async () => {
    const terminal = new FakeTerminal()
    expect(await run(['--version'], terminal)).toBe(0)
    expect(terminal.said).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test.for([
    ['chekc', '. Did you mean `check`?'],
    ['Reprot', '. Did you mean `report`?'],
    ['ana', '. Did you mean `analyse`?'],
    ['p', ''],
    ['certificate', ''],
  ] as const)('the unknown command %s is answered with what was meant and with all commands', async ([name, meant]) => {
    const terminal = new FakeTerminal()
    expect(await run([name], terminal)).toBe(2)
    expect(terminal.said).toBe('')
    expect(terminal.beside).toBe(
      [
        `desktop-audit: there is no command \`${name}\`${meant}`,
        'The commands are check, play, report, merge, verify, papers, record, analyse, graph, new, import, rename, diff, lsp, build, schema, explain.',
        'Run `npx desktop-audit --help` to see its options.',
        '',
      ].join('\n'),
    )
  })

  test.for([
    ['check', 'larkspindle-prade', '. Did you mean `larkspindle-parade`?'],
    ['play', 'tarnhollow', '. Did you mean `tarnhollow-clearances`?'],
    ['papers', 'nope', ''],
    ['analyse', 'scenario.schema.json', ''],
  ] as const)('%s %s: the unknown scenario is answered with all scenarios', async ([command, name, meant]) => {
    const terminal = new FakeTerminal()
    expect(await run([command, name], terminal)).toBe(2)
    const [first, second] = terminal.beside.split('\n')
    expect(first).toBe(`desktop-audit: there is no scenario \`${name}\`${meant}`)
    const shipped = (await readdir('scenarios', { withFileTypes: true })).filter(
      entry => entry.isDirectory() && entry.name !== 'pictures',
    )
    expect(second).toBe(
      `The scenarios are ${shipped
        .map(entry => entry.name)
        .toSorted()
        .join(', ')}.`,
    )
  })

  test('it runs as a program, and leaves with its code', async () => {
    const program = promisify(execFile)(process.execPath, ['src/cli/desktop-audit.mjs', 'chek'])
    await expect(program).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no command `chek`'),
    })
  }, 30_000)
})

describe('complaints', () => {
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
    [['report'], 'name one or more session files'],
    [['report', 'nope.json'], 'there is no file `nope.json`'],
    [['report', '.', '--details', 'nope.yaml', '--format', 'pdf'], 'there is no file `nope.yaml`'],
    [['report', ...played, '--template', 'nope.docx'], 'there is no file `nope.docx`'],
    [['report', ...played, '--template', '.', '--out', 'y.docx'], '`.` is a folder. Give a file.'],
    [['report', ...played], 'a Word file needs a name: use --out'],
    [['merge'], 'name one or more session files'],
    [['merge', 'nope.json'], 'there is no file `nope.json`'],
    [['record'], 'name a session file'],
    [['record', 'nope.json'], 'there is no file `nope.json`'],
    [
      ['record', 'pla*.json'],
      'a training record covers one session, but these are several files: plan.session.json, play.session.json',
    ],
    [['papers', 'nope'], 'there is no scenario `nope`'],
    [['play', '--play', 'One'], 'say which scenario, and only one'],
    [['verify', 'nope.json'], 'name the data file of the report, and its sessions'],
  ] as const)('%j is told of its first fault', async ([args, says]) => {
    expect(await complaint(...args)).toEqual({ code: 2, says: `desktop-audit: ${says}` })
  })

  test('a file that is no session is told of before an option that is missing', async () => {
    expect(await complaint('report', 'x.docx')).toEqual({
      code: 1,
      says: expect.stringMatching(/^desktop-audit: x\.docx: We cannot read this file/),
    })
  })

  test('whoever misuses a command is sent to the help of that command', async () => {
    const terminal = new FakeTerminal({ folder })
    await run(['merge'], terminal)
    expect(terminal.beside).toBe(
      'desktop-audit: name one or more session files\nRun `npx desktop-audit merge --help` to see its options.\n',
    )
  })

  test('the sessions of a folder, and those that a * fits, make one report', async () => {
    for (const given of ['.', '*.session.json']) {
      const terminal = new FakeTerminal({ folder })
      expect(await run(['report', given, '--scenario', tiny, '--format', 'json'], terminal)).toBe(0)
      expect(JSON.parse(terminal.said)).toMatchObject({ madeFrom: { sessions: [{}, {}] } })
    }
  })
})
