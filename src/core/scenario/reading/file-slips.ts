import type { Document } from 'yaml'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { byteOrderMark, unreadable } from '../../diagnostics/syntax.ts'
import type { Source } from './source.ts'

/** What a file begins with that is not part of the format, although YAML allows it. */
export function fileSlips({ directives }: Document, source: Source): readonly Diagnostic[] {
  const mark = source.text.startsWith('\ufeff') ? [byteOrderMark(source.span(0, 1))] : []
  const isDirected = directives?.yaml.explicit === true || Object.keys(directives?.tags ?? {}).length > 1
  const line = isDirected ? /^%[^\n\r]*/m.exec(source.text) : null
  if (line === null) return mark
  return [
    ...mark,
    unreadable(
      source.span(line.index, line.index + line[0].length),
      'a line that begins with % changes how the whole file is read',
      'Take the line away, and the line of dashes below it.',
    ),
  ]
}
