import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { spaceThatIsNone, tabIndent } from '../../diagnostics/catalogue/slips.ts'
import type { Source } from './source.ts'

/** Spaces that are not the one on the space bar, at the start of a line; they mostly come with text that was pasted. */
const otherSpaces = /^[ \t]*([\u00a0\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]+)/gm
const anyOtherSpace = /[\u00a0\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]/
const tabs = /^ *(\t[ \t]*)(?=[^\s#])/gm

/** Lines that are indented with something else than spaces. */
export function indentSlips(source: Source): readonly Diagnostic[] {
  const { text } = source
  return [
    ...(anyOtherSpace.test(text) ? slips(source, otherSpaces, spaceThatIsNone) : []),
    ...(text.includes('\t') ? slips(source, tabs, tabIndent) : []),
  ].toSorted((one, other) => one.span.start - other.span.start)
}

function slips(source: Source, pattern: RegExp, problem: typeof tabIndent): readonly Diagnostic[] {
  return [...source.text.matchAll(pattern)].flatMap(match => {
    const end = match.index + match[0].length
    const start = end - (match[1]?.length ?? 0)
    const isBeginning = match.index === 0 && source.text.startsWith('\ufeff')
    return isBeginning || isText(source, start, end) ? [] : [problem(source.span(start, end))]
  })
}

/** Inside quotation marks or a block under `|` an indent is text, whatever it is made of. */
function isText(source: Source, start: number, end: number): boolean {
  const place = source.placeAt(start) ?? source.placeAt(end)
  return place !== undefined && place.isEnclosed && place.start < start
}
