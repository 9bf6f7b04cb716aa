import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Manifest } from 'vite'
import { filesFor, totalSize } from '../house/built-files.ts'

const checkout = fileURLToPath(new URL('../..', import.meta.url))
const modules = ['index.html', 'library/library-page.tsx', 'play/play-page.tsx']

/** What the first page and the player load, as a build gives it. */
export function benchSize(): void {
  const folder = mkdtempSync(join(tmpdir(), 'desktop-audit-'))
  const vite = join(checkout, 'node_modules/vite/bin/vite.js')
  execFileSync(process.execPath, [vite, 'build', '--outDir', folder, '--logLevel', 'error'], {
    cwd: checkout,
  })
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest
  const files = filesFor(modules, manifest, folder)
  rmSync(folder, { recursive: true })
  const size = (kind: 'js' | 'css') => `${(totalSize(files, kind) / 1000).toFixed(1)} kB`
  console.log('First page and player, gzipped')
  console.log(`  scripts  ${size('js').padStart(9)} (at most 106)`)
  console.log(`  styles   ${size('css').padStart(9)} (at most 14)`)
}
