import type { Session, Vote } from '../session/session.ts'
import { fewest } from './fewest.ts'

/** How many a session shows to have been there at least: the names that were noted, or the hands raised at one time. */
function takingPart({ group, log }: Session): number {
  const hands = log.map(event => {
    if (event.type === 'decided' && event.vote !== undefined) return handsIn(event.vote)
    return event.type === 'confidence-counted' ? event.hands.reduce((sum, more) => sum + more, 0) : 0
  })
  return Math.max(0, group?.present.length ?? 0, ...hands)
}

/** Whether a group is not known to be one of five or more: then nothing that hands came to may be told of it. */
export function isSmallGroup(session: Session): boolean {
  return takingPart(session) < fewest
}

/**
 * Whether a group is small, or so few of it raised a hand at a decision. Not how they were split, and not how it was
 * settled: a casting vote among four means two and two.
 */
export function isSmallVote(session: Session, vote: Vote | undefined): boolean {
  const hands = vote === undefined ? 0 : handsIn(vote)
  return isSmallGroup(session) || (hands > 0 && hands < fewest)
}

/** Those who abstained took part. */
export function handsIn({ tally, abstentions }: Vote): number {
  return tally.reduce((sum, { votes }) => sum + votes, abstentions)
}
