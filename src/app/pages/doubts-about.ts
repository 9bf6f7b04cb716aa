import type { Belonging } from '../../core/findings/read-review.ts'
import { otherReport } from '../../core/findings/other-report.ts'

/**
 * What speaks against opening saved work in the report that is open, a sentence each; none where nothing does.
 *
 * @param belongsTo the report that the file names, `undefined` where it names none
 * @param isBegun whether work was done here that would be lost
 */
export function doubtsAbout(
  belongsTo: Belonging | undefined,
  here: Belonging,
  isBegun: boolean,
): readonly string[] {
  const other =
    belongsTo === undefined
      ? 'The file does not say which report it belongs to.'
      : otherReport(belongsTo, here)
  return [
    ...(other === undefined ? [] : [other]),
    ...(isBegun ? ['You have worked on this report. What you did here would be gone.'] : []),
  ]
}
