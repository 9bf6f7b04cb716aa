import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { run } from '../../../src/cli/run.ts'
import { check } from '../../../src/core/check/check.ts'
import { idPattern } from '../../../src/core/scenario/condition-schema.ts'
import { idFrom, newPlaythroughs, newScenario, usualAnswers } from '../../../src/core/scenario/new-scenario.ts'
import { FakeTerminal } from '../../support/fake-terminal.ts'

async function emptyFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'desktop-audit-'))
}

test('four answers make a case about which check has nothing to say, and which plays to an ending', async () => {
  const folder = await emptyFolder()
  const answers = ['Keys for sale', 'licensing', 'Councillor Odile Marsh, Chair of licensing', 'Whom do you ring?']
  const terminal = new FakeTerminal({ folder, answers })
  expect(await run(['new'], terminal)).toBe(0)
  expect(terminal.said.match(/\?\n|\.\n(?=\[)/g)).toHaveLength(4)
  expect(terminal.said).toContain('npx desktop-audit check scenarios/keys-for-sale')
  const text = await readFile(join(folder, 'scenarios/keys-for-sale/scenario.yaml'), 'utf8')
  expect(text).toContain('\ntitle: Keys for sale\nfamily: licensing\n')
  expect(text).toContain('name: Councillor Odile Marsh\n    post: Chair of licensing\n    seat: member\n')
  expect(text).toContain('asks: Whom do you ring?\n')

  const checking = new FakeTerminal({ folder })
  expect(await run(['check', 'scenarios', '--max-warnings', '0'], checking)).toBe(0)
  expect(checking.beside).toBe('1 scenario checked: no problems\n')
  const playing = new FakeTerminal({ folder })
  expect(await run(['play', 'scenarios/keys-for-sale', '--seed', '1'], playing)).toBe(0)
  expect(playing.said).toMatch(/\n(?:traced|half-known)\n$/)
})

test('Enter takes what is offered', async () => {
  const folder = await emptyFolder()
  expect(await run(['new'], new FakeTerminal({ folder, answers: ['', '', '', ''] }))).toBe(0)
  expect(await readdir(join(folder, 'scenarios'))).toEqual(['the-second-invoice'])
})

test('with its answers as options it asks nothing, and a path is taken as it is', async () => {
  const folder = await emptyFolder()
  const options = ['--title', 'Keys', '--family', 'fraud', '--who', 'Councillor Odile Marsh, Leader', '--asks', 'Why?']
  const terminal = new FakeTerminal({ folder })
  expect(await run(['new', './cases/first', ...options], terminal)).toBe(0)
  expect(terminal.said).toMatch(/^\nWe wrote cases\/first\./)
  expect(await readdir(join(folder, 'cases/first'))).toEqual(['playthroughs.yaml', 'scenario.yaml'])
})

test('a folder that exists is left as it is, before the other questions', async () => {
  const folder = await emptyFolder()
  await mkdir(join(folder, 'scenarios/keys'), { recursive: true })
  await writeFile(join(folder, 'scenarios/keys/notes.txt'), 'Mine.')
  const [named, titled] = [new FakeTerminal({ folder }), new FakeTerminal({ folder, answers: ['Keys!'] })]
  expect(await run(['new', 'keys'], named)).toBe(2)
  expect(named.beside).toContain('`scenarios/keys` exists. Name another folder.')
  expect(named.said).toBe('')
  expect(await run(['new'], titled)).toBe(2)
  expect(titled.said).not.toContain('Which family')
  expect(await readdir(join(folder, 'scenarios/keys'))).toEqual(['notes.txt'])
})

test('a family and a folder must be such as the format knows', async () => {
  const folder = await emptyFolder()
  const family = new FakeTerminal({ folder })
  expect(await run(['new', '--title', 'Keys', '--family', 'licencing'], family)).toBe(2)
  expect(family.beside).toContain('there is no family `licencing`. Did you mean `licensing`?')
  const name = new FakeTerminal({ folder })
  expect(await run(['new', 'My_case'], name)).toBe(2)
  expect(name.beside).toContain('`My_case` cannot name a scenario.')
  expect(await readdir(folder)).toEqual([])
})

test('a title of any letters gives an id', () => {
  expect(idFrom('The clerk’s “second” invoice')).toBe('the-clerks-second-invoice')
  expect(idFrom('Café, 16:40')).toBe('cafe-16-40')
  expect(idFrom('2 keys')).toBe('case-2-keys')
  expect(idFrom('?')).toBe('case')
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), title => idPattern.test(idFrom(title))))
})

test('whatever is answered, the case can be read, and holds the answer', async () => {
  const words = fc.stringMatching(/^[A-Za-z0-9'"#:&*!{}[\]|>%@`~?, -]{1,40}$/).filter(one => one.trim() !== '')
  await fc.assert(
    fc.asyncProperty(words, async title => {
      const text = newScenario({ ...usualAnswers, title }, '../scenario.schema.json')
      const { diagnostics, scenario } = await check(
        {
          folder: 'small',
          scenario: { path: 'scenario.yaml', text },
          playthroughs: { path: 'playthroughs.yaml', text: newPlaythroughs },
          exhibits: new Map(),
        },
        { today: '2026-12-01' },
      )
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(scenario?.title).toBe(title.replaceAll(/\s+/g, ' ').trim())
    }),
    { numRuns: 50 },
  )
})
