import type { CST } from 'yaml'

/** Something is not of the simplest kind, so the text has to be read with care. */
export class NotQuick extends Error {}

/** What stands between keys and values, as bits: the sign looked for, a line break, and commas above them. */
export const hasSign = 1
export const hasBreak = 2
export const comma = 4

/**
 * Goes through what stands between keys and values, where nothing but spaces, line breaks, comments, and the one sign that
 * belongs there may stand.
 *
 * @param sign the type of that sign
 * @param isSpaced whether a comment may follow at once
 */
export function layout(
  tokens: readonly CST.SourceToken[],
  sign: CST.SourceToken['type'] | undefined,
  isSpaced: boolean,
): number {
  let found = 0
  let spaced = isSpaced
  for (const { type, source } of tokens) {
    if (type === 'space' && !source.includes('\t')) spaced = true
    else if (type === 'newline') {
      found |= hasBreak
      spaced = true
    } else if (type === sign && (found & hasSign) === 0) {
      found |= hasSign
      spaced = false
    } else if (type !== 'comment' || !spaced) throw new NotQuick()
  }
  return found
}

/** The same within brackets, where commas count and comments are left to the careful way. */
export function flowLayout(tokens: readonly CST.SourceToken[], sign?: CST.SourceToken['type']): number {
  let found = 0
  for (const { type, source } of tokens) {
    if (type === 'newline') found |= hasBreak
    else if (type === 'comma') found += comma
    else if (type === sign && (found & hasSign) === 0) found |= hasSign
    else if (type !== 'space' || source.includes('\t')) throw new NotQuick()
  }
  return found
}
