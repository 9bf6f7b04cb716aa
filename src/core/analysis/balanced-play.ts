import TinyQueue from 'tinyqueue'
import { byPillar, type ByPillar, type Pillar, pillars } from '../scenario/pillar.ts'
import { completingMoves, type Explored, gainOf, playOrder, type Step, stepOf } from './explore.ts'
import { type Range, tallied } from './tally.ts'

/** The complete play whose lowest pillar stands highest. A share lies between the least and the greatest attainable, 0 to 1. */
export type Balanced =
  | {
      readonly exact: true
      readonly lowest: number
      readonly points: ByPillar<number>
      readonly steps: readonly Step[]
    }
  /** The budget ran out: no play has a lowest share above this. */
  | { readonly exact: false; readonly lowest: number }

const balancedBudget = 300_000

interface Node extends Bound {
  readonly state: number
  /** Points so far, in the order of the pillars. */
  readonly points: readonly number[]
  readonly parent: Node | undefined
  readonly move: number
}

/**
 * Best first: whatever could come to the highest lowest share is looked at before anything else, so the first ending
 * that comes up cannot be bettered.
 *
 * @param found explored with every fact kept
 * @param ranges a pillar that no choice can change is left out of account
 * @param budget how many half-played plays may be looked at
 * @returns `undefined` when no pillar can be changed
 */
export function balancedPlay(found: Explored, ranges: ByPillar<Range>, budget = balancedBudget): Balanced | undefined {
  const measured = pillars.filter(pillar => ranges[pillar].max > ranges[pillar].min)
  if (measured.length === 0) return undefined
  const search = new Search(found, new Outlooks(found, ranges, measured))
  for (let looked = 0; looked < budget; looked++) {
    const node = search.next()
    if (search.isOver(node)) return { exact: true, lowest: node.lowest, ...search.told(node) }
    search.expand(node)
  }
  return { exact: false, lowest: search.next().lowest }
}

class Search {
  readonly #found: Explored
  readonly #outlooks: Outlooks
  readonly #queue = new TinyQueue<Node>([], (one, other) => other.lowest - one.lowest || other.sum - one.sum)
  /** By state, the points with which it was come to: what is no better on any pillar cannot come to more. */
  readonly #seen = new Map<number, (readonly number[])[]>()

  constructor(found: Explored, outlooks: Outlooks) {
    this.#found = found
    this.#outlooks = outlooks
    this.#push({ state: found.start, points: pillars.map(() => 0), parent: undefined, move: -1 })
  }

  next(): Node {
    const node = this.#queue.pop()
    if (node === undefined) throw new Error('no route reaches an ending')
    return node
  }

  isOver({ state }: Node): boolean {
    return this.#found.moves.at(state) === 0
  }

