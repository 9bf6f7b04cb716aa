import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { browserFloor, browserFloorCheck, notStarted, scriptProblems } from '../../src/build/browser-floor.ts'
import { callHook } from '../support/call-hook.ts'

const checkout = join(import.meta.dirname, '../..')
const textOf = (path: string) => readFileSync(join(checkout, path), 'utf8').replaceAll(/\s+/g, ' ')

test.for([
  'const later = /a/v',
  'const later = /(?i:a)b/',
  'using file = open()',
  'import data from "./a.json" with { type: "json" }',
  'Object.groupBy(list, key)',
  'Promise.withResolvers()',
  'AbortSignal.any([])',
  'URL.parse(text)',
  'text.isWellFormed()',
  'one.isSubsetOf(other)',
  'new EyeDropper()',
  'new window.EyeDropper()',
  'new Float16Array(2)',
  'Iterator.from(list)',
  'Response.json({})',
])('a script with something newer is noticed: %s', code => {
  expect(scriptProblems('a.js', code)).toEqual([expect.stringMatching(/^a\.js: /)])
})

test.for([
  'const later = /(?<=a)b/dsu',
  'class One { static #count = 0; static { One.#count ??= 1 } has(one) { return #count in one } }',
  'list.toSorted().toReversed().at(-1)',
  'z.union([z.any()]).with(1)',
  'new Intl.Segmenter("en")',
  'structuredClone(AbortSignal.timeout(1))',
  'const groupBy = { Object: 1 }; say("URL.parse")',
])('a script that the oldest browsers run is let through: %s', code => {
  expect(scriptProblems('a.js', code)).toEqual([])
})

/** A build whose only file is a style sheet. */
function builtWith(css: string): Promise<unknown> {
  const bundle = { style: { type: 'asset', fileName: 'a.css', source: css } }
  return callHook(browserFloorCheck(), 'generateBundle', {}, bundle)
}

test.for([
  'a{color:light-dark(#fff,#000)}',
  'a{color:color-mix(in srgb,red,blue)}',
  'a{color:oklch(50% 0 0)}',
  'a{color:rgb(from red r g b)}',
  'a{b{c:d}&:hover{e:f}}',
  '@starting-style{a{b:c}}',
  'a:popover-open{b:c}',
  'input:user-invalid{b:c}',
  'a:nth-child(2 of .b){c:d}',
  'a{grid-template-rows:subgrid}',
  'a{width:round(10px,3px)}',
  'a{height:2rlh}',
  'a{mask:url(a.svg)}',
])('a style with something newer is noticed: %s', async css => {
  // One line, below the heading.
  await expect(builtWith(css)).rejects.toThrow(/^[^\n]*\na\.css: [^\n]*$/)
})

test.for([
  'a:has(>b):is(.c,.d){inset:0;height:100dvh;color:rgb(0 0 0/50%)}',
  '@container room (40rem<=width<64rem){a{width:1cqw}}',
  'a{-webkit-mask:var(--drawing);mask:var(--drawing)}',
  'a{background:url("data:image/svg+xml,a{}&round(")}',
  'a{background:linear-gradient(red,blue);transform:translate(1px)}',
  'a{text-wrap:balance}',
])('a style that the oldest browsers know, or can do without, is let through: %s', async css => {
  await expect(builtWith(css)).resolves.toBeUndefined()
})

test('a build stops, and names each file with something newer', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'browser-floor-'))
  try {
    await writeFile(join(folder, 'one.js'), 'import "./one.css"; console.log(Object.groupBy([], String))')
    await writeFile(join(folder, 'one.css'), 'a { color: light-dark(#fff, #000) }')
    const building = build({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      plugins: [browserFloorCheck()],
      build: { write: false, cssMinify: 'esbuild', rolldownOptions: { input: join(folder, 'one.js') } },
    })
    await expect(building).rejects.toThrow(/\.js: Object\.groupBy: /)
    await expect(building).rejects.toThrow(/\.css: light-dark\(\): /)
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('the page that cannot start, and the instructions, name the browsers that the build is for', () => {
  const versions = browserFloor.map(name => name.replace(/(?<=[a-z])(?=\d)/, ' ').toLowerCase())
  for (const version of versions) expect(notStarted.toLowerCase()).toContain(version)
  expect(textOf('src/app/index.html')).toContain(notStarted)
  const instructions = textOf('docs/installing.md').toLowerCase()
  expect(versions.filter(version => !instructions.includes(version))).toEqual([])
})
