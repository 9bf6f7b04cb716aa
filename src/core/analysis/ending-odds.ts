import type { PlaceId } from '../machine/graph.ts'
import type { Range } from './tally.ts'
import type { Explored } from './explore.ts'
import { oddsBounds } from './odds-bounds.ts'
import { playOrder } from './play-order.ts'

/** How often random play comes to each ending, 0 to 1, in the order of the file. When exact, least and greatest are one. */
export type EndingOdds = ReadonlyMap<PlaceId, Range>

/**
 * Random play takes whatever is on offer with the same chance: each choice; where several may be taken, each set of an
 * allowed size; at a hub each lead that is open, and moving on once that may be. Time never runs out.
 *
 * @param exact whether every fact was kept, so that whatever is done leads to one state
 */
export function endingOdds(found: Explored, exact: boolean): EndingOdds {
  const order = playOrder(found)
  const { places } = found.model
  const endings = places.flatMap(({ kind }, place) => (kind === 'ending' ? [place] : []))
  const odds = exact ? exactOdds(found, order) : oddsBounds(found, order)
  return new Map(endings.map(ending => [places[ending]?.id ?? '', odds(ending)]))
}

/** Forwards: the chance of a state is shared out among its moves. */
function exactOdds(found: Explored, order: Int32Array): (ending: number) => Range {
  const chances = new Float64Array(order.length)
  const byPlace = new Float64Array(found.model.places.length)
  chances[found.start] = 1
  for (const state of order) {
    const chance = chances[state] ?? 0
    const place = found.states.place(state)
    byPlace[place] = (byPlace[place] ?? 0) + chance
    const first = found.firstMove.at(state)
    const moves = found.moves.at(state)
    for (let move = first; move < first + moves; move++) {
      const target = found.moveTarget.at(move)
      chances[target] = (chances[target] ?? 0) + chance / moves
    }
  }
  return ending => ({ min: byPlace[ending] ?? 0, max: byPlace[ending] ?? 0 })
}
