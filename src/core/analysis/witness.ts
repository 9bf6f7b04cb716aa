import type { PlaceId } from '../machine/graph.ts'
import type { Action } from '../machine/options.ts'
import type { Explored } from './explore.ts'
import { tallied, type Tallied } from './tally.ts'

/** One thing done in a play, and where. */
export interface Step {
  readonly place: PlaceId
  readonly action: Action
}

/** For any state, a play that comes to it with as few steps as there can be; the way is searched once for all. */
export function stepsTo(found: Explored): (goal: number) => readonly Step[] {
  const { cameFrom, cameBy } = breadthFirst(found)
  return goal => {
    const steps: Step[] = []
    for (let state = goal; state !== found.start; state = cameFrom[state] ?? found.start)
      steps.push(stepOf(found, cameFrom[state] ?? 0, cameBy[state] ?? 0))
    return steps.toReversed()
  }
}

function breadthFirst(found: Explored) {
  const cameFrom = new Int32Array(found.states.size).fill(-1)
  const cameBy = new Int32Array(found.states.size)
  const open = [found.start]
  for (let at = 0; at < open.length; at++) {
    const from = open[at] ?? 0
    for (const move of movesOf(found, from)) {
      const target = found.moveTarget.at(move)
      if (target === found.start || cameFrom[target] !== -1) continue
      cameFrom[target] = from
      cameBy[target] = move
      open.push(target)
    }
  }
  return { cameFrom, cameBy }
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
      .toSorted((one, other) => one.total - other.total)
    if (best === undefined) return steps
    steps.push(stepOf(found, state, best.move))
    state = found.moveTarget.at(best.move)
  }
}

function totalOf(found: Explored, state: number, move: number, column: number): number {
  const target = found.moveTarget.at(move)
  const option = found.model.places[found.states.place(state)]?.options[found.moveOption.at(move)]
  const entering =
    found.moveBack.at(move) === 1
      ? 0
      : (found.model.places[found.states.place(target)]?.entering[column] ?? 0)
  return (option?.weight[column] ?? 0) + entering + found.bounds.least(target, column)
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
