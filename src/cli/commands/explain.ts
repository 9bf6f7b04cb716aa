import { readFile } from 'node:fs/promises'
import { catalogue } from '../../core/diagnostics/catalogue.ts'
import { didYouMean, type ExitCode, Misuse, oneOf, onlyOne, readOptions, type Terminal } from '../terminal.ts'

export async function explain(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { positionals } = readOptions(args, [])
  const code = onlyOne(positionals, 'code').toUpperCase()
  const codes: readonly string[] = [...catalogue.keys()]
  if (!codes.includes(code)) throw new Misuse(`there is no code \`${code}\`${didYouMean(code, codes)}`)
  terminal.out(await readFile(new URL(`../../../docs/diagnostics/${code}.md`, import.meta.url), 'utf8'))
  return 0
}

/** Prints the JSON Schema of a file that authors write, or of the data file of a report. */
export async function schema(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { positionals } = readOptions(args, [])
  const which = oneOf(positionals[0], ['scenario', 'playthroughs', 'report'], 'schema')
  terminal.out(await readFile(new URL(`../../../scenarios/${which}.schema.json`, import.meta.url), 'utf8'))
  return 0
}
