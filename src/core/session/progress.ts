import { initialTransition } from 'xstate'
import type { Graph } from '../machine/graph.ts'
import { machineFor, type MachineSnapshot, positionOf } from '../machine/machine.ts'
import type { SceneId } from '../scenario/scenario.ts'
import { isDecision } from './is-decision.ts'
import type { Played, SessionEvent } from './session.ts'

/** How far a log has brought a play: a cache of the log, never the truth. */
export interface Progress {
  readonly snapshot: MachineSnapshot
  /** The last move that counts, and through it all before it. */
  readonly last: Move | undefined
  /** Every scene that was ever entered, in moves struck since too. */
  readonly met: ReadonlySet<SceneId>
  readonly closed: 'stopped' | 'finished' | undefined
  /** Whether the members have compared what they found with the author's answer. */
  readonly hindsightFinished: boolean
}

/** A move that was made. Linked backwards, so that a correction is a step back and shares everything before it. */
export interface Move {
  /** Its place in the log. */
  readonly index: number
  readonly event: SessionEvent & Played
  readonly before: MachineSnapshot
  readonly previous: Move | undefined
}

export function startOf(graph: Graph): Progress {
  const [snapshot] = initialTransition(machineFor(graph))
  const met = new Set([positionOf(snapshot).scene])
  return { snapshot, last: undefined, met, closed: undefined, hindsightFinished: false }
}

/** The moves that count, first to last. */
export function movesOf(progress: Progress): readonly Move[] {
  const moves: Move[] = []
  for (let move = progress.last; move !== undefined; move = move.previous) moves.push(move)
  return moves.toReversed()
}

/** The last decision that counts. */
export function lastDecision(progress: Progress): Move | undefined {
  return movesToTakeBack(progress).find(({ event }) => isDecision(event))
}

/** The moves that a correction may begin at, latest first: back to the last decision, or to the start where there is none. */
export function movesToTakeBack({ last }: Progress): readonly Move[] {
  const moves: Move[] = []
  for (let move = last; move !== undefined; move = isDecision(move.event) ? undefined : move.previous)
    moves.push(move)
  return moves
}
