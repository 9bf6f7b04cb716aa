import { checkFolder } from '../../build/scenario-folder.ts'
import type { Checked } from '../../core/check/check.ts'
import { checkSpelling, type Dictionary, hardScenes } from '../../core/check/spelling.ts'
import { type Code, type Diagnostic, type Severity, sorted } from '../../core/diagnostics/diagnostic.ts'
import { quality } from '../../core/diagnostics/quality.ts'
import { json, pretty, unix } from '../../core/diagnostics/formats.ts'
import { LinesByFile, type Texts } from '../../core/diagnostics/source-lines.ts'
import { type ExitCode, Misuse, oneOf, painterFor, readOptions, type Terminal, wholeNumber } from '../terminal.ts'
import { ProgressLine } from '../progress-line.ts'
import { namedFolders, relativeTo } from '../scenario-files.ts'

/** Looks for mistakes. Diagnostics go to standard output, the sum of them to standard error. */
export async function check(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, flags, positionals } = readOptions(args, ['format', 'max-warnings', 'today'], ['spelling'])
  const format = oneOf(values.format, ['pretty', 'unix', 'json'], '--format')
  const most = wholeNumber(values['max-warnings'], '--max-warnings')
  const today = dayOf(values.today, terminal)
  const folders = await namedFolders(positionals, terminal.folder)
  const dictionary = flags.has('spelling') ? await loadDictionary() : undefined
  const checked: Checked[] = []
  const progress = new ProgressLine(terminal)
  for (const folder of folders) {
    const one = await checkFolder(folder, { today, onProgress: progress.show })
    const hints = dictionary === undefined ? [] : [...checkSpelling(one.folder, dictionary), ...hardScenes(one.folder)]
    checked.push({ ...one, diagnostics: sorted([...one.diagnostics, ...hints]) })
  }
  progress.end()
  const { diagnostics, texts } = relativeTo(terminal.folder, {
    diagnostics: checked.flatMap(one => one.diagnostics),
    texts: new Map(checked.flatMap(one => [...one.texts])),
  })
  terminal.out(written(format, diagnostics, texts, terminal))
  terminal.err(`${summary(folders.length, diagnostics)}\n`)
  const failed = count(diagnostics, 'error') > 0 || count(diagnostics, 'warning') > (most ?? Infinity)
  return failed ? 1 : 0
}

/** Only when asked for: half a megabyte of words. */
async function loadDictionary(): Promise<Dictionary> {
  const [{ default: files }, { britishDictionary }] = await Promise.all([
    import('dictionary-en-gb'),
    import('../../cases/british-dictionary.ts'),
  ])
  const text = new TextDecoder()
  return britishDictionary(text.decode(files.aff), text.decode(files.dic))
}

function dayOf(given: string | undefined, terminal: Terminal): string {
  if (given === undefined) return terminal.now().slice(0, 10)
  const time = /^\d{4}-\d{2}-\d{2}$/.test(given) ? Date.parse(given) : NaN
  // A day that is not in the calendar, such as 31 February, is read as a later one.
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(given))
    throw new Misuse(`--today takes a day such as 2026-12-01, not \`${given}\``)
  return given
}

/** More at a time no one reads, and most of what follows the first few follows from them. */
const mostShown = 20

function written(
  format: 'pretty' | 'unix' | 'json',
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
  terminal: Terminal,
): string {
  switch (format) {
    case 'pretty': {
      const further = furtherNotes(diagnostics)
      const shown = diagnostics.filter(one => further.get(one.code)?.includes(one) !== true)
      const left = shown.length - mostShown
      const more = left > 0 ? `${left} more. Fix these first, or list all with --format unix.` : ''
      return [pretty(shown.slice(0, mostShown), texts, painterFor(terminal)), more, furtherNotesText(further, texts)]
        .filter(part => part !== '')
        .map(part => `${part}\n`)
        .join('')
    }
    case 'unix':
      return unix(diagnostics, texts)
    case 'json':
      return json(diagnostics, texts)
  }
}

function summary(scenarios: number, diagnostics: readonly Diagnostic[]): string {
  const checked = `${scenarios} ${scenarios === 1 ? 'scenario' : 'scenarios'} checked`
  const found = (['error', 'warning', 'note'] as const).flatMap(severity => {
    const number = count(diagnostics, severity)
    return number === 0 ? [] : [`${number} ${severity}${number === 1 ? '' : 's'}`]
  })
  return found.length === 0 ? `${checked}: no problems` : `${checked}: ${found.join(', ')}`
}

function count(diagnostics: readonly Diagnostic[], severity: Severity): number {
  return diagnostics.filter(diagnostic => diagnostic.severity === severity).length
}

/** Notes of one kind that say something else each. */
const eachItsOwn: ReadonlySet<Code> = new Set([quality.misspelt.code, quality.wordTwice.code, quality.hardScene.code])

type FurtherNotes = ReadonlyMap<string, readonly Diagnostic[]>

/** Notes that say the same as one before, by code: twenty legal notes unchecked need not be told twenty times. */
function furtherNotes(diagnostics: readonly Diagnostic[]): FurtherNotes {
  const further = new Map<string, Diagnostic[]>()
  for (const note of diagnostics.filter(({ code, severity }) => severity === 'note' && !eachItsOwn.has(code))) {
    const same = further.get(note.code)
    if (same === undefined) further.set(note.code, [])
    else same.push(note)
  }
  return further
}

/** A line for each kind of note that was left out and each file that it is about, with the lines there. */
function furtherNotesText(further: FurtherNotes, texts: Texts): string {
  const lines = new LinesByFile(texts)
  return [...further]
    .flatMap(([code, notes]) =>
      [...new Set(notes.map(note => note.span.file))].map(file => {
        const inFile = notes.filter(note => note.span.file === file)
        const numbers = inFile.map(note => lines.position(note).line).join(', ')
        return `note ${code} The same for ${inFile.length} more in ${file}, on lines ${numbers}\n`
      }),
    )
    .join('')
}
