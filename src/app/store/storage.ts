import type { SessionRecord } from './session-record.ts'

/** Where sessions are kept, one record each. Its methods never reject: what goes wrong is part of the answer. */
export interface SessionStorage {
  /** False when the browser keeps nothing and all is gone with this tab: then the pages say so. */
  readonly lasting: boolean
  get(id: string): Promise<SessionRecord | undefined>
  list(): Promise<readonly SessionRecord[]>
  /**
   * Keeps a record once it is safely on the disk.
   *
   * @param replaces how many events the record has that it replaces; `undefined` when it must be new. Anything else
   * is refused, so that no tab can overwrite what another wrote and nothing deleted comes back.
   */
  put(record: SessionRecord, replaces: number | undefined): Promise<Put>
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

/** Keeps sessions until the tab closes. */
export function memoryStorage(): SessionStorage {
  const records = new Map<string, SessionRecord>()
  return {
    lasting: false,
    get: id => Promise.resolve(records.get(id)),
    list: () => Promise.resolve([...records.values()]),
    put: (record, replaces) => {
      const reason = conflict(records.get(record.id), replaces)
      if (reason !== undefined) return Promise.resolve({ ok: false, reason })
      records.set(record.id, record)
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
