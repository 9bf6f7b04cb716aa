import type { Graph } from '../machine/graph.ts'
import { positionOf } from '../machine/machine.ts'
import type { Position } from '../machine/walk.ts'
import { advance } from './advance.ts'
import { startOf, type Progress } from './progress.ts'
import type { Refusal } from './refusal.ts'
import type { SessionEvent } from './session.ts'

/** How far a log could be replayed. */
export interface Replayed {
  readonly position: Position
  readonly progress: Progress
  /** How many events of the log were taken, from its start. */
  readonly events: number
  /** The first event that could not be taken; `undefined` when all were. */
  readonly stuck: { readonly event: number; readonly refusal: Refusal } | undefined
}

/** A log never changes, so what it came to is kept with it: the next event then costs one step and not all of them. */
const known = new WeakMap<readonly SessionEvent[], { readonly graph: Graph; readonly replayed: Replayed }>()

/** Plays a log through the machine, event by event, as far as it goes. Nothing is ever swallowed or skipped. */
export function replay(graph: Graph, log: readonly SessionEvent[]): Replayed {
  const before = known.get(log)
  if (before?.graph === graph) return before.replayed
  return remembered(graph, log, replayFrom(graph, startOf(graph), log, 0))
}

/** Replays a log of which the first events have been replayed already. */
export function replayOnwards(graph: Graph, before: Replayed, log: readonly SessionEvent[]): Replayed {
  if (before.stuck !== undefined) throw new Error('a log that is stuck cannot go on')
  return remembered(graph, log, replayFrom(graph, before.progress, log, before.events))
}

function replayFrom(graph: Graph, start: Progress, log: readonly SessionEvent[], first: number): Replayed {
  let progress = start
  for (let index = first; index < log.length; index++) {
    const next = advance(graph, progress, log, index)
    if (!next.ok) return reached(progress, index, { event: index, refusal: next.refusal })
    progress = next.progress
  }
  return reached(progress, log.length, undefined)
}

function reached(progress: Progress, events: number, stuck: Replayed['stuck']): Replayed {
  return { position: positionOf(progress.snapshot), progress, events, stuck }
}

function remembered(graph: Graph, log: readonly SessionEvent[], replayed: Replayed): Replayed {
  known.set(log, { graph, replayed })
  return replayed
}
