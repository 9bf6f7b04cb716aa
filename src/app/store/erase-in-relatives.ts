import { eraseIn, hasWords } from '../../core/session/erasure.ts'
import { sharedStart } from '../../core/session/session-copies.ts'
import type { Instant, Session } from '../../core/session/session.ts'
import { openChannel } from './channel.ts'
import { type Device, sessionChannel } from './device.ts'
import { readLazily } from './read-lazily.ts'
import type { SessionMessage } from './session-message.ts'
import { recordOf } from './session-record.ts'
import { storedSessions } from './stored-sessions.ts'
import { sessionLock } from './writer-lock.ts'

/**
 * Takes words that were erased in one session out of every other on this device that took the event over: what it
 * was forked from, and what was forked from it. A tab that has one open does it itself; else it is done here.
 */
export async function eraseInRelatives(
  device: Device,
  erased: Session,
  event: number,
  clock: () => Instant,
): Promise<void> {
  const sessions = (await storedSessions(device.storage)) ?? []
  const relatives = relativesSharing(erased, event, sessions).filter(session => hasWords(session, event))
  await Promise.all(relatives.map(({ id }) => eraseStored(device, id, event, clock)))
}

/**
 * The other sessions whose log holds that very event, followed through forks of forks. Where one between them was deleted,
 * what they share tells that they are related.
 */
function relativesSharing(of: Session, event: number, sessions: readonly Session[]): readonly Session[] {
  const sharers = new Map(sessions.filter(({ id }) => id !== of.id).map(session => [session.id, session]))
  const isHere = (id: string) => id === of.id || sharers.has(id)
  const isOrphan = ({ parent }: Session) => parent !== undefined && !isHere(parent.session)
  const orphans = [...sharers.values()].filter(
    other => (isOrphan(of) || isOrphan(other)) && sharedStart(of.log, other.log) > event,
  )
  const family = new Set([of.id, ...orphans.map(({ id }) => id)])
  for (let before = 0; before !== family.size;) {
    before = family.size
    for (const session of [of, ...sharers.values()]) {
      const parent = session.parent
      if (parent === undefined || event >= parent.position) continue
      if (family.has(parent.session)) family.add(session.id)
      if (family.has(session.id)) family.add(parent.session)
    }
  }
  return [...sharers.values()].filter(({ id }) => family.has(id))
}

async function eraseStored(device: Device, id: string, event: number, clock: () => Instant): Promise<void> {
  const channel = openChannel<SessionMessage>(device.openChannel, sessionChannel(id), () => undefined)
  channel.post({ kind: 'erase', event, revision: 0 })
  channel.close()
  const erase = () => eraseRecord(device, id, event, clock)
  await (device.locks === undefined ? erase() : device.locks.request(sessionLock(id), erase))
}

async function eraseRecord(
  { storage }: Device,
  id: string,
  event: number,
  clock: () => Instant,
): Promise<void> {
  const record = await storage.get(id)
  const reading = record ? await readLazily(record.text) : undefined
  if (reading?.ok !== true) return
  const erased = eraseIn(reading.session, event, clock())
  if (erased.ok) await storage.put(recordOf(erased.session), reading.session.log.length)
}
