import { frameOf } from './code-frame.ts'
import type { Diagnostic, Severity } from './diagnostic.ts'
import { LinesByFile, type Texts } from './source-lines.ts'

/** Puts colour on the parts of a message; without one, the words stay as they are. */
export type Painter = Readonly<Record<Severity | 'strong' | 'faint', (words: string) => string>>

const same = (words: string) => words

export const plainPainter: Painter = { error: same, warning: same, note: same, strong: same, faint: same }

/** Each diagnostic with the line of the file that it is about, for people at a terminal. */
export function pretty(diagnostics: readonly Diagnostic[], texts: Texts, painter: Painter = plainPainter): string {
  const lines = new LinesByFile(texts)
  return diagnostics.map(diagnostic => `${one(diagnostic, lines, painter).join('\n')}\n`).join('\n')
}

function one(diagnostic: Diagnostic, lines: LinesByFile, paint: Painter): readonly string[] {
  const { code, severity, message, help } = diagnostic
  const head = `${paint[severity](`${severity} ${code}`)} ${paint.strong(message)}`
  const { frame, gutter } = framed(diagnostic, lines, paint)
  return [head, ...frame, ...(help === undefined ? [] : [`${gutter}${paint.faint('=')} help: ${help}`])]
}

function framed({ span, severity }: Diagnostic, lines: LinesByFile, paint: Painter) {
  const { line, column } = lines.of(span.file).position(span.start)
  const number = String(line)
  const gutter = ' '.repeat(number.length + 1)
  const bar = paint.faint('│')
  const place = `${gutter}${paint.faint('╭─')} ${span.file}:${line}:${column}`
  if (!lines.has(span.file)) return { gutter, frame: [`${gutter}${paint.faint('╭─')} ${span.file}`] }
  const { source, carets } = frameOf(span, lines.of(span.file))
  return {
    gutter,
    frame: [place, `${paint.faint(number)} ${bar} ${source}`.trimEnd(), `${gutter}${bar} ${paint[severity](carets)}`],
  }
}

/** `path:line:column: severity CODE message`, a line each, for editors and scripts. */
export function unix(diagnostics: readonly Diagnostic[], texts: Texts): string {
  const lines = new LinesByFile(texts)
  return diagnostics
    .map(diagnostic => {
      const { line, column } = lines.position(diagnostic)
      return `${diagnostic.span.file}:${line}:${column}: ${diagnostic.severity} ${diagnostic.code} ${diagnostic.message}\n`
    })
    .join('')
}

/** A list of diagnostics for programs: offsets as they are, and the positions that people read. */
export function json(diagnostics: readonly Diagnostic[], texts: Texts): string {
  const lines = new LinesByFile(texts)
  const plain = diagnostics.map(({ code, severity, span, message, help }) => {
    const { file, start, end } = span
    const ofFile = lines.of(file)
    return { code, severity, file, start, end, from: ofFile.position(start), to: ofFile.position(end), message, help }
  })
  return `${JSON.stringify(plain, null, 2)}\n`
}
