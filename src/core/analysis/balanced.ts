import TinyQueue from 'tinyqueue'
import { byPillar, pillars, type ByPillar } from '../scenario/pillar.ts'
import type { Range } from './tally.ts'
import type { Explored } from './explore.ts'
import { completingMoves, gainOf } from './moves.ts'
import { Outlooks, pointColumns, type Outlook } from './outlook.ts'
import { stepOf, type Step } from './witness.ts'

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

interface Node extends Outlook {
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
export function balancedPlay(
  found: Explored,
  ranges: ByPillar<Range>,
  budget = balancedBudget,
): Balanced | undefined {
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
    if (node === undefined) throw new Error('no play comes to an ending')
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
