import type { Belonging } from '../../core/findings/read-review.ts'
import { capital, counted } from '../../core/findings/say.ts'

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
  return [
    ...otherReport(belongsTo, here),
    ...(isBegun ? ['You have worked on this report. What you did here would be gone.'] : []),
  ]
}

function otherReport(belongsTo: Belonging | undefined, here: Belonging): readonly string[] {
  if (belongsTo === undefined) return ['The file does not say which report it belongs to.']
  if (belongsTo.scenario !== here.scenario) return ['The file belongs to a report of another scenario.']
  const theirs = new Set(belongsTo.sessions)
  const ours = new Set(here.sessions)
  const shared = [...theirs].filter(id => ours.has(id)).length
  if (shared === theirs.size && shared === ours.size) return []
  const many = capital(counted(theirs.size, 'session'))
  return [
    `The file belongs to another report. ${many} ${theirs.size === 1 ? 'is' : 'are'} named in it, ${counted(ours.size, 'session')} ` +
      `${ours.size === 1 ? 'is' : 'are'} in this report, and ${shared === 0 ? 'none' : counted(shared, 'session')} ` +
      `${shared === 1 ? 'is' : 'are'} in both.`,
  ]
}
