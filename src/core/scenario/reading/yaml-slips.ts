import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { syntax } from '../../diagnostics/syntax.ts'
import type { ParsedYaml } from './parsed-yaml.ts'
import type { KnownKeys } from './known-keys.ts'
import type { Source } from './source.ts'
import { isText } from './text-keys.ts'
import type { SuspectText } from './yaml-values.ts'

/** What a file begins with that is not part of the format, although YAML allows it. */
export function fileSlips(directives: ParsedYaml['directives'], source: Source): readonly Diagnostic[] {
  const mark = source.text.startsWith('\ufeff') ? [syntax.byteOrderMark(source.span(0, 1))] : []
  const isDirected = directives?.yaml.explicit === true || Object.keys(directives?.tags ?? {}).length > 1
  const line = isDirected ? /^%[^\n\r]*/m.exec(source.text) : null
  if (line === null) return mark
  return [
    ...mark,
    syntax.unreadable(
      source.span(line.index, line.index + line[0].length),
      'a line that begins with % changes how the whole file is read',
      'Delete this line and the line of dashes below it.',
    ),
  ]
}

/** Spaces that are not the one on the space bar, at the start of a line; they mostly come with text that was pasted. */
const otherSpaces = /^[ \t]*([\u00a0\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]+)/gm
const anyOtherSpace = /[\u00a0\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]/
const tabs = /^ *(\t[ \t]*)(?=[^\s#])/gm

/** The first line that is indented with something else than spaces: what follows it mostly comes from the same hand. */
export function indentSlips(source: Source): readonly Diagnostic[] {
  const { text } = source
  const slips = [
    anyOtherSpace.test(text) ? firstSlip(source, otherSpaces, syntax.spaceThatIsNone) : undefined,
    text.includes('\t') ? firstSlip(source, tabs, syntax.tabIndent) : undefined,
  ]
  return slips.filter(slip => slip !== undefined)
}

function firstSlip(source: Source, pattern: RegExp, problem: typeof syntax.tabIndent): Diagnostic | undefined {
  for (const match of source.text.matchAll(pattern)) {
    const end = match.index + match[0].length
    const start = end - (match[1]?.length ?? 0)
    const isBeginning = match.index === 0 && source.text.startsWith('\ufeff')
    if (!isBeginning && !isInText(source, start, end)) return problem(source.span(start, end))
  }
  return undefined
}

/** Inside quotation marks or a block under `|` an indent is text, whatever it is made of. */
function isInText(source: Source, start: number, end: number): boolean {
  const place = source.placeAt(start) ?? source.placeAt(end)
  return place !== undefined && place.isEnclosed && place.start < start
}

/** Texts that read otherwise than they look. */
export function textSlips(source: Source, suspects: readonly SuspectText[]): readonly Diagnostic[] {
  return suspects.flatMap(suspect => {
    const path = source.placeAt(suspect.start)?.path
    if (path === undefined || !isText(path)) return []
    return suspect.kind === 'comment' ? hiddenText(source, suspect) : enclosedByCurls(source, suspect)
  })
}

/** A comment that is meant stands apart: two spaces before ` #`, one after it, or after one word, as in `id: x # …`. */
function hiddenText({ text, file }: Source, { start, end }: SuspectText): readonly Diagnostic[] {
  const line = /^( +)#( ?)([^\n\r]*)/.exec(text.slice(end, end + 1000))
  if (line === null) return []
  const [all, before = '', after, lost = ''] = line
  const isApart = after === ' ' && (before.length > 1 || !text.slice(start, end).includes(' '))
  return isApart
    ? []
    : [syntax.hashHidesText({ file, start: end + before.length, end: end + all.length }, `#${after}${lost}`)]
}

/** A text that only begins with a curly mark is speech; one that is wholly enclosed in a pair was meant to be quoted. */
function enclosedByCurls({ text, file }: Source, { start, end }: SuspectText): readonly Diagnostic[] {
  return /^(?:[“”„‟][^“”„‟]*[“”]|[‘‚‛’][^‘’]*’)$/.test(text.slice(start, end))
    ? [syntax.curlyQuotes({ file, start, end })]
    : []
}

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
  source.eachStretch(withoutKeys, (from, end) => {
    let hasKey = false
    let start = from
    let textIndent = Infinity
    for (const line of source.text.slice(from, end).split('\n')) {
      const indent = line.search(/\S/)
      if (indent >= 0 && indent <= textIndent) textIndent = Infinity
      const isKey = indent > textIndent && keyLine.test(line)
      const problem = isKey ? swallowedKey(line, start, { source, known }) : undefined
      hasKey ||= isKey
      if (problem !== undefined) {
        found.push(problem)
        textIndent = Infinity
      } else if (textIndent === Infinity && blockBegins.test(line.trimEnd())) textIndent = Math.max(0, indent)
      start += line.length + 1
    }
    return hasKey
  })
  return found
}

const withoutKeys = new WeakSet<object>()

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
