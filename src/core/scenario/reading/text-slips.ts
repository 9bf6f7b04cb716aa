import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { curlyQuotes, hashHidesText } from '../../diagnostics/syntax.ts'
import { isText } from '../texts.ts'
import type { Suspect } from './plain-values.ts'
import type { Source } from './source.ts'

/** Texts that read otherwise than they look. */
export function textSlips(source: Source, suspects: readonly Suspect[]): readonly Diagnostic[] {
  return suspects.flatMap(suspect => {
    const path = source.placeAt(suspect.start)?.path
    if (path === undefined || !isText(path)) return []
    return suspect.kind === 'comment' ? hiddenText(source, suspect) : enclosedByCurls(source, suspect)
  })
}

/**
 * ` #` begins a comment. One that is meant as such stands apart: two spaces before it and one after it, or after a single
 * word, as in `id: x # …`.
 */
function hiddenText({ text, file }: Source, { start, end }: Suspect): readonly Diagnostic[] {
  const line = /^( +)#( ?)([^\n\r]*)/.exec(text.slice(end, end + 1000))
  if (line === null) return []
  const [all, before = '', after, lost = ''] = line
  const isApart = after === ' ' && (before.length > 1 || !text.slice(start, end).includes(' '))
  return isApart
    ? []
    : [hashHidesText({ file, start: end + before.length, end: end + all.length }, `#${after}${lost}`)]
}

/** A text that only begins with a curly mark is speech; one that is wholly enclosed in a pair was meant to be quoted. */
function enclosedByCurls({ text, file }: Source, { start, end }: Suspect): readonly Diagnostic[] {
  return /^(?:[“”„‟][^“”„‟]*[“”]|[‘‚‛’][^‘’]*’)$/.test(text.slice(start, end))
    ? [curlyQuotes({ file, start, end })]
    : []
}
