import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { readModule, type Module } from './read-module.ts'

export const src = join(import.meta.dirname, '../../src')

/** Every module under `src`, or under that folder of another checkout. */
export function modulesOfSrc(folder = src): Module[] {
  return pathsIn(folder)
    .filter(path => /\.(ts|tsx|mjs)$/.test(path))
    .map(path => readModule(path, readFileSync(join(folder, path), 'utf8')))
}

/** Paths relative to `src`. */
export function stylesheetsOfSrc(folder = src): string[] {
  return pathsIn(folder).filter(path => /\.(css|scss)$/.test(path))
}

function pathsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(path => path.replaceAll(sep, '/'))
}
