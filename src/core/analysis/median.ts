import { byPillar, type ByPillar, type Pillar } from '../scenario/pillar.ts'
import { completingMoves, type Explored, gainOf, playOrder } from './explore.ts'
import { type AddedByMoves, type Range, tallied } from './tally.ts'

const medianBudget = 50_000_000

/** With more moves than this the median lies somewhere between the least and the greatest sum: seconds are too long to wait. */
const movesBudget = 600_000

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
 * @param mostMoves past them the whole range is given
 */
export function medianOf(found: Explored, key: AddedByMoves, budget = medianBudget, mostMoves = movesBudget): Range {
  const column = tallied.indexOf(key)
  const entering = found.placeOf(found.start).entering[column] ?? 0
  const least = found.bounds.least(found.start, column)
  const greatest = found.bounds.greatest(found.start, column)
  if (found.moveTarget.size > mostMoves) return { min: entering + least, max: entering + greatest }
  const unit = unitOf(found, column)
  const work = workOf(found, column) / unit
  const quantum = unit * Math.max(1, Math.ceil(work / budget))
  const plays = found.playthroughs[found.start] ?? 0
  const doubt = typeof plays === 'number' ? 0 : roundingDoubt
  const rounded = (round: (sum: number) => number) =>
    medianIn(
      spreadOf(found, column, gain => round(gain / quantum)),
      doubt,
    )
  const down = rounded(Math.floor)
  const up = quantum === unit ? down : rounded(Math.ceil)
  return {
    min: entering + Math.max(least, down.min * quantum),
    max: entering + Math.min(greatest, up.max * quantum),
  }
}

/** `[from, tenths]` in rising order: from that many points on, a play did better than so many in ten of all routes. */
export type BetterThan = readonly (readonly [from: number, tenths: number])[]

/** Every different play counts once. `undefined` past the budget, as a sample would be quoted as a count. */
export function betterThanOf(found: Explored, budget = medianBudget): ByPillar<BetterThan> | undefined {
  const all = byPillar(pillar => workOf(found, columnOf(pillar)))
  if (Math.max(...Object.values(all)) > budget) return undefined
  const isExact = typeof found.playthroughs[found.start] === 'number'
  return byPillar(pillar =>
    tenthsIn(
      spreadOf(found, columnOf(pillar), gain => gain),
      isExact,
    ),
  )
}

function columnOf(pillar: Pillar): number {
  return tallied.indexOf(`points ${pillar}`)
}

/** @param isExact whether every count is a number that is held exactly; if not, a tenth that is in doubt is not claimed */
function tenthsIn({ low, counts }: Spread, isExact: boolean): BetterThan {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const steps: (readonly [number, number])[] = []
  let below = 0
  for (const [at, count] of counts.entries()) {
    const tenths = isExact
      ? Number((10n * BigInt(below)) / BigInt(total))
      : Math.floor(10 * (below / total - roundingDoubt))
    if (count > 0 && tenths > (steps.at(-1)?.[1] ?? 0)) steps.push([low + at, tenths])
    below += count
  }
  return steps
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
    if (found.completes(target)) work += 1 + found.bounds.greatest(target, column) - found.bounds.least(target, column)
  }
  return work
}

function spreadOf(found: Explored, column: number, quanta: (gain: number) => number): Spread {
  const spreads = new Map<number, Spread>()
  const left = waysInto(found)
  for (const state of playOrder(found).toReversed()) {
    if (!found.completes(state)) continue
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

/** How many plays come to each sum: `counts[n]` times 2 to the `exponent` of them come to `low + n`. */
interface Spread {
  readonly low: number
  readonly counts: Float64Array
  readonly exponent: number
}

const oneAtZero: Spread = { low: 0, counts: Float64Array.of(1), exponent: 0 }

/** The plays of all of these together, each with something added to its sums. */
function joined(parts: readonly { readonly spread: Spread; readonly plus: number }[]): Spread {
  const low = Math.min(...parts.map(({ spread, plus }) => spread.low + plus))
  const end = Math.max(...parts.map(({ spread, plus }) => spread.low + plus + spread.counts.length))
  const exponent = Math.max(...parts.map(({ spread }) => spread.exponent))
  const counts = new Float64Array(end - low)
  let highest = 0
  for (const { spread, plus } of parts) {
    const from = spread.low + plus - low
    const scale = 2 ** (spread.exponent - exponent)
    for (let at = 0; at < spread.counts.length; at++) {
      const count = (counts[from + at] ?? 0) + (spread.counts[at] ?? 0) * scale
      counts[from + at] = count
      if (count > highest) highest = count
    }
  }
  if (highest < largest) return { low, counts, exponent }
  // Thousands of decisions make more plays than a number can hold. Powers of two are taken out, which changes no digit.
  return { low, counts: counts.map(count => count / largest), exponent: exponent + step }
}

const step = 200
const largest = 2 ** step

/**
 * The least sum that at least half of the plays do not exceed.
 *
 * @param doubt how far from half, as a share, the count may be off: the median then lies within what is given
 */
function medianIn({ low, counts }: Spread, doubt: number): { min: number; max: number } {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const reach = (goal: number) => {
    let sum = 0
    const at = counts.findIndex(count => (sum += count) >= goal)
    return low + (at < 0 ? counts.length - 1 : at)
  }
  return { min: reach((total / 2) * (1 - doubt)), max: reach((total / 2) * (1 + doubt)) }
}
