import type { ChoiceId, SceneId } from '../../scenario/scenario.ts'
import { votesFor } from '../../session/votes.ts'
import type { Vote } from '../../session/session.ts'
import { fewest } from '../fewest.ts'
import type { Rooms } from './evidence.ts'
import type { Played } from './played.ts'

/** How the rooms among some plays voted at a decision. */
export function roomsAt(scene: SceneId, plays: readonly Played[]): Rooms {
  const rooms = plays.filter(play => play.decisions.get(scene)?.done.vote !== undefined)
  const votes = rooms.flatMap(play => play.decisions.get(scene)?.done.vote ?? [])
  const large = votes.filter(vote => handsIn(vote) >= fewest)
  return {
    voted: rooms.length,
    divided: rooms.filter(({ divided }) => divided.some(decision => decision.scene === scene)).length,
    hands: summed(large),
    raised: large.length,
  }
}

function handsIn({ tally, abstentions }: Vote): number {
  return tally.reduce((sum, { votes }) => sum + votes, abstentions)
}

function summed(votes: readonly Vote[]): ReadonlyMap<ChoiceId, number> {
  const hands = new Map<ChoiceId, number>()
  for (const { tally } of votes)
    for (const [choice, more] of votesFor(tally)) hands.set(choice, (hands.get(choice) ?? 0) + more)
  return hands
}
