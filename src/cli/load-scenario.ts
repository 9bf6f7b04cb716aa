import { loadAll, type Playable } from '../build/playable.ts'
import { isError } from '../core/diagnostics/diagnostic.ts'
import { pretty } from '../core/diagnostics/formats.ts'
import { asSeenFrom } from './as-seen-from.ts'
import { painterFor } from './colours.ts'
import { scenarioFolder } from './scenario-folders.ts'
import type { Terminal } from './terminal.ts'

/** A scenario ready to be played, or `undefined` once its errors were said. */
export async function loadScenario(name: string, terminal: Terminal): Promise<Playable | undefined> {
  return loadFolder(await scenarioFolder(name, terminal.folder), terminal)
}

/** The scenario of a folder ready to be played, or `undefined` once its errors were said. */
export async function loadFolder(folder: string, terminal: Terminal): Promise<Playable | undefined> {
  const loaded = await loadAll(folder, { today: terminal.now().slice(0, 10) })
  if (loaded.ok) return loaded
  const { diagnostics, texts } = asSeenFrom(terminal.folder, loaded)
  terminal.err(pretty(diagnostics.filter(isError), texts, painterFor(terminal)))
  terminal.err('\nMend these first: `npx desktop-audit check` tells all that it finds.\n')
  return undefined
}
