import type { Device } from '../../../../src/app/store/device.ts'
import { resumeSession, startSession } from '../../../../src/app/store/open-session.ts'
import type { SessionStore } from '../../../../src/app/store/session-store.ts'
import { readSession } from '../../../../src/core/session/session-reader.ts'
import type { Intent } from '../../../../src/core/session/session.ts'
import { marketScript as script } from '../../../support/market.ts'
import { fakeClock } from './fake-device.ts'

export const onwards: Intent = { type: 'continued', scene: 'stall' }
export const tell: Intent = { type: 'decided', scene: 'call', picks: ['tell'] }
export const wait: Intent = { type: 'decided', scene: 'call', picks: ['wait'] }
export const note: Intent = { type: 'noted', scene: 'stall', text: 'A real name.' }

/** A tab in which a session is started. */
export function starting(device: Device): Promise<SessionStore> {
  return startSession(script, { mode: 'solo' }, device, fakeClock())
}

/** A tab in which a stored session is opened. */
export async function resuming(device: Device, session: string): Promise<SessionStore> {
  const resumed = await resumeSession(session, () => Promise.resolve(script), device, fakeClock())
  if (resumed.kind !== 'opened') throw new Error(`not opened: ${resumed.kind}`)
  return resumed.store
}

export function id(store: SessionStore): string {
  return store.session.id
}

export function sceneOf(store: SessionStore): string {
  return store.actor.getSnapshot().context.position.scene
}

/** What the device holds of a session: the types of its events. */
export async function storedTypes({ storage }: Device, session: string): Promise<readonly string[] | undefined> {
  const record = await storage.get(session)
  const reading = record ? readSession(record.text) : undefined
  return reading?.ok === true ? reading.session.log.map(event => event.type) : undefined
}
