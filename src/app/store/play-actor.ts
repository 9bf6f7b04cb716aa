import { createActor, type ActorRefFrom } from 'xstate'
import type { Graph } from '../../core/machine/graph.ts'
import type { Machine } from '../../core/machine/machine.ts'
import { actionOf } from '../../core/session/advance.ts'
import { machineFor } from '../../core/session/machine-for.ts'
import { movesOf, type Progress } from '../../core/session/progress.ts'

/** The play as a running XState actor: a cache of the log, for pages to subscribe to with `useSelector`. */
export type PlayActor = ActorRefFrom<Machine>

export function playActor(graph: Graph, progress: Progress): PlayActor {
  const actor = createActor(machineFor(graph)).start()
  // Sent again, and not restored from a snapshot, for only the log is kept and snapshots change with XState.
  for (const { event } of movesOf(progress)) actor.send(actionOf(event))
  return actor
}