  expand(node: Node): void {
    for (const move of completingMoves(this.#found, node.state))
      this.#push({
        state: this.#found.moveTarget.at(move),
        points: pointColumns.map(
          (column, index) => (node.points[index] ?? 0) + gainOf(this.#found, node.state, move, column),
        ),
        parent: node,
        move,
      })
  }

  told(end: Node): { readonly points: ByPillar<number>; readonly steps: readonly Step[] } {
    const steps: Step[] = []
    for (let node = end; node.parent !== undefined; node = node.parent)
      steps.push(stepOf(this.#found, node.parent.state, node.move))
    return {
      points: byPillar(pillar => end.points[pillars.indexOf(pillar)] ?? 0),
      steps: steps.toReversed(),
    }
  }

  #push(node: Pick<Node, 'state' | 'points' | 'parent' | 'move'>): void {
    if (this.#isBettered(node.state, node.points)) return
    this.#queue.push({ ...node, ...this.#outlooks.from(node.state, node.points) })
  }

  #isBettered(state: number, points: readonly number[]): boolean {
    const seen = this.#seen.get(state) ?? []
    if (seen.some(other => atLeast(other, points))) return true
    this.#seen.set(state, [...seen.filter(other => !atLeast(points, other)), points])
    return false
  }
}

function atLeast(one: readonly number[], other: readonly number[]): boolean {
  return one.every((value, index) => value >= (other[index] ?? 0))
}

/** The columns of the tally that hold points, in the order of the pillars. */
const pointColumns = pillars.map(pillar => tallied.indexOf(`points ${pillar}`))

/** What a half-played play may still come to: never less than it can. At an ending it is what it came to. */
interface Bound {
  readonly lowest: number
  /** Of all shares: it decides between equals. */
  readonly sum: number
}

/** Sums of fractions are off by less than this. */
const rounding = 1e-9

/** Works out outlooks. A share lies between the least and the greatest attainable on a pillar, 0 to 1. */
class Outlooks {
  readonly #found: Explored
  readonly #scales: readonly Scale[]
  readonly #blends: readonly WeightedBound[]

  constructor(found: Explored, ranges: ByPillar<Range>, measured: readonly Pillar[]) {
    this.#found = found
    this.#scales = measured.map(pillar => scaleOf(pillar, ranges[pillar]))
    this.#blends = blendsOf(
      found,
      this.#scales.map(({ column }) => column),
      this.#scales.map(({ span }) => 1 / span),
    )
  }

  /** @param points so far, in the order of the pillars */
  from(state: number, points: readonly number[]): Bound {
    const shares = this.#scales.map(({ index, column, min, span }) => {
      const most = (points[index] ?? 0) + this.#found.bounds.greatest(state, column)
      return (most - min) / span
    })
    const sum = shares.reduce((total, share) => total + share, 0)
    return { lowest: Math.min(...shares, this.#blended(state, points)), sum }
  }

  #blended(state: number, points: readonly number[]): number {
    let least = Infinity
    for (const { worth, most } of this.#blends) {
      let value = (most[state] ?? 0) + rounding
      this.#scales.forEach(({ index, min }, place) => {
        value += (worth[place] ?? 0) * ((points[index] ?? 0) - min)
      })
      least = Math.min(least, value)
    }
    return least
  }
}

interface Scale {
  /** Its place among the pillars, and among the columns of the tally. */
  readonly index: number
  readonly column: number
  readonly min: number
  readonly span: number
}

function scaleOf(pillar: Pillar, { min, max }: Range): Scale {
  const index = pillars.indexOf(pillar)
  return { index, column: pointColumns[index] ?? 0, min, span: max - min }
}

/**
 * The lowest of several shares is never above their mean, however the mean is weighted, and the greatest mean that can
 * still come is simple to work out. So each blend of weights bounds the lowest share, and good blends bound it closely.
 */
interface WeightedBound {
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
function blendsOf(found: Explored, columns: readonly number[], shareOf: readonly number[]): readonly WeightedBound[] {
  const net = new Net(found, columns)
  const blends: WeightedBound[] = []
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
  bestOf(blend: WeightedBound): readonly number[] {
    const points = blend.worth.map(() => 0)
    let state = this.#start
    for (let move = this.#best(state, blend); move !== undefined; move = this.#best(state, blend)) {
      for (let index = 0; index < this.#width; index++)
        points[index] = (points[index] ?? 0) + (this.#gains[move * this.#width + index] ?? 0)
      state = this.#targets[move] ?? 0
    }
    return points
  }

  #best(state: number, blend: WeightedBound): number | undefined {
    let best: number | undefined
    let value = -Infinity
    for (let move = this.#first[state] ?? 0; move < (this.#first[state + 1] ?? 0); move++) {
      const other = this.#valueOf(move, blend)
      if (other > value) [best, value] = [move, other]
    }
    return best
  }

  #valueOf(move: number, { worth, most }: WeightedBound): number {
    let value = most[this.#targets[move] ?? 0] ?? 0
    for (let index = 0; index < this.#width; index++)
      value += (worth[index] ?? 0) * (this.#gains[move * this.#width + index] ?? 0)
    return value
  }
}
