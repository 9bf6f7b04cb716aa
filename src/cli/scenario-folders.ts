import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { didYouMean, Misuse } from './terminal.ts'

const shipped = fileURLToPath(new URL('../../scenarios', import.meta.url))

/** The scenario folders that paths stand for: a scenario, its file, or a folder of scenarios. */
async function scenarioFolders(paths: readonly string[], from: string): Promise<readonly string[]> {
  const asked = paths.length === 0 ? [shipped] : paths.map(path => resolve(from, path))
  const found = await Promise.all(asked.map(path => foldersAt(path)))
  return [...new Set(found.flat())]
}

/** The scenario folders that are named: by id, or as paths; all that come with the product when none is. */
export async function namedFolders(names: readonly string[], from: string): Promise<readonly string[]> {
  return scenarioFolders(await Promise.all(names.map(name => pathOf(name, from))), from)
}

/** One scenario folder: by path, or by the id of a scenario that comes with the product. */
export async function scenarioFolder(name: string, from: string): Promise<string> {
  const [folder, ...others] = await foldersAt(await pathOf(name, from))
  if (folder === undefined || others.length > 0)
    throw new Misuse(`\`${name}\` holds more than one scenario: say which`)
  return folder
}

async function pathOf(name: string, from: string): Promise<string> {
  if (await exists(resolve(from, name))) return resolve(from, name)
  const ids = (await foldersAt(shipped)).map(folder => basename(folder))
  if (!ids.includes(name))
    throw new Misuse(
      `there is no scenario \`${name}\`${didYouMean(name, ids)}\nThe scenarios are ${ids.join(', ')}.`,
    )
  return join(shipped, name)
}

async function foldersAt(path: string): Promise<readonly string[]> {
  if (!(await exists(path))) throw new Misuse(`there is no \`${path}\``)
  if (basename(path) === 'scenario.yaml') return [dirname(path)]
  if (await exists(join(path, 'scenario.yaml'))) return [path]
  const names = (await stat(path)).isDirectory() ? await readdir(path) : []
  const scenarios = await Promise.all(
    names
      .toSorted()
      .map(async name => ((await exists(join(path, name, 'scenario.yaml'))) ? [join(path, name)] : [])),
  )
  if (scenarios.flat().length === 0) throw new Misuse(`there is no scenario.yaml in \`${path}\``)
  return scenarios.flat()
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
