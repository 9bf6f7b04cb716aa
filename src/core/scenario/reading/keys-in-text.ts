import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { syntax } from '../../diagnostics/syntax.ts'
import type { KnownKeys } from './known-keys.ts'
import type { Source } from './source.ts'

const blockBegins = /(?:^|[:-] +)[|>][+\-\d]*[ \t]*(?: #.*)?$/
const keyLine = /^ +([a-z][a-z-]*):(?:[ \t]+(\S.*?))?[ \t]*\r?$/

/** What can follow a key whose value is a map or a list: nothing, or a sign that opens one or a text in lines. */
const opening = /^(?:$|[{[|>#])/

/**
 * Lines of a text under `|` or `>` that look like keys of the place at which that text stands: they are too far in, so that the
 * text swallowed them. Of each text only the first, as the others mostly belong to it.
 */
export function keysInText(source: Source, known: KnownKeys): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  let start = 0
  let textIndent = Infinity
  for (const line of source.text.split('\n')) {
    const indent = line.search(/\S/)
    if (indent >= 0 && indent <= textIndent) textIndent = Infinity
    const problem = indent > textIndent && keyLine.test(line) ? swallowedKey(line, start, { source, known }) : undefined
    if (problem !== undefined) {
      found.push(problem)
      textIndent = Infinity
    } else if (textIndent === Infinity && blockBegins.test(line.trimEnd())) textIndent = Math.max(0, indent)
    start += line.length + 1
  }
  return found
}

interface File {
  readonly source: Source
  readonly known: KnownKeys
}

function swallowedKey(line: string, lineStart: number, { source, known }: File): Diagnostic | undefined {
  const [, key = '', value = ''] = keyLine.exec(line) ?? []
  const start = lineStart + line.search(/\S/)
  const place = source.placeAt(start)
  if (place === undefined || place.start >= start || place.end > (source.brokenAt ?? Infinity)) return undefined
  const around = place.path.slice(0, -1)
  const isKey = known.at(around).includes(key) && (opening.test(value) || known.takes([...around, key], value))
  const owner = source.spanOf(place.path, 'key').start
  const spaces = start - lineStart - (owner - source.text.lastIndexOf('\n', owner) - 1)
  if (!isKey || !place.isEnclosed || spaces <= 0) return undefined
  return syntax.keyInText(source.span(start, start + key.length + 1), key, String(place.path.at(-1)), spaces)
}
