import type { DamagedRecord, SessionRecord } from './session-record.ts'

/** Where sessions are kept, one record each. Its methods never reject: what goes wrong is part of the answer. */
export interface SessionStorage {
  /** False when the browser keeps nothing and all is gone with this tab: then the pages say so. */
  readonly lasting: boolean
  /**
   * `undefined` where there is none; `null` where the browser could not read, and it may be there all the same, or where
   * what is there is damaged.
   */
  get(id: string): Promise<SessionRecord | undefined | null>
  /** `null` where the browser could not read. */
  list(): Promise<readonly SessionRecord[] | null>
  /** What is in the store and not in the list, as it is no session. `null` where the browser could not read. */
  damaged(): Promise<readonly DamagedRecord[] | null>
  /**
   * Keeps a record once it is safely on the disk.
   *
   * @param replaces how many events the record has that it replaces; `undefined` when it must be new. Anything else
   * is refused, so that no tab can overwrite what another wrote and nothing deleted comes back.
   */
  put(record: SessionRecord, replaces: number | undefined): Promise<Put>
  /** Keeps what a facilitator has in hand beside the session, and nothing once that is deleted. */
  putDesk(id: string, desk: unknown): Promise<Put>
  delete(id: string): Promise<boolean>
  clear(): Promise<boolean>
}

export type Put = { readonly ok: true } | { readonly ok: false; readonly reason: PutFailure }

export type PutFailure = 'no-room' | 'deleted' | 'written-elsewhere' | 'unavailable'

/** Why a record may not be put in place of what is there. */
export function conflict(
  found: SessionRecord | undefined,
  replaces: number | undefined,
): PutFailure | undefined {
  if (found === undefined) return replaces === undefined ? undefined : 'deleted'
  return found.events === replaces ? undefined : 'written-elsewhere'
}

/** A record in the place of another: what lies beside the session stays there. */
export function inPlaceOf(found: SessionRecord | undefined, record: SessionRecord): SessionRecord {
  return found?.desk === undefined ? record : { ...record, desk: found.desk }
}

/** What is in memory can always be read. */
export interface MemoryStorage extends SessionStorage {
  get(id: string): Promise<SessionRecord | undefined>
  list(): Promise<readonly SessionRecord[]>
}

/** Keeps sessions until the tab closes. */
export function memoryStorage(): MemoryStorage {
  const records = new Map<string, SessionRecord>()
  return {
    lasting: false,
    get: id => Promise.resolve(records.get(id)),
    list: () => Promise.resolve([...records.values()]),
    damaged: () => Promise.resolve([]),
    put: (record, replaces) => {
      const found = records.get(record.id)
      const reason = conflict(found, replaces)
      if (reason !== undefined) return Promise.resolve({ ok: false, reason })
      records.set(record.id, inPlaceOf(found, record))
      return Promise.resolve({ ok: true })
    },
    putDesk: (id, desk) => {
      const found = records.get(id)
      if (found === undefined) return Promise.resolve({ ok: false, reason: 'deleted' })
      records.set(id, { ...found, desk: structuredClone(desk) })
      return Promise.resolve({ ok: true })
    },
    delete: id => {
      records.delete(id)
      return Promise.resolve(true)
    },
    clear: () => {
      records.clear()
      return Promise.resolve(true)
    },
  }
}
