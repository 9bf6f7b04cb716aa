import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { writeOut } from '../../src/cli/files.ts'
import { run } from '../../src/cli/run.ts'
import { Misuse } from '../../src/cli/terminal.ts'
import { FakeTerminal } from '../support/fake-terminal.ts'

const tiny = resolve('tests/build/fixtures/scenarios/tiny-trial')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desktop-audit-'))
  await mkdir(join(folder, 'evening'))
  await writeFile(join(folder, 'notes'), 'A file.')
  await run(['play', tiny, '--seed', '7', '--out', 'play.session.json'], new FakeTerminal({ folder }))
})

async function wrote(...args: string[]) {
  const terminal = new FakeTerminal({ folder })
  const code = await run(args, terminal)
  return { code, said: terminal.said, beside: terminal.beside.split('\n')[0] }
}

const commands = [
  ['report', 'play.session.json', '--scenario', tiny, '--format', 'md'],
  ['record', 'play.session.json', '--scenario', tiny, '--format', 'html'],
  ['merge', 'play.session.json'],
  ['play', tiny, '--seed', '7'],
]

test.for(commands)('%s says which file could not be written, why, and what to do', async (...[command]) => {
  const [nowhere, inFile] = [join('nowhere', 'x.json'), join('notes', 'x.json')]
  expect(await wrote(...command, '--out', nowhere)).toEqual({
    code: 2,
    said: '',
    beside: `desktop-audit: we could not write \`${nowhere}\`: there is no folder \`nowhere\`, or the name is not allowed. Make the folder, or give another name with --out`,
  })
  expect(await wrote(...command, '--out', 'evening')).toEqual({
    code: 2,
    said: '',
    beside: 'desktop-audit: we could not write `evening`: it is a folder. Name a file in it with --out',
  })
  // Windows finds no folder there, and others a file in the place of one.
  expect(await wrote(...command, '--out', inFile)).toMatchObject({ code: 2, said: '' })
})

test('papers says so of a folder that cannot be made', async () => {
  const out = join('notes', 'print')
  expect(await wrote('papers', tiny, '--out', out)).toMatchObject({
    code: 2,
    said: '',
    beside: expect.stringContaining(`we could not write \`${out}\`: `),
  })
})

test('play tries the file before anybody plays, and leaves it as it was', async () => {
  await writeFile(join(folder, 'older.json'), 'An older play.')
  const terminal = new FakeTerminal({ folder, answers: ['z'] })
  expect(await run(['play', tiny, '--out', join('nowhere', 'x.json')], terminal)).toBe(2)
  expect(terminal.said).toBe('')
  const picks = ['--picks', 'wrong.yaml']
  await writeFile(join(folder, 'wrong.yaml'), '- name: Wrong\n  picks:\n    - start: sell\n')
  expect((await wrote('play', tiny, ...picks, '--out', 'older.json')).code).toBe(1)
  expect((await wrote('play', tiny, ...picks, '--out', 'newer.json')).code).toBe(1)
  expect(await readFile(join(folder, 'older.json'), 'utf8')).toBe('An older play.')
  expect(await readdir(folder)).not.toContain('newer.json')
})

test.for([
  [
    'EACCES',
    'you have no permission, or another program has it open. Close that program, or give another name with --out',
  ],
  [
    'EBUSY',
    'you have no permission, or another program has it open. Close that program, or give another name with --out',
  ],
  ['EROFS', 'that disk is read-only. Name another disk with --out'],
  ['ENOSPC', 'the disk is full. Free some space, or name another disk with --out'],
  ['ENAMETOOLONG', 'the name is too long. Give a shorter one with --out'],
  ['ENOTDIR', 'part of its path is a file, not a folder. Please give another name with --out'],
  ['EIO', 'the system refused it (EIO). Please give another name with --out'],
] as const)('%s is said in words', async ([code, why]) => {
  // What the system would say of the file is said by what is to be written into it.
  const content = (async function* refused() {
    yield await Promise.reject(Object.assign(new Error(code), { code }))
  })() as unknown as Uint8Array
  const written = writeOut('x.docx', content, new FakeTerminal({ folder }))
  await expect(written).rejects.toThrow(new Misuse(`we could not write \`x.docx\`: ${why}`))
})
