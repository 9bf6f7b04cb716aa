import { eraseIn, hasTypedText } from '../../core/session/erasure.ts'
import { commonEvents } from '../../core/session/session-copies.ts'
import { type Instant, type Session, mapTypedTexts, typedTexts } from '../../core/session/session.ts'
import { type Device, openChannel, sessionName, type SessionMessage } from './device.ts'
import { readLazily } from './session-file.ts'
import { recordOf, type SessionStorage } from './storage.ts'

/** Takes erased words out of every other session that took the event over. A tab that has one open does it itself. */
export async function eraseInRelatives(
  device: Device,
  erased: Session,
  event: number,
  clock: () => Instant,
): Promise<void> {
  const sessions = (await storedSessions(device.storage)) ?? []
  const relatives = relativesSharing(erased, event, sessions).filter(session => hasTypedText(session, event))
  await Promise.all(relatives.map(({ id }) => eraseStored(device, id, event, clock)))
}

/** The other sessions whose log holds that very event, through forks of forks, also where one between them was deleted. */
function relativesSharing(of: Session, event: number, sessions: readonly Session[]): readonly Session[] {
  const sharers = new Map(sessions.filter(({ id }) => id !== of.id).map(session => [session.id, session]))
  const isHere = (id: string) => id === of.id || sharers.has(id)
  const isOrphan = ({ parent }: Session) => parent !== undefined && !isHere(parent.session)
  const orphans = [...sharers.values()].filter(
    other => (isOrphan(of) || isOrphan(other)) && commonEvents(of.log, other.log) > event,
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
  const { storage, locks } = device
  const channel = openChannel<SessionMessage>(device.openChannel, sessionName(id), () => undefined)
  channel.post({ kind: 'erase', event, revision: 0 })
  channel.close()
  const erase = async () => {
    const record = await storage.get(id)
    const reading = record ? await readLazily(record.text) : undefined
    if (reading?.ok !== true) return
    const erased = eraseIn(reading.session, event, clock())
    if (erased.ok) await storage.put(recordOf(erased.session), reading.session.log.length)
  }
  await (locks === undefined ? erase() : locks.request(sessionName(id), erase))
}

/** A session from a file, without words that were erased on this device: they do not come back with an old file. */
export function withoutErasedWords(session: Session, stored: readonly Session[]): Session {
  const copies = stored.map(({ log }) => log.slice(0, commonEvents(session.log, log)))
  const log = session.log.map((event, index) =>
    copies.some(copy => index < copy.length && typedTexts(copy[index] ?? event).includes(null))
      ? mapTypedTexts(event, () => null)
      : event,
  )
  return { ...session, log }
}

/** Every session on this device whose file is in order; `null` where the browser could not read them. */
export async function storedSessions(storage: SessionStorage): Promise<readonly Session[] | null> {
  const records = await storage.list()
  if (records === null) return null
  const readings = await Promise.all(records.map(({ text }) => readLazily(text)))
  return readings.flatMap(reading => (reading.ok ? [reading.session] : []))
}
