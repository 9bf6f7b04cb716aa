import { stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { holdsScenario, loadPlayable, loadPreview, scenariosIn } from '../build/scenario-folder.ts'
import type { Found, LoadResult, Playable } from '../cases/playable.ts'
import type { OnProgress } from '../core/analysis/explore.ts'
import { isError } from '../core/diagnostics/diagnostic.ts'
import { pretty } from '../core/diagnostics/formats.ts'
import { didYouMean, Misuse, painterFor, type Terminal } from './terminal.ts'

/** The folder of the scenarios that come with the product. */
export const shippedScenarios = fileURLToPath(new URL('../../scenarios', import.meta.url))

/** The scenario folders that are named: by id, or as paths; all that come with the product when none is. */
export async function namedFolders(names: readonly string[], from: string): Promise<readonly string[]> {
  const asked = names.length === 0 ? [shippedScenarios] : await Promise.all(names.map(name => pathOf(name, from)))
  const found = await Promise.all(asked.map(foldersAt))
  return [...new Set(found.flat())]
}

/** One scenario folder: by path, or by the id of a scenario that comes with the product. */
export async function scenarioFolder(name: string, from: string): Promise<string> {
  const [folder, ...others] = await foldersAt(await pathOf(name, from))
  if (folder === undefined || others.length > 0)
    throw new Misuse(`\`${name}\` has more than one scenario. Say which one`)
  return folder
}

async function pathOf(name: string, from: string): Promise<string> {
  if (await exists(resolve(from, name))) return resolve(from, name)
  const ids = (await foldersAt(shippedScenarios)).map(folder => basename(folder))
  if (!ids.includes(name))
    throw new Misuse(`there is no scenario \`${name}\`${didYouMean(name, ids)}\nThe scenarios are ${ids.join(', ')}.`)
  return join(shippedScenarios, name)
}

/** The scenario folders that a path stands for: a scenario, its file, or a folder of scenarios. */
async function foldersAt(path: string): Promise<readonly string[]> {
  if (!(await exists(path))) throw new Misuse(`there is no \`${path}\``)
  if (basename(path) === 'scenario.yaml') return [dirname(path)]
  if (await holdsScenario(path)) return [path]
  const scenarios = await scenariosIn(path)
  if (scenarios.length === 0) throw new Misuse(`there is no scenario.yaml in \`${path}\``)
  return scenarios
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

/** A scenario ready to be played, or `undefined` once its errors were said. */
export async function loadScenario(name: string, terminal: Terminal): Promise<Playable | undefined> {
  return loadFolder(await scenarioFolder(name, terminal.folder), terminal)
}

/** One that may still have errors in its plays, as a scene that no route reaches: to be seen, not to be played. */
export async function loadDraft(name: string, terminal: Terminal): Promise<Playable | undefined> {
  const folder = await scenarioFolder(name, terminal.folder)
  return loadedOrSaid(await loadPreview(folder, { today: terminal.now().slice(0, 10) }), terminal)
}

/** The scenario of a folder ready to be played, or `undefined` once its errors were said. */
export async function loadFolder(
  folder: string,
  terminal: Terminal,
  onProgress?: OnProgress,
): Promise<Playable | undefined> {
  const today = terminal.now().slice(0, 10)
  return loadedOrSaid(await loadPlayable(folder, { today, onProgress }), terminal)
}

/** What was loaded, or `undefined` once its errors were said. */
export function loadedOrSaid(loaded: LoadResult, terminal: Terminal): Playable | undefined {
  if (loaded.ok) return loaded
  const { diagnostics, texts } = relativeTo(terminal.folder, loaded)
  terminal.err(pretty(diagnostics.filter(isError), texts, painterFor(terminal)))
  terminal.err('\nFix these errors first. Run `npx desktop-audit check` to see the full list.\n')
  return undefined
}

/** The same with paths as they are typed in that folder. */
export function relativeTo(folder: string, { diagnostics, texts }: Found): Found {
  const seen = (file: string) => relative(folder, file)
  return {
    diagnostics: diagnostics.map(one => ({ ...one, span: { ...one.span, file: seen(one.span.file) } })),
    texts: new Map([...texts].map(([file, text]) => [seen(file), text])),
  }
}
