import type { Explored } from './explore.ts'
import { movesFrom } from './moves.ts'

/** Every state once, each before all that follow it: whoever goes along has dealt with all the ways to a state. */
export function playOrder(found: Explored): Int32Array {
  const waysIn = new Int32Array(found.states.size)
  for (let state = 0; state < waysIn.length; state++)
    for (const move of movesFrom(found, state)) add(waysIn, found.moveTarget.at(move), 1)
  const order = new Int32Array(waysIn.length)
  let size = 1
  order[0] = found.start
  for (let at = 0; at < size; at++)
    for (const move of movesFrom(found, order[at] ?? 0)) {
      const target = found.moveTarget.at(move)
      if (add(waysIn, target, -1) === 0) order[size++] = target
    }
  return order
}

function add(counts: Int32Array, index: number, amount: number): number {
  const after = (counts[index] ?? 0) + amount
  counts[index] = after
  return after
}
