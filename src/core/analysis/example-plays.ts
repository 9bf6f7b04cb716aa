import type { PlaceId } from '../machine/graph.ts'
import type { Action } from '../machine/actions.ts'
import { completingMoves, type Explored, gainOf, movesFrom, optionOf } from './explore.ts'
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
    for (const move of movesFrom(found, from)) {
      const target = found.moveTarget.at(move)
      if (target === found.start || cameFrom[target] !== -1) continue
      cameFrom[target] = from
      cameBy[target] = move
      open.push(target)
    }
  }
  return { cameFrom, cameBy }
}

/** A complete play with the least or the greatest of something. */
export function stepsOfMost(found: Explored, end: 'least' | 'greatest', key: Tallied): readonly Step[] {
  const sign = end === 'least' ? 1 : -1
  const column = tallied.indexOf(key)
  const steps: Step[] = []
  let state = found.start
  const totalBy = (move: number) =>
    gainOf(found, state, move, column) + found.bounds[end](found.moveTarget.at(move), column)
  for (;;) {
    const [best] = completingMoves(found, state)
      .map(move => ({ move, total: sign * totalBy(move) }))
      .toSorted((one, other) => one.total - other.total)
    if (best === undefined) return steps
    steps.push(stepOf(found, state, best.move))
    state = found.moveTarget.at(best.move)
  }
}

/** The step that a move is. */
export function stepOf(found: Explored, state: number, move: number): Step {
  const place = found.model.places[found.states.place(state)]
  if (place === undefined) throw new Error('a state without a place')
  return { place: place.id, action: optionOf(found, state, move).action }
}
