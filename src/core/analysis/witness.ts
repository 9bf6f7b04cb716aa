import type { PlaceId } from '../machine/graph.ts'
import type { Action } from '../machine/options.ts'
import type { Explored } from './explore.ts'
import { tallied, type Tallied } from './tally.ts'

/** One thing done in a play, and where. */
export interface Step {
  readonly place: PlaceId
  readonly action: Action
}

/** A play that comes to a state, with as few steps as there can be. */
export function stepsTo(found: Explored, goal: number): readonly Step[] {
  const cameBy = new Map<number, { from: number; move: number }>()
  const open = [found.start]
  for (let at = 0; at < open.length; at++) {
    const from = open[at] ?? 0
    if (from === goal) break
    for (const move of movesOf(found, from)) {
      const target = found.moveTarget.at(move)
      if (target === found.start || cameBy.has(target)) continue
      cameBy.set(target, { from, move })
      open.push(target)
    }
  }
  const steps: Step[] = []
  for (let came = cameBy.get(goal); came !== undefined; came = cameBy.get(came.from)) steps.push(stepOf(found, came.from, came.move))
  return steps.reverse()
}

/** A complete play with the least of something. */
export function stepsOfLeast(found: Explored, key: Tallied): readonly Step[] {
  const column = tallied.indexOf(key)
  const steps: Step[] = []
  let state = found.start
  for (;;) {
    const [best] = movesOf(found, state)
      .filter(move => found.completes[found.moveTarget.at(move)] === 1)
      .map(move => ({ move, total: totalOf(found, state, move, column) }))
      .sort((one, other) => one.total - other.total)
    if (best === undefined) return steps
    steps.push(stepOf(found, state, best.move))
    state = found.moveTarget.at(best.move)
  }
}

function totalOf(found: Explored, state: number, move: number, column: number): number {
  const target = found.moveTarget.at(move)
  const option = found.model.places[found.states.place(state)]?.options[found.moveOption.at(move)]
  const entering = found.moveBack.at(move) === 1 ? 0 : (found.model.places[found.states.place(target)]?.entering[column] ?? 0)
  return (option?.weight[column] ?? 0) + entering + found.least.at(target, column)
}

function movesOf(found: Explored, state: number): readonly number[] {
  return Array.from({ length: found.moves.at(state) }, (_, index) => found.firstMove.at(state) + index)
}

function stepOf(found: Explored, state: number, move: number): Step {
  const place = found.model.places[found.states.place(state)]
  const option = place?.options[found.moveOption.at(move)]
  if (place === undefined || option === undefined) throw new Error('a move without an option')
  return { place: place.id, action: option.action }
}
