import type { Divided } from '../score/divided-decisions.ts'
import type { Script } from '../session/script.ts'
import { type Session, type SessionEvent, votesFor } from '../session/session.ts'
import { mostPicks, minimumVoters } from '../session/voting.ts'
import { fewest } from './fewest.ts'

type Log = Pick<Session, 'group' | 'log'>

/** Whether a group is not known to be one of five or more: then nothing that its hands came to may be told. */
export function isSmallGroup(script: Script, { group, log }: Log): boolean {
  return Math.max(0, group?.present.length ?? 0, ...log.map(event => votersIn(script, event))) < fewest
}

/**
 * Whether the group of a session is small, or so few of it are known to have voted at a decision. How it was settled is no
 * more to be told than how they were split: a casting vote among four means two and two.
 *
 * @param event the place of the decision in the log
 */
export function isSmallAt(script: Script, session: Log, event: number): boolean {
  const voters = votersIn(script, session.log[event])
  return isSmallGroup(script, session) || (voters > 0 && voters < fewest)
}

/** The decisions that divided a room, as far as it may be told. */
export function dividedTold(script: Script, session: Log, divided: readonly Divided[]): readonly Divided[] {
  return divided.filter(({ event }) => !isSmallAt(script, session, event))
}

/** How many at least raised a hand or abstained. */
function votersIn(script: Script, event: SessionEvent | undefined): number {
  if (event?.type === 'confidence-counted') return sum(event.hands)
  if (event?.type !== 'decided' || event.vote === undefined) return 0
  const { tally, abstentions } = event.vote
  return abstentions + minimumVoters(votesFor(tally), mostPicks(script, event.scene))
}

function sum(hands: readonly number[]): number {
  return hands.reduce((one, other) => one + other, 0)
}
