import { decide } from '../../src/core/session/decide.ts'
import type { Script } from '../../src/core/session/script.ts'
import { newSession } from '../../src/core/session/session-start.ts'
import type { Intent, Session } from '../../src/core/session/session.ts'

export const start = '2026-11-24T09:00:00.000Z'

/** The time of the event at a place in a log: a minute after the one before. */
export function timeOf(index: number): string {
  return new Date(Date.parse(start) + (index + 1) * 60_000).toISOString()
}

/** A new session of a script, with events that must all be taken. */
export function played(script: Script, ...intents: readonly Intent[]): Session {
  return after(newSession(script, { id: 'session-1', at: start, mode: 'solo' }), script, ...intents)
}

export function after(session: Session, script: Script, ...intents: readonly Intent[]): Session {
  return intents.reduce((before, intent) => {
    const decided = decide(script, before, intent, timeOf(before.log.length))
    if (!decided.ok) throw new Error(`${JSON.stringify(intent)} was refused: ${decided.refusal.code}`)
    return decided.session
  }, session)
}
