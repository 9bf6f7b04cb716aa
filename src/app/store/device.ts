import { serviceWorkers } from '../offline/register-worker.ts'
import type { OpenChannel } from './channel.ts'
import { deviceStorage } from './indexed-db-storage.ts'
import type { Persistence } from './persistence.ts'
import type { SessionStorage } from './storage.ts'

/** What a browser gives the stores to work with; each part but storage may be missing. */
export interface Device {
  readonly storage: SessionStorage
  readonly locks: LockManager | undefined
  readonly openChannel: OpenChannel
  /** What keeps the program for times without a network, and where. */
  readonly workers?: ServiceWorkerContainer | undefined
  readonly caches?: CacheStorage | undefined
  readonly persistence?: Persistence | undefined
}

/** Web Locks are there only in secure contexts (https, localhost, files); channels nearly everywhere. */
export async function thisDevice(): Promise<Device> {
  const { locks, storage: persistence } = navigator as {
    readonly locks?: LockManager
    readonly storage?: Persistence
  }
  return {
    storage: await deviceStorage(),
    locks,
    openChannel: 'BroadcastChannel' in globalThis ? name => new BroadcastChannel(name) : undefined,
    workers: serviceWorkers(),
    caches: allowed(() => caches),
    persistence,
  }
}

/** Where cookies are forbidden, merely naming these throws. */
export function allowed<Keep>(keep: () => Keep): Keep | undefined {
  try {
    return keep()
  } catch {
    return undefined
  }
}

export const deviceChannel = 'desktop-audit'

/** What tabs tell each other about the device as a whole. */
export type DeviceMessage =
  /** The list of sessions is not what it was. */
  | { readonly kind: 'sessions-changed' }
  /** Whoever is writing stops, for all is about to be deleted. */
  | { readonly kind: 'deleting-everything' }

export function sessionChannel(id: string): string {
  return `desktop-audit session ${id}`
}
