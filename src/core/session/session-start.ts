import type { OpeningRefusal, Refusal } from './refusals.ts'
import { replay, type Replayed } from './replay.ts'
import { defined, type Script } from './script.ts'
import type { Instant, Session } from './session.ts'
import type { Graph } from '../machine/graph.ts'
import type { SceneId } from '../scenario/scenario.ts'

export function newSession(
  script: Script,
  {
    id,
    at,
    mode,
    group,
  }: Pick<Session, 'id' | 'group'> & { readonly at: Instant; readonly mode: 'solo' | 'group' | 'live' },
): Session {
  return { format: 1, scenario: scenarioOf(script), id, mode, startedAt: at, ...defined({ group }), log: [] }
}

/** What a session keeps of the scenario that it was played in. */
export function scenarioOf({ id, version, digests }: Script): Session['scenario'] {
  return { id, version, rules: digests.rules, words: digests.words }
}

/** How a session that was recorded earlier opens in the scenario as it is now. */
export type Opened =
  | { readonly kind: 'as-recorded'; readonly replayed: Replayed }
  /** The same play, but what is read has been reworded since: the page says so. */
  | { readonly kind: 'other-words'; readonly replayed: Replayed }
  /** Can be read and forked, not continued: the events before `replayed.events` fit these rules. */
  | { readonly kind: 'other-rules'; readonly replayed: Replayed }
  | { readonly kind: 'refused'; readonly refusal: OpeningRefusal }

export function openSession(script: Script, session: Session): Opened {
  const { id, rules, words } = session.scenario
  if (id !== script.id) return { kind: 'refused', refusal: { code: 'other-scenario', scenario: id } }
  const replayed = replay(script.graph, session.log)
  if (rules !== script.digests.rules) return { kind: 'other-rules', replayed }
  if (replayed.refusedAt !== undefined) {
    const { event, refusal } = replayed.refusedAt
    return { kind: 'refused', refusal: { code: 'does-not-replay', event, why: refusal } }
  }
  return { kind: words === script.digests.words ? 'as-recorded' : 'other-words', replayed }
}

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
