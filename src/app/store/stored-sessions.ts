import type { Session } from '../../core/session/session.ts'
import { readLazily } from './read-lazily.ts'
import type { SessionStorage } from './storage.ts'

/** Every session on this device that can be read. */
export async function storedSessions(storage: SessionStorage): Promise<readonly Session[]> {
  const records = await storage.list()
  const readings = await Promise.all(records.map(({ text }) => readLazily(text)))
  return readings.flatMap(reading => (reading.ok ? [reading.session] : []))
}
