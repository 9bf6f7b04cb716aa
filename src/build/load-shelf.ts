import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { CheckOptions } from '../core/check/check.ts'
import type { Diagnostic } from '../core/diagnostics/diagnostic.ts'
import { loadAll, type Playable } from './load-all.ts'

/** Every scenario of a folder of scenarios. */
export interface Shelf {
  /** Those without errors. */
  readonly scenarios: readonly Playable[]
  readonly diagnostics: readonly Diagnostic[]
  /** The texts that the diagnostics point into, by path. */
  readonly texts: ReadonlyMap<string, string>
}

/** Loads each folder within `folder` that holds a `scenario.yaml`, in the order of their names. */
export async function loadShelf(folder: string, options: CheckOptions): Promise<Shelf> {
  const names = await readdir(folder).catch((): string[] => [])
  const folders = await Promise.all(names.toSorted().map(name => scenarioFolder(join(folder, name))))
  const loaded = await Promise.all(folders.flat().map(path => loadAll(path, options)))
  return {
    scenarios: loaded.filter(one => one.ok),
    diagnostics: loaded.flatMap(one => one.diagnostics),
    texts: new Map(loaded.flatMap(one => [...one.texts])),
  }
}

async function scenarioFolder(path: string): Promise<readonly string[]> {
  const isScenario = await stat(join(path, 'scenario.yaml')).then(
    found => found.isFile(),
    () => false,
  )
  return isScenario ? [path] : []
}
