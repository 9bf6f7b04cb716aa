/*
 * Runs beside the pages and keeps the program for times without a network. It is a script by itself, not a module of the
 * pages, and lies beside index.html, as a worker serves only its own folder.
 *
 * A browser starts a newer worker when no page is open, after a crash as well. So which worker runs does not say which version
 * pages are given: that is noted, and a version that is new waits as long as a session is under way.
 */

import { deviceStorage } from '../store/storage.ts'
import {
  cachesOf,
  isSessionUnderWay,
  noteOf,
  readServed,
  type Refused,
  writeRefused,
  writeServed,
} from './served-version.ts'

/** The files of the built folder with the digest of each; empty where a council may change the file. Set by the build. */
declare const files: Readonly<Record<string, string>>
/** Another for every build that differs. Set by the build. */
declare const version: string

interface Lifetime extends Event {
  waitUntil(work: Promise<unknown>): void
}

interface Fetch extends Lifetime {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

interface Message extends Lifetime {
  readonly data: unknown
  readonly source: { postMessage(message: string): void } | null
}

/** What is used here of a service worker's global scope: its own types do not go together with those of a page. */
interface WorkerScope {
  readonly registration: { readonly scope: string }
  readonly clients: {
    claim(): Promise<void>
    matchAll(options: object): Promise<readonly { readonly url: string }[]>
  }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: Lifetime) => void): void
  addEventListener(type: 'fetch', listener: (event: Fetch) => void): void
  addEventListener(type: 'message', listener: (event: Message) => void): void
}

const worker = globalThis as unknown as WorkerScope
const { scope } = worker.registration
const ourCaches = cachesOf(scope)
const cacheName = ourCaches + version

worker.addEventListener('install', event => event.waitUntil(keepAll()))
worker.addEventListener('activate', event => event.waitUntil(start()))
worker.addEventListener('message', event => {
  // The pages ask for it, once no session is under way.
  if (event.data === 'take over') event.waitUntil(takeOver(event))
})
worker.addEventListener('fetch', event => {
  const path = pathOf(event.request)
  if (path === undefined) return
  event.respondWith(event.request.mode === 'navigate' ? openPage(path, event.request) : answer(path, event.request))
  if (files[path] === '') event.waitUntil(refresh(path))
})

/** As noted, and remembered while the worker runs. Nothing is noted by the versions that did not do so yet. */
let served: Promise<string> | undefined

async function servedCache(): Promise<string> {
  served ??= findServed()
  try {
    return await served
  } catch (error) {
    // Not for good: the browser may manage to read it the next time.
    served = undefined
    throw error
  }
}

async function findServed(): Promise<string> {
  const noted = await readServed(caches, scope)
  if (noted !== undefined && (await caches.has(noted.cache))) return noted.cache
  return (await olderCaches()).at(-1) ?? cacheName
}

/** Begins as the version that pages are given, unless that would interrupt a session. */
async function start(): Promise<void> {
  try {
    const cache = await servedCache()
    if (cache === cacheName || !(await isUnderWay())) return await changeOver()
    await writeServed(caches, scope, { cache, isOld: true })
    await dropOld()
  } finally {
    await worker.clients.claim()
  }
}

async function changeOver(): Promise<void> {
  await writeServed(caches, scope, { cache: cacheName, isOld: false })
  served = Promise.resolve(cacheName)
  await dropOld()
}

async function takeOver(event: Message): Promise<void> {
  // A page of an older version may ask in the break of a session: then this worker runs, and serves what was served.
  if (!(await isUnderWay())) await changeOver().catch(goesOn)
  await worker.skipWaiting()
  event.source?.postMessage('taken over')
}

async function isUnderWay(): Promise<boolean> {
  return isSessionUnderWay(await deviceStorage(), Date.now())
}

/** A page is opened while no other is: the time for a version that waited until no session is under way. */
async function openPage(path: string, request: Request): Promise<Response> {
  const isTime = (await servedCache()) !== cacheName && (await pages()) === 0 && !(await isUnderWay())
  if (isTime) await changeOver().catch(goesOn)
  return answer(path, request)
}

/** Where there is no room for the note, what was served goes on to serve. */
function goesOn(): void {}

