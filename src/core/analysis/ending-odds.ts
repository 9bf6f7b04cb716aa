import type { PlaceId } from '../machine/graph.ts'
import type { Range } from './analyse.ts'
import type { Explored } from './explore.ts'
import type { ModelPlace } from './model.ts'
import { movesFrom } from './moves.ts'
import { playOrder } from './play-order.ts'
import { canFail } from './ternary.ts'

/** How often random play comes to each ending, 0 to 1, in the order of the file; least and greatest are one when exact. */
export type EndingOdds = ReadonlyMap<PlaceId, Range>

/**
 * Random play takes whatever is on offer with the same chance: each choice; each set of choices of an allowed size,
 * where several may be taken; at a hub each lead that is open, and moving on once that may be. Time never runs out.
 *
 * @param exact whether every fact was kept, so that an action leads to one state and its test is known
 */
export function endingOdds(found: Explored, exact: boolean): EndingOdds {
  const order = playOrder(found)
  const endings = found.model.places.flatMap(({ kind }, place) => (kind === 'ending' ? [place] : []))
  const odds = exact ? exactOdds(found, order) : (ending: number) => oddsOf(found, order, ending)
  return new Map(endings.map(ending => [found.model.places[ending]?.id ?? '', odds(ending)]))
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
    const moves = movesFrom(found, state)
    for (const move of moves) {
      const target = found.moveTarget.at(move)
      chances[target] = (chances[target] ?? 0) + chance / moves.length
    }
  }
  return ending => ({ min: byPlace[ending] ?? 0, max: byPlace[ending] ?? 0 })
}

/** Backwards, one ending at a time: tests of what was forgotten go the way that makes it rarest, then likeliest. */
function oddsOf(found: Explored, order: Int32Array, ending: number): Range {
  const least = new Float64Array(order.length)
  const most = new Float64Array(order.length)
  const values = new Uint8Array(found.model.max.length)
  for (const state of order.toReversed()) {
    const place = found.model.places[found.states.place(state)]
    if (place === undefined || place.kind === 'ending') {
      const isReached = found.states.place(state) === ending ? 1 : 0
      least[state] = isReached
      most[state] = isReached
      continue
    }
    found.states.readValues(state, values)
    const offers = offersAt(found, state, place, values)
    // The rarest is what is left by the likeliest of anything else.
    least[state] = 1 - greatestMean(offers.map(({ moves, sure }) => ({ sure, value: 1 - lowest(least, moves) })))
    most[state] = greatestMean(offers.map(({ moves, sure }) => ({ sure, value: highest(most, moves) })))
  }
  return { min: least[found.start] ?? 0, max: most[found.start] ?? 0 }

  function lowest(of: Float64Array, moves: readonly number[]): number {
    return Math.min(...moves.map(move => of[found.moveTarget.at(move)] ?? 0))
  }

  function highest(of: Float64Array, moves: readonly number[]): number {
    return Math.max(...moves.map(move => of[found.moveTarget.at(move)] ?? 0))
  }
}

interface Offer {
  readonly moves: readonly number[]
  /** False when it depends on what was forgotten whether it is on offer. */
  readonly sure: boolean
}

/** What may be on offer at a state, each with the moves that it may turn out to be. */
function offersAt(found: Explored, state: number, place: ModelPlace, values: Uint8Array): readonly Offer[] {
  const byOption = new Map<number, number[]>()
  for (const move of movesFrom(found, state)) {
    const option = found.moveOption.at(move)
    byOption.set(option, [...(byOption.get(option) ?? []), move])
  }
  return [...byOption].map(([option, moves]) => ({
    moves,
    sure: ((place.options[option]?.when(values) ?? canFail) & canFail) === 0,
  }))
}

/** The greatest mean that can come of all sure values and any of the others. */
function greatestMean(values: readonly { readonly sure: boolean; readonly value: number }[]): number {
  const sure = values.filter(each => each.sure)
  let sum = sure.reduce((total, { value }) => total + value, 0)
  let count = sure.length
  const others = values.filter(each => !each.sure).toSorted((one, other) => other.value - one.value)
  for (const { value } of others) {
    if (count > 0 && value * count <= sum) break
    sum += value
    count++
  }
  return count === 0 ? 0 : sum / count
}
