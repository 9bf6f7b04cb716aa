import { stat } from 'node:fs/promises'
import { dirname, extname, join, resolve } from 'node:path'
import { lawReview } from '../../core/papers/law-review.ts'
import { type Paper, paperFileName, paperKinds } from '../../core/papers/paper.ts'
import { makePaper } from '../../core/papers/papers.ts'
import type { DebriefNotes } from '../../core/score/debrief-notes.ts'
import type { Script } from '../../core/session/script.ts'
import { makeOutFolder, paperContent, writeOut } from '../files.ts'
import { type ExitCode, Misuse, oneOf, onlyOne, readOptions, type Terminal } from '../terminal.ts'
import { loadFolder, namedFolders, scenarioFolder } from '../scenario-files.ts'

type Format = 'docx' | 'html' | 'csv'

/** Writes what is printed for a group session, or with `--reviewer` the brief for a lawyer on all cases together. */
export async function papers(args: readonly string[], terminal: Terminal): Promise<ExitCode | undefined> {
  const { values, flags, positionals } = readOptions(args, ['paper', 'format', 'out'], ['reviewer', 'clearance'])
  if (flags.has('reviewer')) return reviewersBrief(positionals, values, terminal)
  const asked = flags.has('clearance') ? 'clearance' : oneOf(values.paper, ['all', ...paperKinds], '--paper')
  const format = oneOf(values.format, ['docx', 'html', 'csv'], '--format')
  if (format === 'csv' && asked !== 'mel') throw new Misuse('--format csv is for the event list: add --paper mel')
  const folder = await scenarioFolder(onlyOne(positionals, 'scenario'), terminal.folder)
  if (values.out === undefined) throw new Misuse('name a folder with --out, or a file for one paper')
  const isFile = await namesFile(resolve(terminal.folder, values.out), format)
  if (isFile && asked === 'all') throw new Misuse('--out names a file. Name a folder for all papers')
  const loaded = await loadFolder(folder, terminal)
  if (loaded === undefined) return undefined
  const { script, debrief, exhibitTexts, drawings } = loaded
  for (const kind of asked === 'all' ? paperKinds : [asked]) {
    const paper = await makePaper(kind, { script, exhibitTexts, drawings, loadNotes: () => Promise.resolve(debrief) })
    const file = isFile ? values.out : join(values.out, `${paperFileName(script.id, kind)}.${format}`)
    await writePaper(file, paper, format, terminal)
  }
  return 0
}

async function writePaper(file: string, paper: Paper, format: Format, terminal: Terminal): Promise<void> {
  await makeOutFolder(dirname(file), terminal)
  await writeOut(file, await paperContent(paper, format), terminal)
  terminal.out(`${file}\n`)
}

async function reviewersBrief(
  names: readonly string[],
  { format: given, out }: Readonly<Partial<Record<'format' | 'out', string>>>,
  terminal: Terminal,
): Promise<ExitCode | undefined> {
  const format = oneOf(given, ['docx', 'html'], '--format')
  const folders = await namedFolders(names, terminal.folder)
  if (out === undefined) throw new Misuse('name a folder or a file with --out')
  const loaded: { script: Script; notes: DebriefNotes }[] = []
  for (const folder of folders) {
    const one = await loadFolder(folder, terminal)
    if (one === undefined) return undefined
    loaded.push({ script: one.script, notes: one.debrief })
  }
  const isFile = await namesFile(resolve(terminal.folder, out), format)
  const file = isFile ? out : join(out, `law-review.${format}`)
  await writePaper(file, await lawReview(loaded), format, terminal)
  return 0
}

/** A name with the ending of the format is a file; any other is a folder, there or to be made. */
async function namesFile(target: string, format: Format): Promise<boolean> {
  const found = await stat(target).catch(() => undefined)
  if (found?.isDirectory() === true) return false
  const ending = extname(target)
  if (ending === `.${format}`) return true
  if (found !== undefined || ['.docx', '.html', '.csv'].includes(ending))
    throw new Misuse(`--out names a file that is no ${format}: give it the ending .${format}, or name a folder`)
  return false
}
