import type { Session } from '../../core/session/session.ts'
import { readLazily } from './read-lazily.ts'
import type { SessionStorage } from './storage.ts'

/** Every session on this device whose file is in order; `null` where the browser could not read them. */
export async function storedSessions(storage: SessionStorage): Promise<readonly Session[] | null> {
  const records = await storage.list()
  if (records === null) return null
  const readings = await Promise.all(records.map(({ text }) => readLazily(text)))
  return readings.flatMap(reading => (reading.ok ? [reading.session] : []))
}
