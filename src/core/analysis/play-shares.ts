import type { PlaceId } from '../machine/graph.ts'
import { type Explored, playOrder } from './explore.ts'
import type { ModelPlace } from './model.ts'

const sharesBudget = 20_000_000

/** How all different plays spread over the states, worked out once for all that is asked of them. */
export interface PlayFlow {
  readonly found: Explored
  /** Each state before all that follow it. */
  readonly order: Int32Array
  /** By move, which part of the plays at its state take it. */
  readonly parts: Float64Array
}

/**
 * A play that is drawn from all plays with the same chance takes a move as often as plays go on from there. So the chance of a
 * state is shared out among its moves by how many plays complete each.
 *
 * @param found explored with every fact kept
 */
export function playFlow(found: Explored): PlayFlow {
  const parts = new Float64Array(found.moveTarget.size)
  for (let state = 0; state < found.states.size; state++) {
    const all = found.playthroughs[state] ?? 0
    const first = found.firstMove.at(state)
    for (let move = first; move < first + found.moves.at(state); move++) {
      const target = found.moveTarget.at(move)
      if (found.completes(target)) parts[move] = partOf(found.playthroughs[target] ?? 0, all)
    }
  }
  return { found, order: playOrder(found), parts }
}

/**
 * Which part of all different plays passes each place, 0 to 1: every play counts once, however often it comes back to a hub.
 *
 * @param budget how many moves may be followed; past it `undefined`, as a sample would be quoted as a count
 */
export function playShares(flow: PlayFlow, budget = sharesBudget): ReadonlyMap<PlaceId, number> | undefined {
  const { places } = flow.found.model
  const again = places.flatMap((_, place) => (leadsBack(places, place) ? [place] : []))
  if ((1 + again.length) * flow.parts.length > budget) return undefined
  const once = chancesOf(flow)
  const shares = new Map(places.map(({ id }, place) => [id, once[place] ?? 0]))
  for (const place of again) shares.set(places[place]?.id ?? '', chancesOf(flow, place)[place] ?? 0)
  return shares
}

/** Whether a play may come to a place more than once. */
function leadsBack(places: readonly ModelPlace[], from: number): boolean {
  const seen = new Set<number>()
  const open = [from]
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { options = [], branches = [] } = places[place] ?? {}
    for (const { to } of [...branches, ...options.flatMap(option => option.branches)]) {
      if (to === from) return true
      if (seen.has(to)) continue
      seen.add(to)
      open.push(to)
    }
  }
  return false
}

/** How often plays stand at each place, summed up. `end`: a place at which they stop, so that each comes there once. */
function chancesOf({ found, order, parts }: PlayFlow, end = -1): Float64Array {
  const chances = new Float64Array(found.states.size)
  const byPlace = new Float64Array(found.model.places.length)
  chances[found.start] = 1
  for (const state of order) {
    const chance = chances[state] ?? 0
    const place = found.states.place(state)
    byPlace[place] = (byPlace[place] ?? 0) + chance
    if (chance === 0 || place === end) continue
    const first = found.firstMove.at(state)
    for (let move = first; move < first + found.moves.at(state); move++) {
      const target = found.moveTarget.at(move)
      chances[target] = (chances[target] ?? 0) + chance * (parts[move] ?? 0)
    }
  }
  return byPlace
}

function partOf(some: number | bigint, all: number | bigint): number {
  if (typeof all === 'number') return Number(some) / all
  // Either may be past what a number can hold. Sixty-four binary places are more than it keeps.
  return Number((BigInt(some) << 64n) / all) / 2 ** 64
}
