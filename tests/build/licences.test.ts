import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { licences } from '../../src/build/licences.ts'
import { callHook } from '../support/call-hook.ts'

let checkout: string

beforeEach(async () => {
  checkout = await mkdtemp(join(tmpdir(), 'licences-'))
  await put('package.json', '{ "name": "desktop-audit", "version": "1.2.3" }')
  await put('LICENSE', 'Ours')
  await addPackage('plain', 'Licence of plain')
})

afterEach(() => rm(checkout, { recursive: true }))

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(checkout, path)), { recursive: true })
  await writeFile(join(checkout, path), text)
}

async function addPackage(name: string, licence: string, below = 'node_modules'): Promise<void> {
  await put(`${below}/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', license: 'MIT' }))
  await put(`${below}/${name}/index.js`, '')
  if (licence !== '') await put(`${below}/${name}/LICENSE`, licence)
}

/** The names and the text of each part, as in the file. */
async function parts(...modules: readonly string[]): Promise<readonly string[]> {
  const moduleIds = modules.map(module => (module.startsWith('\0') ? module : `${checkout}/${module}`))
  const text = await callHook(licences(checkout), 'generateBundle', {}, { one: { type: 'chunk', moduleIds } })
  const [, ...found] = String(text)
    .split(/^={72}\n/m)
    .map(part => part.trim())
  return found
}

test('our own licence comes first, and each package once, by name', async () => {
  await addPackage('@some/other', 'Licence of other')
  expect(
    await parts(
      'src/app/main.tsx',
      'node_modules/plain/index.js',
      'node_modules/plain/package.json',
      'node_modules/@some/other/index.js',
      '\0virtual:library',
    ),
  ).toEqual([
    'Desktop Audit 1.2.3 (MIT)',
    'Ours',
    '@some/other 1.0.0 (MIT)',
    'Licence of other',
    'plain 1.0.0 (MIT)',
    'Licence of plain',
  ])
})

test('packages with the same text share it, however its lines end', async () => {
  await addPackage('same', 'Line one \r\nLine two\r\n')
  await addPackage('plain', 'Line one\nLine two')
  expect((await parts('node_modules/same/index.js', 'node_modules/plain/index.js')).slice(2)).toEqual([
    'plain 1.0.0 (MIT)\nsame 1.0.0 (MIT)',
    'Line one\nLine two',
  ])
})

test('a package without a text stops the build, by name', async () => {
  await addPackage('bare', '')
  await addPackage('blank', ' \n')
  const built = parts('node_modules/bare/index.js', 'node_modules/blank/index.js')
  await expect(built).rejects.toThrow('No licence text for bare, blank. Add it to src/build/licence-texts')
})

test('a package whose publisher leaves the text out has it from us', async () => {
  await addPackage('wouter', '')
  expect((await parts('node_modules/wouter/index.js')).at(-1)).toMatch(/^This is free and unencumbered software/)
})

test('what a publisher had put into a package is listed, in the version that belongs to it', async () => {
  await addPackage('inner', 'Licence of inner', 'node_modules/plain/node_modules')
  await put(
    'node_modules/plain/index.js',
    [
      '// \\0rolldown/runtime.js',
      '//#region no place',
      '// ../node_modules/inner/a.js',
      '// src/own.ts',
      '// node_modules/inner/b.js',
      'go()',
    ].join('\n'),
  )
  await addPackage('rolldown', 'Licence of rolldown')
  expect((await parts('node_modules/plain/index.js')).filter((_part, index) => index % 2 === 0)).toEqual([
    'Desktop Audit 1.2.3 (MIT)',
    'inner 1.0.0 (MIT)',
    'plain 1.0.0 (MIT)',
    'rolldown 1.0.0 (MIT)',
  ])
})

test('what was put into a package and is not installed stops the build, too', async () => {
  await put('node_modules/plain/index.js', '// node_modules/vanished/index.js\n')
  await expect(parts('node_modules/plain/index.js')).rejects.toThrow('No licence text for vanished')
})

test('the helpers of bundlers are listed, without what Vite contains itself', async () => {
  await addPackage('vite', 'Licence of vite\n\n# Licenses of bundled dependencies\n\nLicence of elsewhere')
  expect((await parts('\0vite/preload-helper.js')).slice(2)).toEqual(['vite 1.0.0 (MIT)', 'Licence of vite'])
})

test('a style sheet brings the packages that it uses', async () => {
  await put('src/app/styles/all.scss', "// @use 'nothing'\n@use '../../../node_modules/plain/base' with (\n);\n")
  expect((await parts('src/app/styles/all.scss')).slice(2)).toEqual(['plain 1.0.0 (MIT)', 'Licence of plain'])
})

test('a font brings the licence that lies beside it, and one without stops the build', async () => {
  await put('src/fonts/LICENSE-Arimo.txt', 'Licence of Arimo')
  expect((await parts('src/fonts/arimo-bold.ts', 'src/fonts/arimo-regular.ts')).slice(2)).toEqual([
    'Arimo (font)',
    'Licence of Arimo',
  ])
  await expect(parts('src/fonts/other-bold.ts')).rejects.toThrow('No licence text for other-bold.ts')
})
