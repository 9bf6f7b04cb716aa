import type { Diagnostic } from '../diagnostic.ts'
import { LinesByFile, type Texts } from './texts.ts'

/** A list of diagnostics for programs: offsets as they are, and the positions that people read. */
export function json(diagnostics: readonly Diagnostic[], texts: Texts): string {
  const lines = new LinesByFile(texts)
  return `${JSON.stringify(
    diagnostics.map(diagnostic => plain(diagnostic, lines)),
    null,
    2,
  )}\n`
}

function plain({ code, severity, span, message, help }: Diagnostic, lines: LinesByFile) {
  const { file, start, end } = span
  const ofFile = lines.of(file)
  return {
    code,
    severity,
    file,
    start,
    end,
    from: ofFile.position(start),
    to: ofFile.position(end),
    message,
    help,
  }
}
