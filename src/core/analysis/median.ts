import { type Range, tallied, type AddedByMoves } from './tally.ts'
import type { Explored } from './explore.ts'
import { completingMoves, gainOf } from './moves.ts'
import { playOrder } from './play-order.ts'
import { joined, medianIn, oneAtZero, type Spread } from './spread.ts'

const medianBudget = 50_000_000

/** Past what a number holds exactly, counts of plays are rounded; no rounding comes to this share of them. */
const roundingDoubt = 1e-9

/**
 * The least sum of a column of the tally that at least half of all different plays do not exceed. Plays are different
 * when something else is done at some step, as they are counted elsewhere: leads in another order are another play,
 * and choices taken together are one step.
 *
 * Backwards over the states, each keeps how many plays come from it to each sum.
 *
 * @param found explored with every fact kept
 * @param budget how many counts may be added up; past it, sums are kept in coarser steps, rounded down and then rounded
 * up, and the median lies between what the two give
 */
export function medianOf(found: Explored, key: AddedByMoves, budget = medianBudget): Range {
  const column = tallied.indexOf(key)
  const unit = unitOf(found, column)
  const work = workOf(found, column) / unit
  const quantum = unit * Math.max(1, Math.ceil(work / budget))
  const entering = found.model.places[found.model.start]?.entering[column] ?? 0
  const plays = found.playthroughs[found.start] ?? 0
  const doubt = typeof plays === 'number' ? 0 : roundingDoubt
  const rounded = (round: (sum: number) => number) =>
    medianIn(
      spreadOf(found, column, gain => round(gain / quantum)),
      doubt,
    )
  const down = rounded(Math.floor)
  const up = quantum === unit ? down : rounded(Math.ceil)
  const least = found.bounds.least(found.start, column)
  const greatest = found.bounds.greatest(found.start, column)
  return {
    min: entering + Math.max(least, down.min * quantum),
    max: entering + Math.min(greatest, up.max * quantum),
  }
}

/** The greatest step in which all that is gained can be told. */
function unitOf({ model }: Explored, column: number): number {
  const gains = model.places.flatMap(({ entering, options }) => [
    entering[column] ?? 0,
    ...options.map(({ weight }) => weight[column] ?? 0),
  ])
  return gains.reduce(greatestDivisor, 0) || 1
}

function greatestDivisor(one: number, other: number): number {
  return other === 0 ? Math.abs(one) : greatestDivisor(other, one % other)
}

/** How far apart the sums can lie, over all moves. */
function workOf(found: Explored, column: number): number {
  let work = 0
  for (let move = 0; move < found.moveTarget.size; move++) {
    const target = found.moveTarget.at(move)
    if (found.completes[target] === 1)
      work += 1 + found.bounds.greatest(target, column) - found.bounds.least(target, column)
  }
  return work
}

function spreadOf(found: Explored, column: number, quanta: (gain: number) => number): Spread {
  const spreads = new Map<number, Spread>()
  const left = waysInto(found)
  for (const state of playOrder(found).toReversed()) {
    if (found.completes[state] !== 1) continue
    const moves = completingMoves(found, state)
    const parts = moves.map(move => ({
      spread: spreads.get(found.moveTarget.at(move)) ?? oneAtZero,
      plus: quanta(gainOf(found, state, move, column)),
    }))
    spreads.set(state, parts.length === 0 ? oneAtZero : joined(parts))
    // What every way to a state has taken up is let go, as millions of spreads would not fit.
    for (const move of moves) {
      const target = found.moveTarget.at(move)
      const ways = (left[target] ?? 0) - 1
      left[target] = ways
      if (ways === 0) spreads.delete(target)
    }
  }
  return spreads.get(found.start) ?? oneAtZero
}

/** By state, the moves that lead to it from where a play can be completed. */
function waysInto(found: Explored): Int32Array {
  const ways = new Int32Array(found.states.size)
  for (let state = 0; state < ways.length; state++)
    for (const move of completingMoves(found, state)) {
      const target = found.moveTarget.at(move)
      ways[target] = (ways[target] ?? 0) + 1
    }
  return ways
}
