import type { Script } from '../../core/session/script.ts'
import { fork } from '../../core/session/session-start.ts'
import type { Instant, Session } from '../../core/session/session.ts'
import type { Device } from './device.ts'
import { newId, storeSession } from './open-session.ts'

/**
 * Forks a session at one of its decisions and keeps the what-if on this device, for a page to open. The session itself is
 * only read.
 *
 * @param decision its place in the log
 * @returns `undefined` when it could not be kept
 */
export async function keepFork(
  script: Script,
  session: Session,
  decision: number,
  { device, clock }: { readonly device: Device; readonly clock: () => Instant },
): Promise<Session | undefined> {
  const forked = fork(script, session, decision, { id: newId(), at: clock() })
  if (!forked.ok) return undefined
  const store = await storeSession(script, forked.session, device, clock)
  await store.close()
  return store.getState().saved.state === 'failed' ? undefined : forked.session
}
