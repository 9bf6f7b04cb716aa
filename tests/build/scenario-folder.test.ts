import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadPlayable } from '../../src/build/scenario-folder.ts'
import { checkFolder } from '../../src/build/scenario-folder.ts'
import { unix } from '../../src/core/diagnostics/formats.ts'

const fixtures = join(import.meta.dirname, 'fixtures')
const bad = join(fixtures, 'broken/bad-exhibits')
const tiny = join(fixtures, 'scenarios/tiny-trial')

test('a sound folder is checked with its exhibits compiled', async () => {
  const { exhibits, diagnostics } = await checkFolder(tiny, { today: '2026-11-24' })
  expect([...exhibits.keys()]).toEqual(['invoice', 'letter'])
  expect(diagnostics.map(({ severity }) => severity)).not.toContain('error')
})

test('an exhibit that does not compile is told with its own file, line and column', async () => {
  expect(await places(bad)).toEqual([
    'exhibits/mistyped.md:3:1: error DA201',
    'exhibits/open.mdx:3:1: error DA122',
    'scenario.yaml:15:49: error DA120',
    'scenario.yaml:16:44: error DA121',
    'scenario.yaml:17:50: error DA121',
  ])
})

describe('what lies outside the folder is not read:', () => {
  test('by way of a link to a file', async () => {
    await inCopy(async folder => {
      await rm(join(folder, 'exhibits/letter.md'))
      await symlink(join(fixtures, 'broken/secret.md'), join(folder, 'exhibits/letter.md'))
      expect(await places(folder)).toEqual(['exhibits/letter.md:1:1: error DA121'])
    })
  })

  test('by way of a link to a folder', async () => {
    await inCopy(async folder => {
      await rm(join(folder, 'exhibits'), { recursive: true })
      await symlink(join(tiny, 'exhibits'), join(folder, 'exhibits'))
      expect(await places(folder)).toEqual([
        'exhibits/invoice.mdx:1:1: error DA121',
        'exhibits/letter.md:1:1: error DA121',
      ])
    })
  })

  test('but a link within the folder is followed', async () => {
    await inCopy(async folder => {
      await cp(join(folder, 'exhibits/letter.md'), join(folder, 'kept.md'))
      await rm(join(folder, 'exhibits/letter.md'))
      await symlink('../kept.md', join(folder, 'exhibits/letter.md'))
      expect(await places(folder)).toEqual([])
    })
  })
})

test('an exhibit is neither Markdown nor MDX by another name', async () => {
  await inCopy(async folder => {
    await writeFile(join(folder, 'exhibits/letter.txt'), 'Text')
    await replaceIn(join(folder, 'scenario.yaml'), 'exhibits/letter.md', 'exhibits/letter.txt')
    expect(await places(folder)).toEqual(['scenario.yaml:29:50: error DA123'])
  })
})

describe('a picture that a scenario names', () => {
  const svg = (title: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 200"><title>${title}</title><rect/></svg>`

  test('is read from its own folder, or else from the one that all scenarios share', async () => {
    await inCopy(async folder => {
      await putIn(join(folder, '../pictures'), {
        'desk.svg': svg('A shared desk'),
        'other.svg': svg('Of another case'),
      })
      await replaceIn(join(folder, 'scenario.yaml'), /^setting:/m, 'picture: desk\nsetting:')
      expect(await altOf(folder)).toBe('A shared desk')
      await putIn(join(folder, 'pictures'), { 'desk.svg': svg('A desk of its own') })
      expect(await altOf(folder)).toBe('A desk of its own')
      const { diagnostics } = await checkFolder(folder, { today: '2026-11-24' })
      expect(diagnostics.filter(({ code }) => code.startsWith('DA13'))).toEqual([])
    })
  })

  test('is told with its own file where something is wrong with it, and weighed when it is compressed', async () => {
    await inCopy(async folder => {
      const noise = Array.from({ length: 9000 }, (_, index) => Math.sin(index).toString(36).slice(-4)).join(' ')
      await putIn(join(folder, 'pictures'), {
        'desk.svg': svg('A desk').replace('<rect/>', `<script/><path d="${noise}"/>`),
      })
      expect(await places(folder)).toEqual([
        'pictures/desk.svg:1:1: error DA134',
        'pictures/desk.svg:1:84: error DA133',
      ])
    })
  })

  async function altOf(folder: string): Promise<string | undefined> {
    const loaded = await loadPlayable(folder, { today: '2026-11-24' })
    return loaded.ok ? loaded.script.pictures['desk']?.alt : undefined
  }

  async function putIn(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
    await mkdir(folder, { recursive: true })
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  }
})

/** Errors as `path:line:column: error CODE`, paths from the folder on. */
async function places(folder: string): Promise<string[]> {
  const { diagnostics, texts } = await checkFolder(folder, { today: '2026-11-24' })
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const lines = unix(errors, texts)
    .split('\n')
    .filter(line => line !== '')
  return lines.map(line => line.replace(`${folder}/`, '').split(' ').slice(0, 3).join(' '))
}

async function replaceIn(path: string, one: string | RegExp, other: string): Promise<void> {
  await writeFile(path, (await readFile(path, 'utf8')).replace(one, other))
}

/** Does something with a copy of the tiny scenario, and takes it away again. */
async function inCopy(run: (folder: string) => Promise<void>): Promise<void> {
  const parent = await mkdtemp(join(tmpdir(), 'scenario-'))
  try {
    const folder = join(parent, 'tiny-trial')
    await cp(tiny, folder, { recursive: true })
    await run(folder)
  } finally {
    await rm(parent, { recursive: true })
  }
}
