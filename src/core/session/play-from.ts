import type { Action, Position } from '../machine/actions.ts'
import { isPreset } from '../machine/actions.ts'
import type { Facts } from '../machine/graph.ts'
import { Walk } from '../machine/walk.ts'
import type { SceneId } from '../scenario/scenario.ts'
import { decide } from './decide.ts'
import type { Script } from './script.ts'
import type { Intent, Session } from './session.ts'

/** How many states are looked at before the search is given up. */
const mostStates = 200_000

/** A session that has come to a scene, or why none does. */
export type PlayFrom =
  | { readonly ok: true; readonly session: Session }
  /** `unknown`: there are too many states to look at them all. */
  | { readonly ok: false; readonly why: 'unreachable' | 'unknown' }

interface Step {
  readonly at: Position
  readonly before?: { readonly step: Step; readonly action: Action }
}

/**
 * Plays by the shortest route to a scene at which the facts are as asked, so that what follows is a play like any other.
 *
 * @param session new, with nothing in its log
 *
 * @param facts only those that matter
 */
export function playFrom(script: Script, session: Session, scene: SceneId, facts: Facts): PlayFrom {
  const walk = new Walk(script.graph)
  const isThere = ({ at }: Step) =>
    at.scene === scene && Object.entries(facts).every(([fact, value]) => at.facts[fact] === value)
  const seen = new Set<string>()
  const queue: Step[] = [{ at: walk.start() }]
  for (const step of queue) {
    if (isThere(step)) return { ok: true, session: played(script, session, step) }
    if (queue.length > mostStates) return { ok: false, why: 'unknown' }
    const place = script.graph.places[step.at.scene]
    for (const { action } of walk.offers(step.at)) {
      const to = walk.take(step.at, action)
      if (to === undefined || place === undefined || isPreset(place, action)) continue
      const key = `${to.scene} ${Object.values(to.facts).join(' ')}`
      if (seen.has(key)) continue
      seen.add(key)
      queue.push({ at: to, before: { step, action } })
    }
  }
  return { ok: false, why: 'unreachable' }
}

function played(script: Script, session: Session, last: Step): Session {
  const steps: Step[] = []
  for (let step: Step | undefined = last; step !== undefined; step = step.before?.step) steps.unshift(step)
  let now = session
  for (const { before } of steps) {
    if (before === undefined) continue
    const intent = { ...before.action, scene: before.step.at.scene } as Intent
    const done = decide(script, now, intent, session.startedAt)
    if (!done.ok) throw new Error(`a route of the case is refused: ${done.refusal.code}`)
    now = done.session
  }
  return now
}
