import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Manifest } from 'vite'

export interface BuiltFile {
  /** The path in the built folder. */
  path: string
  text: string
  /** Bytes, gzipped as most web servers do. */
  size: number
}

/**
 * The scripts and styles that a browser loads before it can show these source modules. A module without a chunk of its
 * own is part of the one that imports it; `index.html` must be among those asked for, as it loads first.
 */
export function filesFor(modules: readonly string[], manifest: Manifest, built: string): BuiltFile[] {
  const paths = new Set<string>()
  const seen = new Set<string>()
  const visit = (key: string) => {
    const chunk = manifest[key]
    if (chunk === undefined || seen.has(key)) return
    seen.add(key)
    for (const path of [chunk.file, ...(chunk.css ?? [])]) paths.add(path)
    for (const imported of chunk.imports ?? []) visit(imported)
  }
  for (const key of modules) visit(key)
  return [...paths].map(path => readBuilt(path, built))
}

/** Every other script and style: each is loaded when something asks for it. */
export function filesLoadedLater(first: readonly BuiltFile[], manifest: Manifest, built: string): BuiltFile[] {
  const all = new Set(Object.values(manifest).flatMap(({ file, css = [] }) => [file, ...css]))
  for (const { path } of first) all.delete(path)
  return [...all].filter(path => /\.(js|css)$/.test(path)).map(path => readBuilt(path, built))
}

export function totalSize(files: readonly BuiltFile[], kind: 'js' | 'css'): number {
  return files.filter(({ path }) => path.endsWith(`.${kind}`)).reduce((sum, { size }) => sum + size, 0)
}

function readBuilt(path: string, built: string): BuiltFile {
  const text = readFileSync(join(built, path), 'utf8')
  return { path, text, size: gzipSync(text, { level: 9 }).length }
}
