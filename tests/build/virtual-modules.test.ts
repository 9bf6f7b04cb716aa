import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadLibrary } from '../../src/build/scenario-folder.ts'
import { scenarioPlugin } from '../../src/build/scenario-plugin.ts'
import { moduleText } from '../../src/build/virtual-modules.ts'

const fixtures = join(import.meta.dirname, 'fixtures/scenarios')

test('the words and the law of all scenarios become one module, which holds nothing else of them', async () => {
  const { scenarios } = await loadLibrary(fixtures, { today: '2026-11-24' })
  expect(await valueOf(moduleText('virtual:reference', scenarios))).toEqual({
    terms: [{ term: 'invoice', meanings: [{ text: 'A bill.', scenarios: ['Tiny Trial'] }] }],
    notes: [
      {
        title: 'KEPT-LAW-TITLE',
        says: 'KEPT-LAW',
        source: 'KEPT-LAW-SOURCE',
        scenarios: ['Tiny Trial'],
        read: { in: 'copy', on: '2026-11-24', words: 'internal audit' },
      },
    ],
  })
})

test('without scenarios it is empty', async () => {
  expect(await valueOf(moduleText('virtual:reference', []))).toEqual({ terms: [], notes: [] })
})

test('a script and an exhibit import the addresses of their pictures, and a script without any imports nothing', async () => {
  const { scenarios } = await loadLibrary(fixtures, { today: '2026-11-24' })
  const desk = { src: 'scenarios/pictures/desk.svg', alt: 'A desk', width: 640, height: 200 }
  const [tiny] = scenarios
  if (tiny === undefined) throw new Error('no scenario')
  const exhibits = new Map([...tiny.scenario.exhibits].map(([id, one]) => [id, { ...one, picture: 'desk' }] as const))
  const shown = {
    ...tiny,
    scenario: { ...tiny.scenario, exhibits },
    script: { ...tiny.script, pictures: { desk } },
    pictures: new Map([['desk', desk]]),
  }
  const file = JSON.stringify(join(process.cwd(), desk.src)).slice(0, -1)
  const script = moduleText('virtual:scenario/tiny-trial/script', [shown])
  expect(script).toContain(`import picture0 from ${file}?url&by=tiny-trial"`)
  const bare = script.replace(/^import picture0 .*$/m, "const picture0 = 'assets/desk-1.svg'")
  expect(await valueOf(bare)).toEqual({
    ...tiny.script,
    pictures: { desk: { src: 'assets/desk-1.svg', alt: 'A desk', width: 640, height: 200 } },
  })
  const exhibit = moduleText('virtual:scenario/tiny-trial/exhibits/invoice', [shown])
  expect(exhibit).toContain(`import src from ${file}?url&by=exhibit"`)
  expect(exhibit).toContain('export const picture = { src, ...{"alt":"A desk","width":640,"height":200} }')
  expect(moduleText('virtual:scenario/tiny-trial/script', scenarios)).not.toContain('import')
  expect(moduleText('virtual:scenario/tiny-trial/exhibits/invoice', scenarios)).not.toContain('picture')
})

test('the plugin knows the module by its name', () => {
  const { resolveId } = scenarioPlugin(fixtures)
  if (typeof resolveId !== 'object') throw new Error('no filter')
  const { filter } = resolveId as { filter?: { id?: unknown } }
  expect('virtual:reference').toMatch(filter?.id as RegExp)
})

/** What a module exports, run as a browser would run it. */
async function valueOf(text: string): Promise<unknown> {
  const address = `data:text/javascript,${encodeURIComponent(text)}`
  const module: unknown = await import(/* @vite-ignore */ address)
  return (module as { default: unknown }).default
}
