import type { Diagnostic } from '../diagnostic.ts'
import { LinesByFile, type Texts } from './texts.ts'

/** `path:line:column: severity CODE message`, a line each, for editors and scripts. */
export function unix(diagnostics: readonly Diagnostic[], texts: Texts): string {
  const lines = new LinesByFile(texts)
  return diagnostics.map(diagnostic => `${unixLine(diagnostic, lines)}\n`).join('')
}

function unixLine(diagnostic: Diagnostic, lines: LinesByFile): string {
  const { line, column } = lines.position(diagnostic)
  return `${diagnostic.span.file}:${line}:${column}: ${diagnostic.severity} ${diagnostic.code} ${diagnostic.message}`
}
