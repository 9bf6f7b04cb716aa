import { relative } from 'node:path'
import { figuresOf } from '../../core/check/figures.ts'
import { painterFor } from '../colours.ts'
import { figuresJson, type FiguresOfFile } from '../figures-json.ts'
import { figuresText } from '../figures-text.ts'
import { loadFolder } from '../load-scenario.ts'
import { oneOf, readOptions } from '../options.ts'
import { namedFolders } from '../scenario-folders.ts'
import type { ExitCode, Terminal } from '../terminal.ts'

/** What can come of scenarios, over every play of each. One with errors is told of, and the others all the same. */
export async function analyse(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, ['format'])
  const format = oneOf(values.format, ['pretty', 'json'], '--format')
  const folders = await namedFolders(positionals, terminal.folder)
  const found: FiguresOfFile[] = []
  for (const folder of folders) {
    const loaded = await loadFolder(folder, terminal)
    if (loaded === undefined) continue
    const file = relative(terminal.folder, loaded.source.file)
    found.push({ file, figures: figuresOf(loaded) })
  }
  const paint = painterFor(terminal)
  terminal.out(
    format === 'json' ? figuresJson(found) : found.map(one => figuresText(one, paint)).join('\n\n'),
  )
  return found.length < folders.length ? 1 : 0
}
