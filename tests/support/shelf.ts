import { join } from 'node:path'
import type { Playable } from '../../src/cases/playable.ts'
import { loadLibrary } from '../../src/build/scenario-folder.ts'

let shelf: Promise<readonly Playable[]> | undefined

/** The scenarios that come with the product, checked and ready to be played. They are read once for all files of tests. */
export function productScenarios(): Promise<readonly Playable[]> {
  const folder = join(import.meta.dirname, '../../scenarios')
  shelf ??= loadLibrary(folder, { today: '2026-12-01' }).then(({ scenarios }) => scenarios)
  return shelf
}
