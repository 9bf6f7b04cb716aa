import type { Session } from '../../core/session/session.ts'
import type { CaseStorage } from '../case-files/case-storage.ts'
import type { Drafts } from './drafts.ts'
import { allowed } from './settings.ts'
import { deviceStorage, type SessionStorage } from './storage.ts'

let cases: Promise<CaseStorage> | undefined
let drafts: Promise<Drafts> | undefined

/** What a browser gives the stores to work with; each part but storage may be missing. */
export interface Device {
  readonly storage: SessionStorage
  /** Loaded when there is a case, or when one is to be kept: most devices have none. */
  readonly cases: () => Promise<CaseStorage>
  /** Loaded when someone writes a case, or deletes everything. */
  readonly drafts: () => Promise<Drafts>
  readonly locks: LockManager | undefined
  readonly openChannel: OpenChannel
  /** What keeps the program for times without a network, and where. */
  readonly workers?: ServiceWorkerContainer | undefined
  readonly caches?: CacheStorage | undefined
  readonly persistence?: Persistence | undefined
}

/** A browser's promise not to delete what a site keeps when space runs short. Not over plain http. */
export type Persistence = Pick<StorageManager, 'persist' | 'persisted'>

/** Web Locks are there only in secure contexts (https, localhost, files); channels nearly everywhere. */
export async function thisDevice(): Promise<Device> {
  const { locks, storage: persistence } = navigator as {
    readonly locks?: LockManager
    readonly storage?: Persistence
  }
  return {
    storage: await deviceStorage(),
    cases: () => (cases ??= import('../case-files/case-storage.ts').then(module => module.deviceCases())),
    drafts: () => (drafts ??= import('./drafts.ts').then(module => module.Drafts.open())),
    locks,
    openChannel: 'BroadcastChannel' in globalThis ? name => new BroadcastChannel(name) : undefined,
    workers: allowed(() => (navigator as { readonly serviceWorker?: ServiceWorkerContainer }).serviceWorker),
    caches: allowed(() => caches),
    persistence,
  }
}

export const deviceChannel = 'desktop-audit'

/** What tabs tell each other about the device as a whole. */
export type DeviceMessage = { readonly kind: 'sessions-changed' } | { readonly kind: 'deleting-everything' }

/** The channel of a session, and the lock that is held by one of its tabs, the one that writes it. */
export function sessionName(id: string): string {
  return `desktop-audit session ${id}`
}

/** Messages between the tabs of this device; where the browser has no channels, no one hears. */
export interface Channel<Message> {
  post(message: Message): void
  close(): void
}

/** How tabs reach each other by name: a way to open a channel, or `undefined` where there is none. */
export type OpenChannel = ((name: string) => BroadcastChannel) | undefined

/** As it is sent; whatever else came over the channel has no `v`. */
type Envelope<Message> = { readonly v: number; readonly message: Message } | null | undefined

/** Raised when a message changes its meaning, so that tabs of different versions leave each other alone. */
const protocol = 1

/** Opens a channel by its name. A tab does not hear what it says through the same channel. */
export function openChannel<Message>(
  open: OpenChannel,
  name: string,
  hear: (message: Message) => void,
): Channel<Message> {
  const channel = open?.(name)
  channel?.addEventListener('message', ({ data }: MessageEvent<Envelope<Message>>) => {
    if (data?.v === protocol) hear(data.message)
  })
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
    post: message => channel?.postMessage({ v: protocol, message }),
    close: () => channel?.close(),
  }
}

/** Shared by all who write; the person who deletes everything asks for it alone, and so waits until they have stopped. */
export const writingLock = 'desktop-audit writing'

interface Claimant {
  /** The lock is there: at once, or when the tab that had it closes. */
  onHeld(): void
  onWaiting(): void
  onLost(): void
}

/** Asks to be the writer, until what it returns is called. Without Web Locks every tab is: storage refuses the second. */
export function claimWriting(locks: LockManager | undefined, id: string, claimant: Claimant): () => void {
  if (locks === undefined) {
    claimant.onHeld()
    return () => undefined
  }
  const waiting = new AbortController()
  const { signal } = waiting
  const hold = () =>
    locks.request(writingLock, { mode: 'shared' }, () => {
      if (signal.aborted) return Promise.resolve()
      claimant.onHeld()
      return new Promise<void>(resolve => {
        signal.addEventListener('abort', () => resolve(), { once: true })
      })
    })
  const lost = () => {
    if (!signal.aborted) claimant.onLost()
  }
  const asked = locks.request(sessionName(id), { ifAvailable: true }, lock => {
    if (lock !== null) return hold()
    claimant.onWaiting()
    // Not awaited within this request: it ends, and the one that waits takes its place.
    void locks.request(sessionName(id), { signal }, hold).catch(lost)
    return undefined
  })
  asked.catch(lost)
  return () => waiting.abort()
}

/** What the tabs of one session tell each other. `revision` is the length of the sender's log: the longer is the later. */
export type SessionMessage = { readonly revision: number } & (
  | { readonly kind: 'hello' }
  | { readonly kind: 'state'; readonly session: Session }
  /** The words of this event are to go, wherever they were taken over. */
  | { readonly kind: 'erase'; readonly event: number }
  | { readonly kind: 'deleted' }
)
