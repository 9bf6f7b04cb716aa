import type { Device } from '../../../src/app/store/device.ts'
import { recordOf } from '../../../src/app/store/storage.ts'
import type { Intent, Session } from '../../../src/core/session/session.ts'
import { marketScript as script } from '../../support/market.ts'
import { played } from '../../support/played-session.ts'
import { fakeDevice, type FakeDevice } from '../store/support/fake-device.ts'

export const onwards: Intent = { type: 'continued', scene: 'stall' }
export const tell: Intent = { type: 'decided', scene: 'call', picks: ['tell'] }
export const books: readonly Intent[] = [
  { type: 'looked', scene: 'look', lead: 'books' },
  { type: 'continued', scene: 'books' },
]
export const leave: Intent = { type: 'left-hub', scene: 'look' }

/** A device that holds one play of the market, `session-1`, in which this was done. */
export function holding(...intents: readonly Intent[]): Promise<FakeDevice> {
  return holdingSession(played(script, ...intents))
}

export async function holdingSession(session: Session): Promise<FakeDevice> {
  const device = fakeDevice()
  await device.storage.put(recordOf(session), undefined)
  return device
}

/** The ids of the sessions that a device holds. */
export async function heldBy({ storage }: Device): Promise<readonly string[]> {
  return ((await storage.list()) ?? []).map(({ id }) => id)
}
