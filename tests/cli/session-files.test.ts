import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { sessionPaths } from '../../src/cli/session-files.ts'
import { Misuse } from '../../src/cli/terminal.ts'
import { FakeTerminal } from '../support/fake-terminal.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desktop-audit-'))
  await mkdir(join(folder, 'evening', 'lp-old.session.json'), { recursive: true })
  await mkdir(join(folder, 'bare'))
  const names = ['lp-2.session.json', 'lp-1.session.json', 'all.sessions.json', '._lp-1.session.json', 'x.json']
  for (const name of [...names, 'lp+(1).session.json', 'lp-1xsession.json'])
    await writeFile(join(folder, 'evening', name), '')
})

const pathsFor = (...given: string[]) => sessionPaths(given, new FakeTerminal({ folder }))
const inEvening = (...names: string[]) => names.map(name => join('evening', name))

test('a folder stands for the session files in it, in the order of their names', async () => {
  expect(await pathsFor('evening')).toEqual(
    inEvening('all.sessions.json', 'lp+(1).session.json', 'lp-1.session.json', 'lp-2.session.json'),
  )
})

test('a name with a * stands for the files that it fits, whatever they are', async () => {
  expect(await pathsFor(join('evening', 'lp-*.session.json'))).toEqual(
    inEvening('lp-1.session.json', 'lp-2.session.json'),
  )
  expect(await pathsFor(join('evening', '*p+(*).*'))).toEqual(inEvening('lp+(1).session.json'))
  expect(await pathsFor(join('evening', '.*'))).toEqual(inEvening('._lp-1.session.json'))
  expect(await pathsFor(join('evening', '*'), 'one.json')).toContain(join('evening', 'x.json'))
})

test('other names stay as they are, there or not', async () => {
  expect(await pathsFor('nowhere.json', join('evening', 'x.json'))).toEqual(['nowhere.json', join('evening', 'x.json')])
})

test.for([
  [[], 'name one or more session files'],
  [['bare'], 'the folder `bare` has no file that ends in .session.json or .sessions.json'],
  [['lp-*.session.json'], 'no file name matches `lp-*.session.json`'],
  [['nowhere/*.json'], 'no file name matches `nowhere/*.json`'],
  [['e*/x.json'], '`e*/x.json`: you can use * in the name of a file, but not of a folder'],
] as const)('%j is misuse, and a sentence says why', async ([given, why]) => {
  await expect(pathsFor(...given)).rejects.toThrow(new Misuse(why))
})
