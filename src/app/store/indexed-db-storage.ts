import { clear, del, entries, get, promisifyRequest, update, type UseStore } from 'idb-keyval'
import { isRecord, type SessionRecord } from './session-record.ts'
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
    get: id =>
      get<unknown>(id, store).then(
        held => (held === undefined || isRecord(held, id) ? held : null),
        () => null,
      ),
    list: () => amongAll(store, all => all.flatMap(([id, record]) => (isRecord(record, id) ? [record] : []))),
    damaged: () =>
      amongAll(store, all =>
        all.flatMap(([id, record]) => (isRecord(record, id) ? [] : [{ id, held: record }])),
      ),
    put: (record, replaces) =>
      put(store, record.id, found => {
        // What is damaged may hold something all the same, so only somebody who was asked deletes it.
        if (found !== undefined && !isRecord(found, record.id)) throw new Conflict('unavailable')
        const reason = conflict(found, replaces)
        if (reason !== undefined) throw new Conflict(reason)
        return inPlaceOf(found, record)
      }),
    putDesk: (id, desk) =>
      put(store, id, found => {
        if (found === undefined) throw new Conflict('deleted')
        if (!isRecord(found, id)) throw new Conflict('unavailable')
        return { ...found, desk }
      }),
    delete: id => succeeds(del(id, store)),
    clear: () => succeeds(clear(store)),
  }
}

/** What the store has, under the names that this program gives. */
function amongAll<Found>(
  store: UseStore,
  find: (all: readonly (readonly [string, unknown])[]) => Found,
): Promise<Found | null> {
  return entries<string, unknown>(store).then(find, () => null)
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
