import { clear, del, entries, get, promisifyRequest, update, type UseStore } from 'idb-keyval'
import { writeSession } from '../../core/session/session-file.ts'
import type { Instant, Session } from '../../core/session/session.ts'

/** Where sessions are kept, one record each. Its methods never reject: what goes wrong is part of the answer. */
export interface SessionStorage {
  /** False when the browser keeps nothing and all is gone with this tab: then the pages say so. */
  readonly lasting: boolean
  /** `undefined` where there is none; `null` where it could not be read, or is damaged: it may be there all the same. */
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
  putConsole(id: string, desk: unknown): Promise<Put>
  delete(id: string): Promise<boolean>
  clear(): Promise<boolean>
}

export type Put = { readonly ok: true } | { readonly ok: false; readonly reason: PutFailure }

export type PutFailure = 'no-room' | 'deleted' | 'written-elsewhere' | 'unavailable'

/** What is to stand in the place of a record, or why nothing may. */
type Change = (found: SessionRecord | undefined) => SessionRecord | PutFailure

function writing(change: (id: string, to: Change) => Promise<Put>): Pick<SessionStorage, 'put' | 'putConsole'> {
  return {
    put: (record, replaces) =>
      change(record.id, found => {
        if (found === undefined) return replaces === undefined ? record : 'deleted'
        if (found.events !== replaces) return 'written-elsewhere'
        // What lies beside the session stays there.
        return found.desk === undefined ? record : { ...record, desk: found.desk }
      }),
    putConsole: (id, desk) => change(id, found => (found === undefined ? 'deleted' : { ...found, desk })),
  }
}

/** What is in memory can always be read. */
interface MemoryStorage extends SessionStorage {
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
    ...writing((id, to) => {
      const changed = to(records.get(id))
      if (typeof changed === 'string') return Promise.resolve({ ok: false, reason: changed })
      records.set(id, structuredClone(changed))
      return Promise.resolve({ ok: true })
    }),
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

/** How long a browser may take to open its database, in milliseconds: some never answer, and the page is blank till then. */
const patience = 5_000

/** The browser's database where it can be opened; otherwise memory, which says of itself that it does not last. */
export async function deviceStorage(): Promise<SessionStorage> {
  const store = await openedInTime('desktop-audit', 'sessions')
  return store === undefined ? memoryStorage() : indexedDbStorage(store)
}

/** Whether the browser has a database; also where it does not say. */
export async function isThere(database: string): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === database)
  } catch {
    return true
  }
}

/** `undefined` where the browser does not open it. */
export async function openedInTime(database: string, name: string): Promise<UseStore | undefined> {
  try {
    const late = new Promise<never>((_, reject) => setTimeout(reject, patience))
    return await Promise.race([openStore(database, name), late])
  } catch {
    return undefined
  }
}

function indexedDbStorage(store: UseStore): SessionStorage {
  const all = <Found>(find: (entry: readonly [string, unknown]) => readonly Found[]) =>
    entries<string, unknown>(store).then(
      held => held.flatMap(find),
      () => null,
    )
  return {
    lasting: true,
    get: id =>
      get<unknown>(id, store).then(
        held => (held === undefined || isRecord(held, id) ? held : null),
        () => null,
      ),
    list: () => all(([id, held]) => (isRecord(held, id) ? [held] : [])),
    damaged: () => all(([id, held]) => (isRecord(held, id) ? [] : [{ id, held }])),
    ...writing((id, to) => changeIn(store, id, to)),
    delete: id => succeeds(del(id, store)),
    clear: () => succeeds(clear(store)),
  }
}

/** Reads and writes in one transaction, so that no other tab can come between. */
async function changeIn(store: UseStore, id: string, to: Change): Promise<Put> {
  const changed = (found: unknown) => {
    // What is damaged may hold something all the same, so only someone who was asked deletes it.
    if (found !== undefined && !isRecord(found, id)) throw new Conflict('unavailable')
    const record = to(found)
    if (typeof record === 'string') throw new Conflict(record)
    return record
  }
  try {
    await update<unknown>(id, changed, store)
    return { ok: true }
  } catch (error) {
    return { ok: false, reason: reasonOf(error) }
  }
}

class Conflict extends Error {
  readonly reason: PutFailure

  constructor(reason: PutFailure) {
    super(reason)
    this.reason = reason
  }
}

export function reasonOf(error: unknown): PutFailure {
  if (error instanceof Conflict) return error.reason
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'no-room' : 'unavailable'
}

export function succeeds(done: Promise<void>): Promise<boolean> {
  return done.then(
    () => true,
    () => false,
  )
}

/** As `createStore` of idb-keyval, but each write is flushed to the disk: a laptop that loses its power loses nothing. */
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

/** What the device keeps of a session: its file, and beside it what a list of sessions shows without reading that. */
export interface SessionRecord {
  readonly id: string
  readonly scenario: string
  readonly version: string
  readonly mode: Session['mode']
  readonly parent?: string | undefined
  readonly startedAt: Instant
  /** When its last event happened; `startedAt` while there is none. */
  readonly lastAt: Instant
  /** How many events its log holds. It only ever grows, so it tells which of two copies is the later. */
  readonly events: number
  readonly closed: 'stopped' | 'finished' | undefined
  /** True once members have finished looking back. */
  readonly lookedBack?: true
  readonly text: string
  /** What a facilitator has in hand in it, as it was kept: the person who reads it checks it first. Of no file a part. */
  readonly desk?: unknown
}

/** What lies in the store and is no session: a browser, or an older version of the program, may have left it there. */
export interface DamagedRecord {
  readonly id: string
  readonly held: unknown
}

/**
 * Whether a list can show it. Fields that a later version added do no harm. Written out, as every page loads it.
 *
 * @param id under which the store has it
 *
 * @internal a test shows it many odd records
 */
export function isRecord(value: unknown, id: string): value is SessionRecord {
  if (typeof value !== 'object' || value === null) return false
  const held = value as Readonly<Record<string, unknown>>
  const isText = (key: string) => typeof held[key] === 'string'
  return (
    held['id'] === id &&
    ['scenario', 'version', 'mode', 'text', 'startedAt', 'lastAt'].every(isText) &&
    typeof held['events'] === 'number' &&
    [held['startedAt'], held['lastAt']].every(at => Date.parse(String(at)) > 0) &&
    [undefined, 'stopped', 'finished'].some(closed => closed === held['closed'])
  )
}

export function recordOf(session: Session): SessionRecord {
  const { id, scenario, mode, parent, startedAt, log } = session
  const closing = log.find(event => event.type === 'stopped' || event.type === 'finished')?.type
  return {
    id,
    scenario: scenario.id,
    version: scenario.version,
    mode,
    ...(parent === undefined ? {} : { parent: parent.session }),
    startedAt,
    lastAt: log.at(-1)?.at ?? startedAt,
    events: log.length,
    closed: closing,
    ...(log.some(({ type }) => type === 'hindsight-finished') ? { lookedBack: true as const } : {}),
    text: writeSession(session),
  }
}
