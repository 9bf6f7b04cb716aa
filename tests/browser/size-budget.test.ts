import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from 'vite'
import { expect, inject, test } from 'vitest'
import { filesFor, filesLoadedLater, totalSize, type BuiltFile } from '../house/built-files.ts'

const app = join(import.meta.dirname, '../../src/app')
const built = inject('built')
const manifest = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8')) as Manifest

/** What nearly every visitor loads: the first page, and the page on which a scenario is played. */
const modules = ['index.html', 'library/library-page.tsx', 'play/play-page.tsx', '../../virtual:library']
const first = filesFor(modules, manifest, built)

/** In bytes, gzipped; a kB is 1,000 of them. */
const budget = { js: 106_000, css: 14_000 }

/** Packages too large for the player, each with a text that its code keeps when minified, and a file that has it. */
const tooLarge = [
  { name: 'yaml', sign: 'YAMLParseError', file: 'yaml/browser/dist/errors.js' },
  { name: 'zod', sign: '_zod', file: 'zod/v4/core/parse.js' },
  { name: 'docx', sign: 'wordprocessingml', file: 'docx/dist/index.mjs' },
]

test('the pages that the budget speaks of exist', () => {
  expect(modules.filter(module => !existsSync(join(app, module)) && manifest[module] === undefined)).toEqual([])
})

test('the first page and the player stay within their budget', () => {
  const later = filesLoadedLater(first, manifest, built)
  print('First page and player', first)
  print('Scenarios, each loaded when it is opened', later.filter(isScenario))
  print(
    'Loaded when needed',
    later.filter(file => !isScenario(file)),
  )
  expect(totalSize(first, 'js'), 'scripts').toBeLessThanOrEqual(budget.js)
  expect(totalSize(first, 'css'), 'styles').toBeLessThanOrEqual(budget.css)
})

test.for(tooLarge)('$name is not loaded with the first page or the player', ({ sign, file }) => {
  expect(readFileSync(join(app, '../../node_modules', file), 'utf8'), 'the sign is out of date').toContain(sign)
  expect(first.filter(({ text }) => text.includes(sign)).map(({ path }) => path)).toEqual([])
})

test('a changed sentence of a scenario renames at most ten files', () => {
  const later = filesLoadedLater(first, manifest, built)
  const scripts = [...first, ...later].filter(({ path }) => path.endsWith('.js'))
  const parts = later.filter(({ path }) => /scenario-.+-(?:script|debrief|exhibit-.+)-[\w-]{8}\.js$/.test(path))
  expect(parts.length).toBeGreaterThan(30)
  const renamed = parts.map(part => renamedBy(part, scripts).length)
  expect(Math.max(...renamed)).toBeLessThanOrEqual(10)
})

/** A file is renamed where a name changes that it holds. */
function renamedBy(changed: BuiltFile, scripts: readonly BuiltFile[]): readonly BuiltFile[] {
  const renamed = [changed]
  // What is found on the way is looked for in its turn.
  for (const { path } of renamed) {
    const name = path.split('/').at(-1) ?? path
    renamed.push(...scripts.filter(script => script.text.includes(name) && !renamed.includes(script)))
  }
  return renamed
}

function isScenario({ path }: BuiltFile): boolean {
  return Object.entries(manifest).some(([source, { file }]) => file === path && source.includes('scenario'))
}

function print(title: string, files: readonly BuiltFile[]): void {
  const lines = files.toSorted((a, b) => b.size - a.size).map(({ path, size }) => `  ${kB(size)}  ${path}`)
  const total = `${kB(totalSize(files, 'js'))} of scripts, ${kB(totalSize(files, 'css'))} of styles, gzipped`
  process.stdout.write(`\n${title}: ${total}\n${lines.join('\n')}\n`)
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(6)} kB`
}
