import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { galleryPlugin } from '../../src/build/gallery-plugin.ts'
import { callHook } from '../support/call-hook.ts'

const checkout = join(import.meta.dirname, '../..')
const pictures = join(checkout, 'scenarios/pictures')
const load = (folder: string, id: string) => callHook(galleryPlugin(folder, pictures), 'load', `\0${id}`)

test('the gallery has its script and each document as a module, and the entries as data', async () => {
  const text = String(await load(join(checkout, 'docs/gallery'), 'virtual:gallery'))
  expect(text).toContain("import script from 'virtual:gallery/script'")
  expect(text).toContain('from "virtual:gallery/exhibits/police-letter"')
  expect(text).toContain('Stall nineteen never opens.')
  const letter = String(await load(join(checkout, 'docs/gallery'), 'virtual:gallery/exhibits/police-letter'))
  expect(letter).toContain('export const text = "From: Aldmere Constabulary')
})

test('a gallery with an error stops the build, and the message says where it is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gallery-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const sound = await readFile(join(checkout, 'docs/gallery/scenario.yaml'), 'utf8')
  await writeFile(join(folder, 'scenario.yaml'), sound.replace('actor: amery', 'actor: amory'))
  await expect(load(folder, 'virtual:gallery')).rejects.toThrow(/The gallery cannot be built[^]*scenario\.yaml/)
})

test('only its own page loads it', async () => {
  const app = join(checkout, 'src/app')
  const files = (await readdir(app, { recursive: true })).filter(
    path => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'),
  )
  const texts = await Promise.all(files.map(async path => [path, await readFile(join(app, path), 'utf8')] as const))
  const loading = texts.filter(([, text]) => /from 'virtual:gallery/.test(text)).map(([path]) => path)
  expect(loading.map(path => path.replaceAll('\\', '/'))).toEqual(['author/teaching/gallery-page.tsx'])
  const routes = texts.filter(([, text]) => text.includes('gallery-page.tsx')).map(([, text]) => text)
  expect(routes.every(text => /await import\('\.\/teaching\/gallery-page\.tsx'\)/.test(text))).toBe(true)
  expect(routes).toHaveLength(1)
})
