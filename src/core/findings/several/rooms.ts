import type { ChoiceId, SceneId } from '../../scenario/scenario.ts'
import type { Script } from '../../session/script.ts'
import type { Vote } from '../../session/session.ts'
import { votesFor } from '../../session/votes.ts'
import { isSmallAt } from '../taking-part.ts'
import type { Rooms } from './evidence.ts'
import type { Played, Plays } from './played.ts'

/**
 * How the rooms among some plays voted at a decision.
 *
 * @param counted those of all that are counted there
 */
export function roomsAt(script: Script, scene: SceneId, { all }: Plays, counted: readonly Played[]): Rooms {
  if (all.some(({ isSmall }) => isSmall)) return { ...none, isFew: false }
  const rooms = counted.flatMap(play => {
    const done = play.decisions.get(scene)?.done
    return play.alone || done?.vote === undefined ? [] : [{ play, event: done.event, vote: done.vote }]
  })
  if (rooms.some(({ play, event }) => isSmallAt(script, play.session, event))) return { ...none, isFew: true }
  const votes = all.some(({ alone }) => alone) ? [] : rooms.map(({ vote }) => vote).filter(isCounted)
  return {
    voted: rooms.length,
    divided: rooms.filter(({ play }) => play.divided.some(decision => decision.scene === scene)).length,
    hands: summed(votes),
    raised: votes.length,
    isFew: false,
  }
}

const none = { voted: 0, divided: 0, hands: new Map<ChoiceId, number>(), raised: 0 }

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
