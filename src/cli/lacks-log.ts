import type { Findings } from '../core/findings/findings.ts'
import { keyOfSection } from '../core/findings/part-of.ts'
import type { Review } from '../core/findings/review.ts'
import { entry } from '../core/session/script.ts'

/** Why a report gives no decisions: a file of headings alone would look as if none had been made. */
export function lacksLog({ part, source }: Findings, { leftOut, exempt }: Review): string | undefined {
  const log = keyOfSection('log')
  if (source.sessions.length > 1)
    return 'a report on several sessions gives no single decision, so that nobody can tell who decided what: take one session at a time'
  if (leftOut.includes(log))
    return `the decision log is left out of this report: take \`${log}\` from \`leftOut\` in the file of details`
  if (part !== 'draft' && entry(exempt, log) !== undefined)
    return `the decision log is marked exempt, as \`${log}\`: only the draft for officers gives it as a table, with --part draft`
  return part === 'b' ? 'the decision log is in Part A' : undefined
}
