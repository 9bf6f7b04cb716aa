import { check, type Checked, type CheckOptions } from '../core/check/check.ts'
import { compileExhibits, type CompiledFolder } from './exhibits.ts'
import { readFolder } from './read-folder.ts'

/** What was made of a scenario folder on disk. */
export interface CheckedFolder extends Checked, CompiledFolder {}

/** Reads a folder that holds a `scenario.yaml`, compiles its exhibits and checks all of it. */
export async function checkFolder(folder: string, options: CheckOptions): Promise<CheckedFolder> {
  const read = await readFolder(folder)
  if (read === undefined) throw new Error(`there is no scenario.yaml in ${folder}`)
  const compiled = await compileExhibits(read)
  return { ...compiled, ...(await check(compiled.folder, options)) }
}
