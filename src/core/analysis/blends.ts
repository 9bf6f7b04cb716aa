import type { Explored } from './explore.ts'
import { completingMoves, gainOf } from './moves.ts'
import { playOrder } from './play-order.ts'

/**
 * The lowest of several shares is never above their mean, however the mean is weighted, and the greatest mean that can
 * still come is simple to work out. So each blend of weights bounds the lowest share, and good blends bound it closely.
 */
export interface Blend {
  /** By column, what a point adds to the mean. */
  readonly worth: readonly number[]
  /** By state, the most that can still be added. */
  readonly most: Float64Array
}

/** Enough that more of them hardly bound anything closer. */
const rounds = 32
/** How many numbers all blends together may keep. */
const room = 6_000_000
/** How far the weights move in the first round. */
const stride = 4

/**
 * Blends that come close to the best bound on the lowest share: in each round the weight goes from what the best play of
 * that blend has most of to what it has least of.
 *
 * @param columns of the tally
 * @param shareOf by column, the share that a point is worth
 */
export function blendsOf(
  found: Explored,
  columns: readonly number[],
  shareOf: readonly number[],
): readonly Blend[] {
  const net = new Net(found, columns)
  const blends: Blend[] = []
  let weights: readonly number[] = shareOf.map(() => 1 / shareOf.length)
  const count = Math.max(1, Math.min(rounds, Math.floor(room / found.states.size)))
  for (let round = 0; round < count; round++) {
    const worth = weights.map((weight, index) => weight * (shareOf[index] ?? 0))
    const blend = { worth, most: net.mostOf(worth) }
    const shares = net.bestOf(blend).map((points, index) => points * (shareOf[index] ?? 0))
    blends.push(blend)
    weights = moved(weights, shares, stride / Math.sqrt(round + 1))
  }
  return blends
}

function moved(weights: readonly number[], shares: readonly number[], by: number): readonly number[] {
  const grown = weights.map((weight, index) => weight * Math.exp(-by * (shares[index] ?? 0)))
  const sum = grown.reduce((total, weight) => total + weight, 0)
  return grown.map(weight => weight / sum)
}

/** The moves by which a play can be completed, in one piece, as they are gone through dozens of times. */
class Net {
  readonly #width: number
  readonly #order: Int32Array
  readonly #start: number
  /** Moves out of state `s` are those from `#first[s]` to `#first[s + 1] - 1`. */
  readonly #first: Int32Array
  readonly #targets: number[] = []
  readonly #gains: number[] = []

  constructor(found: Explored, columns: readonly number[]) {
    this.#width = columns.length
    this.#order = playOrder(found).toReversed()
    this.#start = found.start
    this.#first = new Int32Array(found.states.size + 1)
    for (let state = 0; state < found.states.size; state++) {
      for (const move of completingMoves(found, state)) {
        this.#targets.push(found.moveTarget.at(move))
        for (const column of columns) this.#gains.push(gainOf(found, state, move, column))
      }
      this.#first[state + 1] = this.#targets.length
    }
  }

  mostOf(worth: readonly number[]): Float64Array {
    const most = new Float64Array(this.#first.length - 1)
    for (const state of this.#order) {
      const move = this.#best(state, { worth, most })
      if (move !== undefined) most[state] = this.#valueOf(move, { worth, most })
    }
    return most
  }

  /** By column, what the play with the most of a blend comes to. */
  bestOf(blend: Blend): readonly number[] {
    const points = blend.worth.map(() => 0)
    let state = this.#start
    for (let move = this.#best(state, blend); move !== undefined; move = this.#best(state, blend)) {
      for (let index = 0; index < this.#width; index++)
        points[index] = (points[index] ?? 0) + (this.#gains[move * this.#width + index] ?? 0)
      state = this.#targets[move] ?? 0
    }
    return points
  }

  #best(state: number, blend: Blend): number | undefined {
    let best: number | undefined
    let value = -Infinity
    for (let move = this.#first[state] ?? 0; move < (this.#first[state + 1] ?? 0); move++) {
      const other = this.#valueOf(move, blend)
      if (other > value) [best, value] = [move, other]
    }
    return best
  }

  #valueOf(move: number, { worth, most }: Blend): number {
    let value = most[this.#targets[move] ?? 0] ?? 0
    for (let index = 0; index < this.#width; index++)
      value += (worth[index] ?? 0) * (this.#gains[move * this.#width + index] ?? 0)
    return value
  }
}
