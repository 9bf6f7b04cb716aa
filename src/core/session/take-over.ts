import type { Graph } from '../machine/graph.ts'
import type { SceneId } from '../scenario/scenario.ts'
import { decide } from './decide.ts'
import type { Refusal } from './refusals.ts'
import { movesOf, replay } from './replay.ts'
import type { Script } from './script.ts'
import { scenarioOf } from './session-start.ts'
import { type Intent, isDecision, isPlayed, type MoveEvent, type Session, type SessionEvent } from './session.ts'

/** A play as it goes on in a scenario whose text was edited. */
export interface TakenOver {
  readonly session: Session
  /** Where it came to a halt with decisions still to take; `undefined` where it took all that it could reach. */
  readonly stopped: Stop | undefined
}

export interface Stop {
  readonly scene: SceneId
  /** `undecided` where the record holds nothing for this scene. */
  readonly why: 'undecided' | Refusal
  /** How many recorded decisions could not be taken. */
  readonly left: number
}

/**
 * Plays a session again by the names of its scenes and choices, not by its steps: passages that are new are read, leads that
 * are gone are left out, and what was noted at scenes that are still met comes along. For an author's preview only; a
 * session that counts is replayed as it was recorded.
 *
 * @param before the rules by which the session was recorded
 */
export function takeOver(before: Graph, session: Session, script: Script): TakenOver {
  const old = replay(before, session.log)
  const end = old.position.scene
  const waiting = new Map<SceneId, (SessionEvent & MoveEvent)[]>()
  for (const { event } of movesOf(old.progress)) waiting.set(event.scene, [...(waiting.get(event.scene) ?? []), event])
  let now: Session = { ...session, scenario: scenarioOf(script), log: [] }
  const take = (intent: Intent, at: string): Refusal | undefined => {
    const last = now.log.at(-1)?.at ?? at
    const done = decide(script, now, intent, last > at ? last : at)
    if (!done.ok) return done.refusal
    now = done.session
    return undefined
  }
  const left = () => [...waiting.values()].flat().filter(isDecision).length
  let stopped: Stop | undefined
  // No play of a scenario that can be built has so many steps.
  for (let steps = 0; steps < 5000 && stopped === undefined; steps++) {
    const { scene } = replay(script.graph, now.log).position
    const next = waiting.get(scene)?.shift()
    const kind = script.graph.places[scene]?.kind
    if (kind === 'ending') break
    if (kind === 'passage') {
      if (next === undefined && (scene === end || ![...waiting.values()].some(list => list.length > 0))) break
      if (take({ type: 'continued', scene }, next?.at ?? session.startedAt) !== undefined) break
      continue
    }
    if (next === undefined) {
      if (left() > 0) stopped = { scene, why: 'undecided', left: left() }
      break
    }
    const refusal = take(untimed(next), next.at)
    if (refusal !== undefined && next.type !== 'looked')
      stopped = { scene, why: refusal, left: left() + (isDecision(next) ? 1 : 0) }
  }
  for (const event of session.log)
    if (!isPlayed(event) && event.type !== 'corrected' && event.type !== 'erased') take(untimed(event), event.at)
  return { session: now, stopped }
}

function untimed({ at: _at, ...event }: SessionEvent): Intent {
  return event
}
