import { clear, del, get, promisifyRequest, update, values, type UseStore } from 'idb-keyval'
import type { SessionRecord } from './session-record.ts'
import {
  conflict,
  inPlaceOf,
  memoryStorage,
  type Put,
  type PutFailure,
  type SessionStorage,
} from './storage.ts'

/** How long a browser may take to open its database, in milliseconds: some never answer, and the page is blank till then. */
const patience = 5_000

/** The browser's database where it can be opened; otherwise memory, which says of itself that it does not last. */
export async function deviceStorage(): Promise<SessionStorage> {
  try {
    const late = new Promise<never>((_, reject) => setTimeout(reject, patience))
    const store = await Promise.race([openStore('desktop-audit', 'sessions'), late])
    return indexedDbStorage(store)
  } catch {
    return memoryStorage()
  }
}

function indexedDbStorage(store: UseStore): SessionStorage {
  return {
    lasting: true,
    get: id => get<SessionRecord>(id, store).catch(() => null),
    list: () => values<SessionRecord>(store).catch(() => null),
    put: (record, replaces) =>
      put(store, record.id, found => {
        const reason = conflict(found, replaces)
        if (reason !== undefined) throw new Conflict(reason)
        return inPlaceOf(found, record)
      }),
    putDesk: (id, desk) =>
      put(store, id, found => {
        if (found === undefined) throw new Conflict('deleted')
        return { ...found, desk }
      }),
    delete: id => succeeds(del(id, store)),
    clear: () => succeeds(clear(store)),
  }
}

/** Reads and writes in one transaction, so that no other tab can come between. */
async function put(
  store: UseStore,
  id: string,
  change: (found: SessionRecord | undefined) => SessionRecord,
): Promise<Put> {
  try {
    await update<SessionRecord>(id, change, store)
    return { ok: true }
  } catch (error) {
    return { ok: false, reason: reasonOf(error) }
  }
}

/** Leaves a transaction without writing. */
class Conflict extends Error {
  readonly reason: PutFailure

  constructor(reason: PutFailure) {
    super(reason)
    this.reason = reason
  }
}

function reasonOf(error: unknown): PutFailure {
  if (error instanceof Conflict) return error.reason
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'no-room' : 'unavailable'
}

function succeeds(done: Promise<void>): Promise<boolean> {
  return done.then(
    () => true,
    () => false,
  )
}

/**
 * As `createStore` of idb-keyval, but each write is flushed to the disk before it counts as done: a laptop that loses
 * its power loses nothing that was shown as saved.
 */
async function openStore(database: string, name: string): Promise<UseStore> {
  let connection = await connect(database, name)
  const begin = (mode: IDBTransactionMode) => connection.transaction(name, mode, { durability: 'strict' })
  return async (mode, callback) => {
    let transaction: IDBTransaction
    try {
      transaction = begin(mode)
    } catch {
      // Browsers close connections by themselves at times, Safari without a word.
      connection = await connect(database, name)
      transaction = begin(mode)
    }
    return callback(transaction.objectStore(name))
  }
}

async function connect(database: string, name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(database)
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(name))
  const connection = await promisifyRequest(request)
  // A tab of a later version may want to change the database, and waits for this one to let go of it.
  connection.addEventListener('versionchange', () => connection.close())
  return connection
}
