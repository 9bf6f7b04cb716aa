import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { readModule, type Module } from './read-module.ts'

export const src = join(import.meta.dirname, '../../src')

/** Every module under `src`. */
export function modulesOfSrc(): Module[] {
  const paths = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(path =>
    /\.(ts|tsx|mjs)$/.test(path),
  )
  return paths.map(path => readModule(path.replaceAll(sep, '/'), readFileSync(join(src, path), 'utf8')))
}
