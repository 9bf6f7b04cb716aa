import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../../../src/cli/run.ts'
import { mapToSvg } from '../../../src/documents/map/svg.ts'
import { FakeTerminal } from '../../support/fake-terminal.ts'
import { productScenarios } from '../../support/shelf.ts'
import { storyMapOf } from '../../support/story-map.ts'

const tiny = 'tests/build/fixtures/scenarios/tiny-trial'

async function asked(...args: readonly string[]) {
  const terminal = new FakeTerminal()
  const code = await run(['graph', ...args], terminal)
  return { code, said: terminal.said, beside: terminal.beside }
}

test('graph draws a scenario as a picture, with the share of routes on demand', async () => {
  const plain = await asked(tiny)
  expect(plain.code).toBe(0)
  expect(plain.said).toMatch(/^<svg xmlns=/)
  expect(plain.said).not.toContain('of routes<')
  const heated = await asked(tiny, '--heat', 'plays')
  expect(heated.code).toBe(0)
  expect(heated.said).toContain('on 100% of routes<')
})

test.for<[format: string, start: RegExp]>([
  ['mermaid', /^flowchart TD\n/],
  ['dot', /^digraph "Tiny Trial" \{\n/],
  ['xstate', /^\{\n {2}"id": "tiny-trial",\n/],
])('graph writes it for %s', async ([format, start]) => {
  const { code, said } = await asked(tiny, '--format', format)
  expect(code).toBe(0)
  expect(said).toMatch(start)
})

test('graph writes into the file that --out names', async () => {
  const out = join(mkdtempSync(join(tmpdir(), 'map-')), 'map.svg')
  const { code, said } = await asked(tiny, '--out', out)
  expect([code, said]).toEqual([0, ''])
  expect(readFileSync(out, 'utf8')).toMatch(/^<svg xmlns=/)
})

test('graph says what a scenario has to have mended before it can be drawn', async () => {
  const { code, said, beside } = await asked('tests/build/fixtures/broken/bad-exhibits')
  expect([code, said]).toEqual([1, ''])
  expect(beside).toContain('error DA')
})

test.for<[args: string[], message: string]>([
  [[tiny, '--format', 'png'], '--format takes svg, mermaid, dot, xstate, not `png`'],
  [[tiny, '--heat', 'red'], '--heat takes plays, time, words, pursue, prevent, protect, prepare, not `red`'],
  [[tiny, '--format', 'dot', '--heat', 'words'], '--heat is for --format svg'],
  [[], 'say which scenario, and only one'],
])('misuse of graph is said: %o', async ([args, message]) => {
  const { code, beside } = await asked(...args)
  expect(code).toBe(2)
  expect(beside).toContain(`desktop-audit: ${message}\n`)
})

test('no picture of the product has a script, a style, a link or a class, so that any policy lets it stand', async () => {
  const all = await productScenarios()
  expect(all.length).toBe(5)
  for (const { scenario } of all) {
    const picture = mapToSvg(storyMapOf(scenario), 'plays')
    const tags = new Set([...picture.matchAll(/<(\w+)/g)].map(([, tag]) => tag))
    expect(tags).toEqual(new Set(['svg', 'title', 'desc', 'defs', 'pattern', 'path', 'rect', 'text', 'g']))
    expect(picture).not.toMatch(/<[^>]*\s(?:style|class|on\w+|(?:xlink:)?href)=/)
  }
})
