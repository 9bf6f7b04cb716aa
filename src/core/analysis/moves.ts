import type { Explored } from './explore.ts'
import type { ModelOption } from './model.ts'

/** The numbers of the moves out of a state from which a play can still be completed. */
export function completingMoves(found: Explored, state: number): readonly number[] {
  return movesFrom(found, state).filter(move => found.completes[found.moveTarget.at(move)] === 1)
}

/** The numbers of all moves out of a state. */
export function movesFrom(found: Explored, state: number): readonly number[] {
  return Array.from({ length: found.moves.at(state) }, (_, index) => found.firstMove.at(state) + index)
}

/** What is done by a move out of a state. */
export function optionOf(found: Explored, state: number, move: number): ModelOption {
  const option = found.model.places[found.states.place(state)]?.options[found.moveOption.at(move)]
  if (option === undefined) throw new Error('a move without an option')
  return option
}

/** What a move adds to one column of the tally: by what is done, and by entering where it leads. */
export function gainOf(found: Explored, state: number, move: number, column: number): number {
  const target = found.model.places[found.states.place(found.moveTarget.at(move))]
  const entering = found.moveBack.at(move) === 1 ? 0 : (target?.entering[column] ?? 0)
  return (optionOf(found, state, move).weight[column] ?? 0) + entering
}
