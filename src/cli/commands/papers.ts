import { mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname, extname, join, relative, resolve } from 'node:path'
import type { Playable } from '../../build/load-all.ts'
import { makePaper } from '../../core/papers/make-paper.ts'
import type { Paper } from '../../core/papers/paper.ts'
import { paperFileName, paperKinds, type PaperKind } from '../../core/papers/paper-kind.ts'
import { loadScenario } from '../load-scenario.ts'
import { oneOf, onlyOne, readOptions } from '../options.ts'
import { Misuse, type ExitCode, type Terminal } from '../terminal.ts'

type Format = 'docx' | 'html'

/** Writes what is printed for an evening with a facilitator. */
export async function papers(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, ['paper', 'format', 'out'])
  const asked = oneOf(values.paper, ['all', ...paperKinds], '--paper')
  const format = oneOf(values.format, ['docx', 'html'], '--format')
  const name = onlyOne(positionals, 'scenario')
  if (values.out === undefined) throw new Misuse('say where to with --out: a folder, or a file for one paper')
  const target = resolve(terminal.folder, values.out)
  const isFile = await namesFile(target, format)
  if (isFile && asked === 'all') throw new Misuse('all papers need a folder: --out names a file')
  const loaded = await loadScenario(name, terminal)
  if (loaded === undefined) return 1
  for (const kind of asked === 'all' ? paperKinds : [asked]) {
    const file = isFile ? target : join(target, `${paperFileName(loaded.script.id, kind)}.${format}`)
    await writePaper(kind, loaded, { file, format })
    terminal.out(`${relative(terminal.folder, file)}\n`)
  }
  return 0
}

/** A name with the ending of the format is a file; any other is a folder, there or to be made. */
async function namesFile(target: string, format: Format): Promise<boolean> {
  const found = await stat(target).catch(() => undefined)
  if (found?.isDirectory() === true) return false
  const ending = extname(target)
  if (ending === `.${format}`) return true
  if (found !== undefined || ['.docx', '.html'].includes(ending))
    throw new Misuse(
      `--out names a file that is no ${format}: give it the ending .${format}, or name a folder`,
    )
  return false
}

async function writePaper(
  kind: PaperKind,
  { script, debrief: notes, exhibitTexts }: Playable,
  { file, format }: { readonly file: string; readonly format: Format },
): Promise<void> {
  const paper = makePaper(kind, { script, notes, exhibitTexts })
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, await written(paper, format))
}

async function written(paper: Paper, format: Format): Promise<string | Uint8Array> {
  if (format === 'html') return (await import('../../documents/paper-html.ts')).paperToHtml(paper)
  return (await import('../../documents/paper-docx.ts')).paperToDocx(paper)
}
