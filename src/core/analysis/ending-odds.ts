import type { PlaceId } from '../machine/graph.ts'
import { type Explored, playOrder } from './explore.ts'
import { canFail } from './probes.ts'
import type { Range } from './tally.ts'

/** How often random play comes to each ending, 0 to 1, in the order of the file. When exact, least and greatest are one. */
export type EndingOdds = ReadonlyMap<PlaceId, Range>

/** Between what random play comes to an ending takes two passes for each ending, and sorts at each state. */
const boundsBudget = 2_000_000

/**
 * Random play takes whatever is on offer with the same chance: each choice; where several may be taken, each set of an
 * allowed size; at a hub each lead that is open, and moving on once that may be. Time never runs out.
 *
 * @param exact whether every fact was kept, so that whatever is done leads to one state
 * @param budget how many states bounds may be worked out for, each ending for itself; past it `undefined`
 */
export function endingOdds(found: Explored, exact: boolean, budget = boundsBudget): EndingOdds | undefined {
  const { places } = found.model
  const endings = places.flatMap(({ kind }, place) => (kind === 'ending' ? [place] : []))
  if (!exact && endings.length * found.states.size > budget) return undefined
  const order = playOrder(found)
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

/** Between what random play comes to an ending: every test of a forgotten fact goes one way, then the other. */
function oddsBounds(found: Explored, order: Int32Array): (ending: number) => Range {
  const sure = sureMoves(found)
  const least = new Float64Array(order.length)
  const most = new Float64Array(order.length)
  return ending => {
    for (let at = order.length - 1; at >= 0; at--) {
      const state = order[at] ?? 0
      const isThere = found.states.place(state) === ending
      least[state] = isThere ? 1 : rarest(found, state, least, sure)
      most[state] = isThere ? 1 : likeliest(found, state, most, sure)
    }
    return { min: least[found.start] ?? 0, max: most[found.start] ?? 0 }
  }
}

/** 1 for a move of something that is on offer whatever was forgotten. */
function sureMoves(found: Explored): Uint8Array {
  const sure = new Uint8Array(found.moveTarget.size)
  const values = new Uint8Array(found.model.max.length)
  for (let state = 0; state < found.states.size; state++) {
    const options = found.placeOf(state).options
    const first = found.firstMove.at(state)
    found.states.readValues(state, values)
    for (let move = first; move < first + found.moves.at(state); move++) {
      const outcome = options[found.moveOption.at(move)]?.when(values) ?? canFail
      sure[move] = (outcome & canFail) === 0 ? 1 : 0
    }
  }
  return sure
}

function rarest(found: Explored, state: number, least: Float64Array, sure: Uint8Array): number {
  const offers = offersAt(found, state, sure, target => -(least[target] ?? 0))
  // At a hub there is always something to do; a decision of which nothing is sure may turn out to have no choices.
  const isHub = found.placeOf(state).kind === 'hub'
  return offers.count === 0 && !isHub ? 0 : 0 - greatestMean(offers)
}

function likeliest(found: Explored, state: number, most: Float64Array, sure: Uint8Array): number {
  return greatestMean(offersAt(found, state, sure, target => most[target] ?? 0))
}

/** What each thing that may be on offer is worth: the most of what it may turn out to lead to. */
function offersAt(found: Explored, state: number, sure: Uint8Array, worth: (target: number) => number) {
  const end = found.firstMove.at(state) + found.moves.at(state)
  const others: number[] = []
  let sum = 0
  let count = 0
  for (let move = found.firstMove.at(state); move < end;) {
    const first = move
    let most = -Infinity
    // The moves that one option may turn out to be stand side by side.
    for (; move < end && found.moveOption.at(move) === found.moveOption.at(first); move++)
      most = Math.max(most, worth(found.moveTarget.at(move)))
    if (sure[first] === 1) {
      sum += most
      count++
    } else others.push(most)
  }
  return { sum, count, others }
}

/** The greatest mean that can come of all that is sure and any of the others. */
function greatestMean({ sum, count, others }: ReturnType<typeof offersAt>): number {
  let total = sum
  let taken = count
  for (const value of others.toSorted((one, other) => other - one)) {
    if (taken > 0 && value * taken <= total) break
    total += value
    taken++
  }
  return taken === 0 ? 0 : total / taken
}
