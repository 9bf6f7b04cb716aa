import { readRefused, type Refused } from '../offline/served-version.ts'

/** Whether the program opens on this device without a network, and if not, why. */
export type OfflineState =
  /** All of it is in the file that was opened. */
  | { readonly kind: 'one-file' }
  /** `refused` where a newer version could not be saved. */
  | { readonly kind: 'saved'; readonly refused: Refused | undefined }
  | { readonly kind: 'refused'; readonly refused: Refused }
  /** The worker is saving it, or begins to in a moment. */
  | { readonly kind: 'saving' }
  /** Browsers save programs only over https. */
  | { readonly kind: 'not-secure' }
  /** As in some private windows. */
  | { readonly kind: 'no-workers' }

interface Surroundings {
  readonly workers?: ServiceWorkerContainer | undefined
  readonly caches?: CacheStorage | undefined
}

/** @param form `one-file` for the file that opens by double-click */
export async function readOfflineState(
  { workers, caches }: Surroundings,
  form: string,
): Promise<OfflineState> {
  if (form === 'one-file') return { kind: 'one-file' }
  if (workers === undefined || caches === undefined)
    return { kind: globalThis.isSecureContext ? 'no-workers' : 'not-secure' }
  try {
    return await askedOf(workers, caches)
  } catch {
    return { kind: 'no-workers' }
  }
}

async function askedOf(workers: ServiceWorkerContainer, caches: CacheStorage): Promise<OfflineState> {
  const registration = await workers.getRegistration()
  // The first version that is refused leaves no registration behind.
  const scope = registration?.scope ?? new URL('.', location.href).href
  const refused = await readRefused(caches, scope)
  if (registration?.active != null) {
    const isRefused = refused !== undefined && (await isStillNewer(registration))
    return { kind: 'saved', refused: isRefused ? refused : undefined }
  }
  if (registration?.installing != null || refused === undefined) return { kind: 'saving' }
  return { kind: 'refused', refused }
}

/** False where the server has gone back to the version that is saved, or the newer one was saved after all. */
async function isStillNewer(registration: ServiceWorkerRegistration): Promise<boolean> {
  try {
    const { installing, waiting } = await registration.update()
    return installing !== null && waiting === null
  } catch {
    return registration.waiting === null
  }
}