/** How many there are, without those that are just being opened. */
async function pages(): Promise<number> {
  const all = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  return all.filter(({ url }) => url.startsWith(scope)).length
}

/** All or nothing: a version that was copied to the server only in part is not taken, and tried again later. */
async function keepAll(): Promise<void> {
  const isNew = !(await caches.has(cacheName))
  try {
    const cache = await caches.open(cacheName)
    await Promise.all(Object.keys(files).map(path => keep(path, cache)))
    await writeRefused(caches, scope).catch(goesOn)
  } catch (error) {
    // What was there already may be what pages are given.
    if (isNew) await caches.delete(cacheName)
    // For the page about this device to show.
    if (error instanceof Refusal) await writeRefused(caches, scope, error.refused).catch(goesOn)
    throw error
  }
}

class Refusal extends Error {
  readonly refused: Refused

  constructor(file: string, reason: Refused['reason']) {
    super(`${file}: ${reason}`)
    this.refused = { file, reason }
  }
}

async function keep(path: string, cache: Cache): Promise<void> {
  const response = await load(path)
  try {
    await cache.put(urlOf(path), response)
  } catch {
    throw new Refusal(path, 'no-room')
  }
}

/** What an earlier version keeps under the same name is the same, as the name of an asset holds a digest of it. */
async function load(path: string): Promise<Response> {
  const kept = path.startsWith('assets/') ? await caches.match(urlOf(path)) : undefined
  return kept ?? ask(path)
}

async function ask(path: string): Promise<Response> {
  const response = await fetchChecked(path)
  if (!response.ok) throw new Refusal(path, 'missing')
  const headers = new Headers(response.headers)
  headers.delete('Content-Encoding')
  // Made anew, as a browser refuses to open a page from an answer that was redirected.
  return new Response(await response.blob(), { headers })
}

/** A browser does not say why it refused a file. Asking for it again, unchecked, shows whether the server has it. */
async function fetchChecked(path: string): Promise<Response> {
  const integrity = files[path] ?? ''
  try {
    return await fetch(urlOf(path), { cache: 'no-cache', integrity })
  } catch {
    const unchecked = await fetch(urlOf(path), { cache: 'no-cache' }).catch(() => undefined)
    if (unchecked === undefined) throw new Refusal(path, 'unreachable')
    throw new Refusal(path, unchecked.ok ? 'damaged' : 'missing')
  }
}

/** Another tab may still run the version before and load parts of it: then its files stay until the next update. */
async function dropOld(): Promise<void> {
  if ((await pages()) > 1) return
  const cache = await servedCache()
  const old = (await olderCaches()).filter(name => name !== cache)
  await Promise.all(old.map(name => caches.delete(name)))
}

/** Of the versions before this one, the earliest first: what is kept after it is newer, or just being fetched. */
async function olderCaches(): Promise<readonly string[]> {
  const names = await caches.keys()
  const ours = names.filter(name => name.startsWith(ourCaches) && name !== noteOf(scope))
  return ours.slice(0, Math.max(0, ours.indexOf(cacheName)))
}

/** The path of a file of ours; `undefined` for everything else, which is not this worker's business. */
function pathOf({ method, url }: Request): string | undefined {
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || !(origin + pathname).startsWith(scope)) return undefined
  const path = (origin + pathname).slice(scope.length) || 'index.html'
  return path.startsWith('assets/') || Object.hasOwn(files, path) ? path : undefined
}

async function answer(path: string, request: Request): Promise<Response> {
  const kept = await caches.match(urlOf(path), { cacheName: await servedCache(), ignoreVary: true })
  return kept ?? (await caches.match(urlOf(path), { ignoreVary: true })) ?? fetch(request)
}

/** What a council may change is kept as it was, for speed, and asked for again for the next time. */
async function refresh(path: string): Promise<void> {
  try {
    const response = await ask(path)
    const cache = await servedCache()
    // Not if everything was deleted meanwhile.
    if (await caches.has(cache)) await (await caches.open(cache)).put(urlOf(path), response)
  } catch {
    // No network: what is kept goes on to serve.
  }
}

function urlOf(path: string): string {
  return scope + path
}
