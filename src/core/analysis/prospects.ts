import type { PlaceId } from '../machine/graph.ts'
import { type Action, sameAction } from '../machine/walk.ts'
import { byPillar, type ByPillar } from '../scenario/pillar.ts'
import { completingMoves, type Explored, gainOf, optionOf } from './explore.ts'
import { tallied } from './tally.ts'

/** One thing that could be done, and the most points of each pillar that a play could still come to by it, its own included. */
export interface Prospect {
  readonly action: Action
  readonly most: ByPillar<number>
}

/** A place that a play came to, with everything that could be done there. */
export interface Crossroads {
  readonly place: PlaceId
  readonly taken: Prospect
  readonly open: readonly Prospect[]
}

/**
 * What lay open at every step of a play.
 *
 * @param actions the play from its start; a decision for which time ran out stands as what was then taken
 * @param found explored with every fact kept: an action then leads to one state
 */
export function prospectsAlong(found: Explored, actions: readonly Action[]): readonly Crossroads[] {
  const crossroads: Crossroads[] = []
  let state = found.start
  for (const action of actions) {
    const here = state
    const moves = completingMoves(found, here)
    const move = moves.find(each => sameAction(optionOf(found, here, each).action, action))
    if (move === undefined) throw new Error('the play does something that was not on offer')
    const prospect = (each: number) => prospectOf(found, here, each)
    crossroads.push({
      place: found.model.places[found.states.place(here)]?.id ?? '',
      taken: prospect(move),
      open: moves.map(prospect),
    })
    state = found.moveTarget.at(move)
  }
  return crossroads
}

function prospectOf(found: Explored, state: number, move: number): Prospect {
  return {
    action: optionOf(found, state, move).action,
    most: byPillar(pillar => {
      const column = tallied.indexOf(`points ${pillar}`)
      return gainOf(found, state, move, column) + found.bounds.greatest(found.moveTarget.at(move), column)
    }),
  }
}
