import type { Diagnostic, Span } from '../../diagnostics/diagnostic.ts'
import { emphasis, heading, html, image, table } from '../../diagnostics/syntax.ts'
import type { Source } from '../../scenario/reading/source.ts'
import { isProse, isText } from '../../scenario/reading/text-keys.ts'
import type { Path } from '../../scenario/scenario.ts'
import type { Trigger } from './triggers.ts'

const tag = /<(?:\/?[A-Za-z][A-Za-z\d-]*(?=[\s/>])[^<>]*>|!--|!\[CDATA|![A-Z]|\?)/y
const picture = /!\[[^\]\n]*\](?=[([])/y
const numberSigns = /(?<=^[ \t]*)#{1,6}(?=[ \t]+\S)/my
const stars = /(\*{1,2})(?=[^\s*])[^*\n]*(?<=[^\s*])\1(?!\*)/y
const ruledRow = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?[ \t]*$/gm

/** What prose may not hold, or should not, where a trigger stands. */
export function markupAt(source: Source, trigger: Trigger, offset: number): Diagnostic | undefined {
  switch (trigger) {
    case 'less':
      return found(source, offset, tag, html, isText)
    case 'picture':
      return found(source, offset, picture, span => image(span), isProse)
    case 'hash':
      return found(source, offset, numberSigns, span => heading(span), isProse)
    case 'star':
      return found(source, offset, stars, emphasis, path => isText(path) && !isProse(path))
    default:
      return undefined
  }
}

/** Tables are told by the line of hyphens below their head. */
export function tables(source: Source): readonly Diagnostic[] {
  // A whole pass only where it may find something: most texts have no hyphen beside a bar.
  if (!['-|', '- |', '-:|', '-: |'].some(sign => source.text.includes(sign))) return []
  return [...source.text.matchAll(ruledRow)].flatMap(({ 0: row, index }) => {
    const start = index + row.length - row.trimStart().length
    const path = source.placeAt(start)?.path
    return path !== undefined && isProse(path)
      ? [table(source.span(start, index + row.trimEnd().length))]
      : []
  })
}

// oxlint-disable-next-line max-params -- where, what, what it is, and where it counts
function found(
  source: Source,
  offset: number,
  pattern: RegExp,
  make: (span: Span, match: string) => Diagnostic,
  counts: (path: Path) => boolean,
): Diagnostic | undefined {
  pattern.lastIndex = offset
  const match = pattern.exec(source.text)?.[0]
  const place = match === undefined ? undefined : source.placeAt(offset)
  if (match === undefined || place === undefined || !counts(place.path)) return undefined
  const isTold = isClosing(match, source.text.slice(place.start, offset))
  return isTold || isEscaped(source.text, offset, place.start)
    ? undefined
    : make(source.span(offset, offset + match.length), match)
}

/** A closing tag whose opening one stands before it. */
function isClosing(match: string, before: string): boolean {
  const closes = /^<\/([\w-]+)/.exec(match)?.[1]
  return closes !== undefined && before.includes(`<${closes}`)
}

/** After a backslash, or between `backticks`, a mark is itself. */
function isEscaped(text: string, offset: number, from: number): boolean {
  if (text[offset - 1] === '\\') return true
  const line = text.slice(Math.max(from, text.lastIndexOf('\n', offset) + 1), offset)
  return line.split('`').length % 2 === 0
}
