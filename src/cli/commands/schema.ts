import { readFile } from 'node:fs/promises'
import { oneOf, readOptions } from '../options.ts'
import type { ExitCode, Terminal } from '../terminal.ts'

/** Prints the JSON Schema of a file that authors write, or of the data file of a report. */
export async function schema(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { positionals } = readOptions(args, [])
  const which = oneOf(positionals[0], ['scenario', 'playthroughs', 'findings'], 'schema')
  terminal.out(await readFile(new URL(`../../../scenarios/${which}.schema.json`, import.meta.url), 'utf8'))
  return 0
}
