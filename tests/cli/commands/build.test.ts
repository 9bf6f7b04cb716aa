import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { caseIn, caseMark } from '../../../src/cases/one-file-player.ts'
import { readCase } from '../../../src/cases/read-case.ts'
import { run } from '../../../src/cli/run.ts'
import { FakeTerminal } from '../../support/fake-terminal.ts'

/** A page as `npm run build` writes it, without what it does. */
const page = `<body>\n${caseMark}\n<div id="root"></div>\n</body>\n`

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desktop-audit-'))
  const answers = ['--title', 'Keys', '--family', 'fraud', '--who', 'Councillor Odile Marsh, Leader', '--asks', 'Why?']
  await run(['new', 'keys', ...answers], new FakeTerminal({ folder }))
  await writeFile(join(folder, 'desktop-audit.html'), page)
})

test('a case goes into a copy of the page, which holds it whole', async () => {
  const terminal = new FakeTerminal({ folder })
  const args = ['build', '--only', 'scenarios/keys', '--player', 'desktop-audit.html', '--out', 'evening.html']
  expect(await run(args, terminal)).toBe(0)
  expect([terminal.said, terminal.beside]).toEqual(['evening.html\n', ''])
  const html = await readFile(join(folder, 'evening.html'), 'utf8')
  const held = caseIn(/id="case">([^<]*)</.exec(html)?.[1] ?? '')
  if (held === undefined) throw new Error('it holds no case')
  expect(held.card).toMatchObject({ id: 'keys', title: 'Keys', version: '1.0.0' })
  const read = await readCase({ name: held.fileName, bytes: held.bytes }, '2026-12-01')
  expect(read.ok && read.script.digests).toEqual(held.digests)
  expect(await readFile(join(folder, 'desktop-audit.html'), 'utf8')).toBe(page)
})

test('a case with errors, a page that is none, and one that holds a case make nothing', async () => {
  const text = await readFile(join(folder, 'scenarios/keys/scenario.yaml'), 'utf8')
  await run(
    ['new', 'broken', '--title', 'B', '--family', 'fraud', '--who', 'A, B', '--asks', 'C?'],
    new FakeTerminal({ folder }),
  )
  await writeFile(
    join(folder, 'scenarios/broken/scenario.yaml'),
    text.replace('id: keys', 'id: broken').replace('goto:', 'gotoo:'),
  )
  await writeFile(join(folder, 'other.html'), '<body></body>')
  await run(
    ['build', '--only', 'scenarios/keys', '--player', 'desktop-audit.html', '--out', 'full.html'],
    new FakeTerminal({ folder }),
  )
  const files = await readdir(folder)
  for (const [only, player, says] of [
    [
      'scenarios/broken',
      'desktop-audit.html',
      /error DA\d+[^]*scenarios\/broken\/scenario\.yaml:\d+:\d+[^]*Fix these errors first/,
    ],
    [
      'scenarios/keys',
      'other.html',
      /^desktop-audit: other\.html: This is not a desktop-audit\.html that can take a case/,
    ],
    ['scenarios/keys', 'full.html', /^desktop-audit: full\.html: This file has a case in it/],
  ] as const) {
    const terminal = new FakeTerminal({ folder })
    expect(await run(['build', '--only', only, '--player', player, '--out', 'out.html'], terminal)).toBe(1)
    expect(terminal.beside).toMatch(says)
    expect(await readdir(folder)).toEqual(files)
  }
})

test.for([[['build']], [['build', 'keys']], [['build', '--only', 'scenarios/keys', 'more']]])(
  'without exactly one case it is misuse: %s',
  async ([args = []]) => {
    const terminal = new FakeTerminal({ folder })
    expect(await run(args, terminal)).toBe(2)
    expect(terminal.beside).toContain('name one scenario with --only. `npm run build` builds the whole product')
  },
)
