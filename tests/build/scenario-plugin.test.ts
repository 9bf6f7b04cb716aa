import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LibraryEntry } from '../../src/app/store/library-entry.ts'
import { scenarioPlugin } from '../../src/build/scenario-plugin.ts'

const fixtures = join(import.meta.dirname, 'fixtures')

describe('a built scenario', () => {
  let folder: string
  let chunks: Rolldown.OutputChunk[]
  let library: readonly LibraryEntry[]

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'built-'))
    chunks = await built('scenarios', folder)
    const entry = chunks.find(({ isEntry }) => isEntry)?.fileName ?? 'none'
    const module: unknown = await import(/* @vite-ignore */ pathToFileURL(join(folder, entry)).href)
    library = (module as { library: readonly LibraryEntry[] }).library
  }, 30_000)

  afterAll(() => rm(folder, { recursive: true }))

  test('tells at once what the library page shows, and no more', () => {
    const [entry] = library as [LibraryEntry]
    expect(JSON.parse(JSON.stringify(entry, functions))).toEqual({
      id: 'tiny-trial',
      version: '1.0.0',
      title: 'Tiny Trial',
      family: 'Fraud',
      summary: 'A scenario for tests. All that begins with KEPT is told only afterwards.',
      minutes: 60,
      minutesAlone: 5,
      decisions: 2,
      hasOfficers: true,
      touches: [],
      loadScript: 'function',
      loadDebrief: 'function',
      loadExhibit: 'function',
    })
  })

  test('loads its script, its debrief and its exhibits one by one', async () => {
    const [entry] = library as [LibraryEntry]
    expect((await entry.loadScript()).scenes['start']?.title).toBe('An invoice arrives')
    expect((await entry.loadDebrief()).keyEvents['start']?.text).toBe('KEPT-KEY-EVENT')
    const letter = await entry.loadExhibit('letter')
    expect(letter.text).toBe('From: A supplier\nTo: The council\nDate: Monday\n\nWhere is our money?')
  })

  test('draws an exhibit with the shapes that it is given', async () => {
    const invoice = await library[0]?.loadExhibit('invoice')
    const Form = ({ title, children }: { title: string; children: React.ReactNode }) =>
      createElement('form', { title }, children)
    const drawn = createElement(invoice?.default ?? 'none', { components: { Form } as never })
    expect(renderToStaticMarkup(drawn)).toBe('<form title="Invoice"><p>Please pay <em>at once</em>.</p></form>')
  })

  test('has chunks that can be told apart by name', () => {
    const names = chunks.map(({ fileName }) => fileName.replace(/-[\w-]{8}\.js$/, ''))
    expect(names.filter(name => name.includes('scenario-')).toSorted()).toEqual([
      'assets/scenario-tiny-trial-debrief',
      'assets/scenario-tiny-trial-exhibit-invoice',
      'assets/scenario-tiny-trial-exhibit-letter',
      'assets/scenario-tiny-trial-script',
    ])
  })

  test('keeps what is told afterwards in its debrief alone', async () => {
    const kept = await secrets()
    expect(kept).toHaveLength(23)
    const chunksWith = (secret: string) => chunks.filter(({ code }) => code.includes(secret)).map(({ name }) => name)
    expect(kept.map(secret => [secret, chunksWith(secret)])).toEqual(
      kept.map(secret => [secret, secret === 'KEPT-PLAYTHROUGH' ? [] : ['debrief']]),
    )
  })

  test('says nothing of points outside its debrief', () => {
    const others = chunks.filter(({ name }) => name !== 'debrief')
    expect(others.filter(({ code }) => /"(?:points|score|why|contained|harm)/.test(code))).toEqual([])
  })

  test('carries no compiler and no reader of files', () => {
    const packages = chunks.flatMap(({ moduleIds }) =>
      moduleIds.flatMap(id => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? []),
    )
    expect([...new Set(packages)].toSorted()).toEqual(['react', 'react-dom'])
  })

  test('makes no code from text', () => {
    expect(chunks.filter(({ code }) => /\beval\(|new Function\(/.test(code))).toEqual([])
  })
})

test('a scenario with errors stops the build, and each is told with its place', async () => {
  const failure: unknown = await built('broken', undefined).catch((error: unknown) => error)
  const told = (failure as Error).message
  expect(told.match(/(?:DA\d+|[\w/.-]+bad-exhibits\/[\w/.-]+:\d+:\d+)/g)?.map(part => part.split('/').at(-1))).toEqual([
    'DA201',
    'mistyped.md:3:1',
    'DA122',
    'open.mdx:3:1',
    'DA120',
    'scenario.yaml:15:49',
    'DA121',
    'scenario.yaml:16:44',
    'DA121',
    'scenario.yaml:17:50',
  ])
})

test('a folder without scenarios gives an empty library', async () => {
  const [entry] = await built('broken/bad-exhibits/exhibits', undefined)
  expect(entry?.code).toContain('library')
})

/** Builds the library of a folder of scenarios as the application does, and writes it when it is told where. */
async function built(scenarios: string, outDir: string | undefined): Promise<Rolldown.OutputChunk[]> {
  const result = await build({
    configFile: false,
    root: fixtures,
    logLevel: 'silent',
    plugins: [scenarioPlugin(join(fixtures, scenarios))],
    build: {
      // The test runs the chunks where there is no document to preload into.
      modulePreload: false,
      write: outDir !== undefined,
      ...(outDir === undefined ? {} : { outDir }),
      rolldownOptions: { input: { library: 'virtual:library' }, preserveEntrySignatures: 'strict' },
    },
  })
  const { output } = result as Rolldown.RolldownOutput
  return output.filter(one => one.type === 'chunk')
}

function functions(_key: string, value: unknown): unknown {
  return typeof value === 'function' ? 'function' : value
}

/** Every word of the fixture that is told only afterwards. */
async function secrets(): Promise<string[]> {
  const files = ['scenario.yaml', 'playthroughs.yaml'].map(file => join(fixtures, 'scenarios/tiny-trial', file))
  const texts = await Promise.all(files.map(file => readFile(file, 'utf8')))
  return [...new Set(texts.join('\n').match(/KEPT-[A-Z-]+/g))]
}
