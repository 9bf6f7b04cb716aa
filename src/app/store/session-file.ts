import { writeSession } from '../../core/session/session-file.ts'
import type { Reading } from '../../core/session/session-reader.ts'
import type { Session } from '../../core/session/session.ts'
import { allowed } from './settings.ts'
import type { DamagedRecord, SessionStorage } from './storage.ts'

/** A file for a page to offer. */
export interface SessionFile {
  readonly name: string
  readonly text: string
}

/** The file of a stored session; `undefined` when it is not on this device, `null` when it could not be read. */
export async function exportFile(storage: SessionStorage, id: string): Promise<SessionFile | undefined | null> {
  const record = await storage.get(id)
  if (!record) return record
  return { name: fileName(record.scenario, record.startedAt, id), text: record.text }
}

/** The file of an open session, also when it could not be stored. */
export function fileOf(session: Session): SessionFile {
  const { scenario, startedAt, id } = session
  return { name: fileName(scenario.id, startedAt, id), text: writeSession(session) }
}

/** The file of what cannot be read: its session file where it still has one, or else whatever it holds. */
export function damagedFile({ id, held }: DamagedRecord): SessionFile {
  const name = fileName('damaged', '', id)
  const { text } = Object(held) as { readonly text?: unknown }
  return typeof text === 'string'
    ? { name, text }
    : // A store may hold what JSON cannot say.
      {
        name: name.replace('.session.json', '.txt'),
        text: String(allowed(() => JSON.stringify(held, undefined, 2)) ?? held),
      }
}

function fileName(scenario: string, startedAt: string, id: string): string {
  const parts = [scenario, startedAt.slice(0, 10), id.slice(0, 6)].join(' ')
  return `${parts
    .replaceAll(/[^A-Za-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-')}.session.json`
}

/** The reader brings a schema library along, so it is loaded when first needed. */
export async function readLazily(file: Uint8Array | string): Promise<Reading> {
  const { readSession } = await import('../../core/session/session-reader.ts')
  return readSession(file)
}
