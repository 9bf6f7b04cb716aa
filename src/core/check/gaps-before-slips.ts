import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { nothingThere } from '../diagnostics/shape.ts'
import { spaceThatIsNone, tabIndent, unreadable } from '../diagnostics/syntax.ts'

const slips: ReadonlySet<string> = new Set([unreadable.code, spaceThatIsNone.code, tabIndent.code])

/**
 * Without those that say of a key that nothing is there, where the line below it could not be read: that line is what is
 * there, and whoever took the key away would lose it.
 *
 * @param text of the file that all of them are about
 */
export function withoutGapsBeforeSlips(problems: readonly Diagnostic[], text: string): readonly Diagnostic[] {
  const lines = problems
    .filter(({ code }) => slips.has(code))
    .map(({ span }) => text.lastIndexOf('\n', Math.max(0, span.start - 1)) + 1)
  if (lines.length === 0) return problems
  return problems.filter(
    ({ code, span }) =>
      code !== nothingThere.code ||
      !lines.some(line => line > span.start && isGap(text.slice(span.end, line))),
  )
}

/** A colon, the sign for text in lines, and nothing besides. */
function isGap(between: string): boolean {
  return /^\s*:?[ \t]*(?:[|>][+-]?\d*)?\s*$/.test(between)
}
