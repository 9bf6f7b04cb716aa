import { mkdir, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { idPattern } from '../core/scenario/condition-schema.ts'
import { families, type Family } from '../core/scenario/families.ts'
import { shippedScenarios } from './scenario-files.ts'
import { didYouMean, Misuse, type Terminal } from './terminal.ts'

/** A word is a folder in `scenarios`; anything with a slash is a path. */
export function folderFor(given: string, { folder }: Terminal): string {
  const isPath = given.includes('/') || given.includes(sep)
  const path = isPath ? resolve(folder, given) : resolve(folder, 'scenarios', given)
  if (!idPattern.test(basename(path)))
    throw new Misuse(
      `\`${basename(path)}\` cannot name a scenario. Use small letters, figures and hyphens, beginning with a letter.`,
    )
  return path
}

/** Nothing of an author's is ever written over. */
export async function checkFree(folder: string, terminal: Terminal): Promise<void> {
  const found = await stat(folder).catch(() => undefined)
  if (found !== undefined) throw new Misuse(`\`${relative(terminal.folder, folder)}\` exists. Name another folder.`)
}

export function familyOf(named: string): Family {
  const family = families.find(one => one === named)
  if (family !== undefined) return family
  throw new Misuse(
    `there is no family \`${named}\`${didYouMean(named, families)}\nThe families are ${families.join(', ')}.`,
  )
}

/** The way to the file that helps editors, as it stands in the first line of a scenario. */
export function schemaPath(folder: string): string {
  return relative(folder, join(shippedScenarios, 'scenario.schema.json')).replaceAll(sep, '/')
}

/** Makes the folder with its files. */
export async function writeNew(
  folder: string,
  files: Readonly<Record<string, string>>,
  terminal: Terminal,
): Promise<void> {
  try {
    await mkdir(dirname(folder), { recursive: true })
    await mkdir(folder)
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text, { flag: 'wx' })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
    throw new Misuse(`we could not write \`${relative(terminal.folder, folder)}\`${code}. Name another folder.`)
  }
}
