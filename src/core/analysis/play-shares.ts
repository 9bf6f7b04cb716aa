import type { PlaceId } from '../machine/graph.ts'
import { completingMoves, type Explored, playOrder } from './explore.ts'
import type { ModelPlace } from './model.ts'

const sharesBudget = 50_000_000

/**
 * Which part of all different plays passes each place, 0 to 1: every play counts once, however often it comes back to a hub.
 *
 * A play that is drawn from all plays with the same chance takes a move as often as plays go on from there. So the chance of a
 * state is shared out among its moves by how many plays complete each.
 *
 * @param found explored with every fact kept
 * @param budget how many moves may be followed; past it `undefined`, as a sample would be quoted as a count
 */
export function playShares(found: Explored, budget = sharesBudget): ReadonlyMap<PlaceId, number> | undefined {
  const { places } = found.model
  const again = places.flatMap((_, place) => (leadsBack(places, place) ? [place] : []))
  if ((1 + again.length) * found.moveTarget.size > budget) return undefined
  const order = playOrder(found)
  const once = chancesOf(found, order)
  const shares = new Map(places.map(({ id }, place) => [id, once[place] ?? 0]))
  for (const place of again) shares.set(places[place]?.id ?? '', chancesOf(found, order, place)[place] ?? 0)
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
function chancesOf(found: Explored, order: Int32Array, end = -1): Float64Array {
  const chances = new Float64Array(found.states.size)
  const byPlace = new Float64Array(found.model.places.length)
  chances[found.start] = 1
  for (const state of order) {
    const chance = chances[state] ?? 0
    const place = found.states.place(state)
    byPlace[place] = (byPlace[place] ?? 0) + chance
    if (chance === 0 || place === end) continue
    const all = found.playthroughs[state] ?? 0
    for (const move of completingMoves(found, state)) {
      const target = found.moveTarget.at(move)
      chances[target] = (chances[target] ?? 0) + chance * partOf(found.playthroughs[target] ?? 0, all)
    }
  }
  return byPlace
}

function partOf(some: number | bigint, all: number | bigint): number {
  if (typeof all === 'number') return Number(some) / all
  // Either may be past what a number can hold. Sixty-four binary places are more than it keeps.
  return Number((BigInt(some) << 64n) / all) / 2 ** 64
}
