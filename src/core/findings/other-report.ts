import type { Belonging } from './read-review.ts'
import { capital, counted } from './say.ts'

/** That a review was written on another report than the one that is here, in a sentence; nothing where it is this one. */
export function otherReport(belongsTo: Belonging, here: Belonging): string | undefined {
  if (belongsTo.scenario !== here.scenario) return 'The file belongs to a report of another scenario.'
  const theirs = new Set(belongsTo.sessions)
  const ours = new Set(here.sessions)
  const shared = [...theirs].filter(id => ours.has(id)).length
  if (shared === theirs.size && shared === ours.size) return undefined
  const many = capital(counted(theirs.size, 'session'))
  return (
    `The file belongs to another report. ${many} ${theirs.size === 1 ? 'is' : 'are'} named in it, ${counted(ours.size, 'session')} ` +
    `${ours.size === 1 ? 'is' : 'are'} in this report, and ${shared === 0 ? 'none' : counted(shared, 'session')} ` +
    `${shared === 1 ? 'is' : 'are'} in both.`
  )
}
