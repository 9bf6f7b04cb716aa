import type { ChoiceId, SceneId } from '../../scenario/scenario.ts'
import type { Script } from '../../session/script.ts'
import type { Vote } from '../../session/session.ts'
import { votesFor } from '../../session/voting.ts'
import { isSmallAt } from '../taking-part.ts'
import type { Rooms } from './evidence.ts'
import type { Played, Plays } from './played.ts'

/**
 * How the rooms among some plays voted at a decision: those of which five or more are known to have. What came of the hands
 * of the others is in nothing that is given, so that no subtraction brings it out.
 *
 * @param counted those of all that are counted there
 */
export function roomsAt(script: Script, scene: SceneId, { all }: Plays, counted: readonly Played[]): Rooms {
  const voting = counted.flatMap(play => {
    const done = play.decisions.get(scene)?.done
    return play.alone || play.isSmall || done?.vote === undefined
      ? []
      : [{ play, event: done.event, vote: done.vote }]
  })
  const rooms = voting.filter(({ play, event }) => !isSmallAt(script, play.session, event))
  const isFew = rooms.length < voting.length
  const givesHands = !isFew && all.every(({ alone, isSmall }) => !alone && !isSmall)
  const votes = givesHands ? rooms.map(({ vote }) => vote).filter(isCounted) : []
  return {
    voted: rooms.length,
    divided: rooms.filter(({ play }) => play.divided.some(decision => decision.scene === scene)).length,
    hands: summed(votes),
    raised: votes.length,
    isFew,
  }
}

/** A room that agreed raises no hands. */
function isCounted({ tally }: Vote): boolean {
  return tally.some(({ votes }) => votes > 0)
}

function summed(votes: readonly Vote[]): ReadonlyMap<ChoiceId, number> {
  const hands = new Map<ChoiceId, number>()
  for (const { tally } of votes)
    for (const [choice, more] of votesFor(tally)) hands.set(choice, (hands.get(choice) ?? 0) + more)
  return hands
}
