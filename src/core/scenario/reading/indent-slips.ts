import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { spaceThatIsNone, tabIndent } from '../../diagnostics/syntax.ts'
import type { Source } from './source.ts'

/** Spaces that are not the one on the space bar, at the start of a line; they mostly come with text that was pasted. */
const otherSpaces = /^[ \t]*([\u00a0\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]+)/gm
const anyOtherSpace = /[\u00a0\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]/
const tabs = /^ *(\t[ \t]*)(?=[^\s#])/gm

/** The first line that is indented with something else than spaces: what follows it mostly comes from the same hand. */
export function indentSlips(source: Source): readonly Diagnostic[] {
  const { text } = source
  const slips = [
    anyOtherSpace.test(text) ? firstSlip(source, otherSpaces, spaceThatIsNone) : undefined,
    text.includes('\t') ? firstSlip(source, tabs, tabIndent) : undefined,
  ]
  return slips.filter(slip => slip !== undefined)
}

function firstSlip(source: Source, pattern: RegExp, problem: typeof tabIndent): Diagnostic | undefined {
  for (const match of source.text.matchAll(pattern)) {
    const end = match.index + match[0].length
    const start = end - (match[1]?.length ?? 0)
    const isBeginning = match.index === 0 && source.text.startsWith('\ufeff')
    if (!isBeginning && !isText(source, start, end)) return problem(source.span(start, end))
  }
  return undefined
}

/** Inside quotation marks or a block under `|` an indent is text, whatever it is made of. */
function isText(source: Source, start: number, end: number): boolean {
  const place = source.placeAt(start) ?? source.placeAt(end)
  return place !== undefined && place.isEnclosed && place.start < start
}
