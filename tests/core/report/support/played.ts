import { decide } from '../../../../src/core/session/decide.ts'
import { newSession } from '../../../../src/core/session/session-start.ts'
import type { Group, Intent, Session } from '../../../../src/core/session/session.ts'
import type { Written } from './written.ts'

/** A session in which these things were done, a minute apart from 10 o'clock; refusals are mistakes of the test. */
export function played({ script }: Written, intents: readonly Intent[], group?: Group): Session {
  const start = newSession(script, {
    id: '3f1c1f1e-7d6a-4d53-9a53-0d8f6c1d2b11',
    at: '2026-11-24T10:00:00.000Z',
    mode: group === undefined ? 'solo' : 'group',
    group,
  })
  return intents.reduce((session, intent, index) => {
    const at = `2026-11-24T10:${String(index + 1).padStart(2, '0')}:00.000Z`
    const done = decide(script, session, intent, at)
    if (!done.ok) throw new Error(`refused: ${JSON.stringify(done.refusal)}`)
    return done.session
  }, start)
}

export function decided(scene: string, ...picks: readonly string[]): Intent {
  return { type: 'decided', scene, picks }
}
