import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadLibrary } from '../../src/build/playable.ts'
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
