import type { SessionRecord, SessionStorage } from '../store/storage.ts'

/** Which of the versions that a browser keeps the pages are given, whichever of them has its worker running. */
interface Served {
  readonly cache: string
  /** True where the worker that runs is of a newer version, which waits until no session is under way. */
  readonly isOld: boolean
}

/** With the path, as the same program may lie twice on one server. "Delete everything" knows the first word. */
export function cachesOf(scope: string): string {
  return `desktop-audit ${new URL(scope).pathname} `
}

/** The cache in which this is noted: storage that a worker and its pages share, and that goes with the versions. */
export function noteOf(scope: string): string {
  return `${cachesOf(scope)}served`
}

export function readServed(keep: CacheStorage, scope: string): Promise<Served | undefined> {
  return read(keep, scope, servedName)
}

export function writeServed(keep: CacheStorage, scope: string, served: Served): Promise<void> {
  return write(keep, scope, servedName, served)
}

/** No file of the program has one of these names. */
const servedName = 'served-version'
const refusedName = 'refused-file'

async function read<Noted>(keep: CacheStorage, scope: string, name: string): Promise<Noted | undefined> {
  const note = await keep.match(scope + name, { cacheName: noteOf(scope) })
  return note && ((await note.json()) as Noted)
}

async function write(keep: CacheStorage, scope: string, name: string, noted: unknown): Promise<void> {
  const cache = await keep.open(noteOf(scope))
  if (noted === undefined) await cache.delete(scope + name)
  else await cache.put(scope + name, new Response(JSON.stringify(noted)))
}

/** Why a version was not saved: the first of its files that the worker did not take. */
export interface Refused {
  readonly file: string
  /** `damaged` where the server sends something else than was built, `unreachable` where it does not answer. */
  readonly reason: 'damaged' | 'missing' | 'unreachable' | 'no-room'
}

export function readRefused(keep: CacheStorage, scope: string): Promise<Refused | undefined> {
  return read(keep, scope, refusedName)
}

/** @param refused left out once a version was saved */
export function writeRefused(keep: CacheStorage, scope: string, refused?: Refused): Promise<void> {
  return write(keep, scope, refusedName, refused)
}

/** How long after the last thing that was done in it a session may still be going on, in milliseconds: a day's break, and no more. */
const patience = 12 * 60 * 60 * 1_000

/** Whether a session is under way on this device, open in a tab or not. Where no one can tell, it may be. */
export async function isSessionUnderWay(storage: Pick<SessionStorage, 'list'>, now: number): Promise<boolean> {
  const records = await storage.list()
  return records?.some(record => isUnderWay(record, now)) ?? true
}

/** The story of a group session may be over: looking back, which is recorded too, takes as long again. */
function isUnderWay({ mode, closed, lastAt }: SessionRecord, now: number): boolean {
  return (mode === 'group' || closed === undefined) && now - Date.parse(lastAt) < patience
}
