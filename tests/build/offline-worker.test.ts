import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { offlineWorker } from '../../src/build/offline-worker.ts'
import { callHook } from '../support/call-hook.ts'

const source = join(import.meta.dirname, '../../src/app/offline/desktop-audit-worker.ts')
const texts = {
  'index.html': '<p>page',
  'council.css': ':root {}',
  'icons/icon.svg': '<svg/>',
  'assets/index-1.js': 'go()',
  '.vite/manifest.json': '{}',
}

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offline-'))
  for (const path of ['icons', 'assets', '.vite']) await mkdir(join(folder, path))
  for (const [path, text] of Object.entries(texts)) await writeFile(join(folder, path), text)
})

afterEach(() => rm(folder, { recursive: true }))

/** The script that was written, and what it says of itself. */
async function worker(): Promise<{ script: string; files: Record<string, string>; version: string }> {
  await callHook(offlineWorker(source), 'writeBundle', { dir: folder })
  const script = await readFile(join(folder, 'desktop-audit-worker.js'), 'utf8')
  const [, files = ''] = /=(\{"assets[^}]*\})/.exec(script) ?? []
  const [, version = ''] = /"([0-9a-f]{12})"/.exec(script) ?? []
  return { script, files: JSON.parse(files) as Record<string, string>, version }
}

const sum = (text: string, encoding: 'base64' | 'hex') => createHash('sha256').update(text).digest(encoding)

test('the worker knows every file that a visitor may need, and what it must be unless a council may change it', async () => {
  expect((await worker()).files).toEqual({
    'assets/index-1.js': `sha256-${sum('go()', 'base64')}`,
    'council.css': '',
    'icons/icon.svg': '',
    'index.html': `sha256-${sum('<p>page', 'base64')}`,
  })
})

test('the same files make the same version, and a change in any of them another', async () => {
  const { version } = await worker()
  expect((await worker()).version).toBe(version)
  await writeFile(join(folder, 'icons/icon.svg'), '<svg></svg>')
  expect((await worker()).version).not.toBe(version)
})

test('the digests of all files are listed, the worker’s own among them', async () => {
  const { script } = await worker()
  const paths = ['assets/index-1.js', 'council.css', 'icons/icon.svg', 'index.html'] as const
  const lines = [
    ...paths.map(path => `${sum(texts[path], 'hex')} *${path}\n`),
    `${sum(script, 'hex')} *desktop-audit-worker.js\n`,
  ]
  expect(await readFile(join(folder, 'checksums.txt'), 'utf8')).toBe(lines.join(''))
})
