import { largestFile, type ReadingRefusal } from '../../core/session/refusals.ts'
import type { Session, SessionEvent } from '../../core/session/session.ts'
import type { Device } from './device.ts'
import { readLazily } from './read-lazily.ts'
import { recordOf } from './session-record.ts'
import type { PutFailure, SessionStorage } from './storage.ts'
import { storedSessions } from './stored-sessions.ts'
import { withoutErasedWords } from './without-erased-words.ts'
import { sessionLock } from './writer-lock.ts'

/** What became of a session file that was opened. */
export type Imported =
  /** It is on this device now, or as far on as the file. */
  | { readonly kind: 'imported'; readonly session: Session }
  /** This device holds the same session, as far or further. */
  | { readonly kind: 'here-already'; readonly session: Session }
  /** This device holds the same session, but in it something else was done. Both are kept as they are. */
  | { readonly kind: 'differs'; readonly session: Session }
  /** A tab has that session open and goes on writing it. */
  | { readonly kind: 'open-in-a-tab'; readonly session: Session }
  /** This device holds something under its name that cannot be read. It is not written over. */
  | { readonly kind: 'damaged-here'; readonly session: Session }
  | { readonly kind: 'not-stored'; readonly session: Session; readonly reason: PutFailure }
  | { readonly kind: 'refused'; readonly refusal: ReadingRefusal }

/** Takes a session file in. Nothing that the device holds is lost by it, and nothing that was erased comes back. */
export async function importFile(device: Device, file: Blob): Promise<Imported> {
  if (file.size > largestFile) return { kind: 'refused', refusal: { code: 'too-big', bytes: file.size } }
  const reading = await readLazily(new Uint8Array(await file.arrayBuffer()))
  if (!reading.ok) return { kind: 'refused', refusal: reading.refusal }
  const stored = await storedSessions(device.storage)
  // What was erased here is not known then, and might come back.
  if (stored === null) return { kind: 'not-stored', session: reading.session, reason: 'unavailable' }
  const session = withoutErasedWords(reading.session, stored)
  if (device.locks === undefined) return store(device.storage, session)
  return device.locks.request(sessionLock(session.id), { ifAvailable: true }, lock =>
    lock === null
      ? Promise.resolve({ kind: 'open-in-a-tab' as const, session })
      : store(device.storage, session),
  )
}

async function store(storage: SessionStorage, session: Session): Promise<Imported> {
  const record = await storage.get(session.id)
  if (record === null) {
    const isDamaged = (await storage.damaged())?.some(({ id }) => id === session.id) ?? false
    return isDamaged
      ? { kind: 'damaged-here', session }
      : { kind: 'not-stored', session, reason: 'unavailable' }
  }
  const here = record === undefined ? undefined : await readLazily(record.text)
  if (here?.ok === true) {
    if (isStartOf(session.log, here.session.log)) return { kind: 'here-already', session: here.session }
    if (!isStartOf(here.session.log, session.log)) return { kind: 'differs', session: here.session }
  }
  const put = await storage.put(recordOf(session), record?.events)
  return put.ok ? { kind: 'imported', session } : { kind: 'not-stored', session, reason: put.reason }
}

function isStartOf(start: readonly SessionEvent[], log: readonly SessionEvent[]): boolean {
  return JSON.stringify(start) === JSON.stringify(log.slice(0, start.length))
}
