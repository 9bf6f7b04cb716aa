import type { Diagnostic } from '../core/diagnostics/diagnostic.ts'
import { LinesByFile, type Texts } from '../core/diagnostics/source-lines.ts'

/** Notes that say the same as one that is shown, by code: twenty legal notes unchecked need not be told twenty times. */
export interface Folded {
  readonly shown: readonly Diagnostic[]
  readonly rest: ReadonlyMap<string, readonly Diagnostic[]>
}

export function folded(diagnostics: readonly Diagnostic[]): Folded {
  const shown: Diagnostic[] = []
  const rest = new Map<string, Diagnostic[]>()
  for (const diagnostic of diagnostics) {
    const further = diagnostic.severity === 'note' ? rest.get(diagnostic.code) : undefined
    if (further !== undefined) further.push(diagnostic)
    else shown.push(diagnostic)
    if (diagnostic.severity === 'note' && further === undefined) rest.set(diagnostic.code, [])
  }
  return { shown, rest: new Map([...rest].filter(([, notes]) => notes.length > 0)) }
}

/** A line for each kind of note that was folded and each file that it is about, with the lines there. */
export function foldedLines(rest: Folded['rest'], texts: Texts): string {
  const lines = new LinesByFile(texts)
  return [...rest]
    .flatMap(([code, notes]) =>
      [...new Set(notes.map(note => note.span.file))].map(file => {
        const inFile = notes.filter(note => note.span.file === file)
        const numbers = inFile.map(note => lines.position(note).line).join(', ')
        return `note ${code} The same of ${inFile.length} more in ${file}, on lines ${numbers}\n`
      }),
    )
    .join('')
}
