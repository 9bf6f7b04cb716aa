/*
 * Runs beside the pages and keeps the program for times without a network. It is a script by itself, not a module of the
 * pages, and lies beside index.html, as a worker serves only its own folder.
 */

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
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void
}

const worker = globalThis as unknown as WorkerScope
const { scope } = worker.registration
/** With the path, as the same program may lie twice on one server. "Delete everything" knows the first word. */
const ourCaches = `desktop-audit ${new URL(scope).pathname} `
const cacheName = ourCaches + version

worker.addEventListener('install', event => event.waitUntil(keepAll()))
worker.addEventListener('activate', event => event.waitUntil(dropOld().then(() => worker.clients.claim())))
worker.addEventListener('message', ({ data }) => {
  // Never by itself: the pages ask for it, once no session is under way.
  if (data === 'take over') void worker.skipWaiting()
})
worker.addEventListener('fetch', event => {
  const path = pathOf(event.request)
  if (path === undefined) return
  event.respondWith(answer(path, event.request))
  if (files[path] === '') event.waitUntil(refresh(path))
})

/** All or nothing: a version that was copied to the server only in part is not taken, and tried again later. */
async function keepAll(): Promise<void> {
  try {
    const cache = await caches.open(cacheName)
    await Promise.all(Object.keys(files).map(async path => cache.put(urlOf(path), await load(path))))
  } catch (error) {
    await caches.delete(cacheName)
    throw error
  }
}

/** What an earlier version keeps under the same name is the same, as the name of an asset holds a digest of it. */
async function load(path: string): Promise<Response> {
  const kept = path.startsWith('assets/') ? await caches.match(urlOf(path)) : undefined
  return kept ?? ask(path)
}

async function ask(path: string): Promise<Response> {
  const integrity = files[path] ?? ''
  const response = await fetch(urlOf(path), { cache: 'no-cache', integrity })
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  const headers = new Headers(response.headers)
  headers.delete('Content-Encoding')
  // Made anew, as a browser refuses to open a page from an answer that was redirected.
  return new Response(await response.blob(), { headers })
}

/** Another tab may still run the version before and load parts of it: then its files stay until the next update. */
async function dropOld(): Promise<void> {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (pages.filter(({ url }) => url.startsWith(scope)).length > 1) return
  const names = await caches.keys()
  const old = names.filter(name => name.startsWith(ourCaches) && name !== cacheName)
  await Promise.all(old.map(name => caches.delete(name)))
}

/** The path of a file of ours; `undefined` for everything else, which is not this worker's business. */
function pathOf({ method, url }: Request): string | undefined {
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || !(origin + pathname).startsWith(scope)) return undefined
  const path = (origin + pathname).slice(scope.length) || 'index.html'
  return path.startsWith('assets/') || Object.hasOwn(files, path) ? path : undefined
}

async function answer(path: string, request: Request): Promise<Response> {
  const kept = await caches.match(urlOf(path), { cacheName, ignoreVary: true })
  return kept ?? (await caches.match(urlOf(path), { ignoreVary: true })) ?? fetch(request)
}

/** What a council may change is kept as it was, for speed, and asked for again for the next time. */
async function refresh(path: string): Promise<void> {
  try {
    const response = await ask(path)
    // Not if everything was deleted meanwhile.
    if (await caches.has(cacheName)) await (await caches.open(cacheName)).put(urlOf(path), response)
  } catch {
    // No network: what is kept goes on to serve.
  }
}

function urlOf(path: string): string {
  return scope + path
}
