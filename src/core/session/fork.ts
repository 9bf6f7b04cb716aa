import type { Graph } from '../machine/graph.ts'
import type { SceneId } from '../scenario/scenario.ts'
import type { Refusal } from './refusals.ts'
import { replay } from './replay.ts'
import type { Script } from './script.ts'
import { scenarioOf } from './session-start.ts'
import type { Instant, Session } from './session.ts'

type Forked = { readonly ok: true; readonly session: Session } | { readonly ok: false; readonly refusal: Refusal }

/**
 * A what-if: a new session that takes over the first events of another, which stays as it was. It belongs to no group
 * and to the scenario as it is now, so a session of another version goes on as far as its events can be replayed.
 *
 * @param position how many events it takes over; to try another choice, the place in the log of that decision
 */
export function fork(
  script: Script,
  session: Session,
  position: number,
  { id, at }: { readonly id: string; readonly at: Instant },
): Forked {
  if (session.scenario.id !== script.id) return { ok: false, refusal: { code: 'other-scenario' } }
  if (!Number.isInteger(position) || position < 0 || position > session.log.length)
    return { ok: false, refusal: { code: 'no-such-event', event: position } }
  const log = session.log.slice(0, position)
  const { refusedAt, progress } = replay(script.graph, log)
  if (refusedAt !== undefined) return { ok: false, refusal: refusedAt.refusal }
  if (progress.closed !== undefined) return { ok: false, refusal: { code: 'session-closed', how: progress.closed } }
  const parent = { session: session.id, position }
  return {
    ok: true,
    session: { format: 1, scenario: scenarioOf(script), id, mode: 'what-if', parent, startedAt: at, log },
  }
}

/** The scene at which a what-if was forked from its parent; `undefined` for any other session. */
export function forkedAt(graph: Graph, { parent, log }: Session): SceneId | undefined {
  return parent === undefined ? undefined : replay(graph, log.slice(0, parent.position)).position.scene
}
