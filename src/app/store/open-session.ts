import type { OpeningRefusal, ReadingRefusal } from '../../core/session/refusals.ts'
import type { Script } from '../../core/session/script.ts'
import { newSession, type Opened, openSession } from '../../core/session/session-start.ts'
import type { Instant } from '../../core/session/session.ts'
import type { Device } from './device.ts'
import type { LibraryEntry } from './library-entry.ts'
import { readLazily } from './session-file.ts'
import { SessionStore } from './session-store.ts'

/** Starts a session, and stores it before anything is done in it. */
export function startSession(
  script: Script,
  start: Pick<Parameters<typeof newSession>[1], 'mode' | 'group'>,
  device: Device,
  clock: () => Instant,
): Promise<SessionStore> {
  const session = newSession(script, { ...start, id: newId(), at: clock() })
  return SessionStore.open({ script, session, stored: undefined }, device, clock)
}

/** What became of a session that was to be gone on with. */
export type Resumed =
  | {
      readonly kind: 'opened'
      readonly store: SessionStore
      readonly script: Script
      /** `other-words` and `other-rules` are for the page to say. */
      readonly opened: Exclude<Opened, { kind: 'refused' }>
    }
  | { readonly kind: 'not-here' }
  /** The browser could not read it now: it may be there all the same. */
  | { readonly kind: 'not-read' }
  | { readonly kind: 'unknown-scenario'; readonly scenario: string }
  | { readonly kind: 'unreadable'; readonly refusal: ReadingRefusal }
  | { readonly kind: 'refused'; readonly refusal: OpeningRefusal }

/** A session of this device, open for as long as the page is. */
export type OpenSession = Extract<Resumed, { kind: 'opened' }> & { readonly entry: LibraryEntry }

/** Goes on with a session of this device. @param scriptOf loads a scenario by its id; `undefined` when there is none */
export async function resumeSession(
  id: string,
  scriptOf: (scenario: string) => Promise<Script | undefined>,
  device: Device,
  clock: () => Instant,
): Promise<Resumed> {
  const record = await device.storage.get(id)
  if (!record) return { kind: record === null ? 'not-read' : 'not-here' }
  const [reading, script] = await Promise.all([readLazily(record.text), scriptOf(record.scenario)])
  if (!reading.ok) return { kind: 'unreadable', refusal: reading.refusal }
  if (script === undefined) return { kind: 'unknown-scenario', scenario: record.scenario }
  const opened = openSession(script, reading.session)
  if (opened.kind === 'refused') return opened
  const toOpen = { script, session: reading.session, stored: record.events }
  const store = await SessionStore.open(toOpen, device, clock)
  return { kind: 'opened', store, script, opened }
}

/** 128 random bits, in hexadecimal. Not `randomUUID`, which plain http does not have. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
