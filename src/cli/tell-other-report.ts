import { otherReport } from '../core/findings/other-report.ts'
import type { Found } from '../core/session/session-copies.ts'
import type { Details } from './details-file.ts'
import type { Terminal } from './terminal.ts'

/** Says it where a file of details was written on another report than the one that it is used for: that may be meant. */
export function tellOtherReport(
  { belongsTo, placeOf }: Details,
  found: readonly Found[],
  terminal: Terminal,
): void {
  const sessions = found.map(({ session }) => session)
  const here = { scenario: sessions[0]?.scenario.id ?? '', sessions: sessions.map(({ id }) => id) }
  const other = belongsTo && otherReport(belongsTo, here)
  if (other !== undefined)
    terminal.err(`${placeOf(['for'])}: ${other} Check that what it says holds here too.\n`)
}
