import { scriptAddress } from './script-address.ts'

/** Beside index.html, as a worker serves only its own folder and what is in it. */
const workerName = 'desktop-audit-worker.js'

/** The person who had everything deleted does not want it kept again, as long as the page stays open. */
let isUnregistered = false

/** `undefined` over plain http, in some private windows, and where the file is not on the server. */
export async function registerWorker(
  workers: ServiceWorkerContainer | undefined,
): Promise<ServiceWorkerRegistration | undefined> {
  if (isUnregistered) return undefined
  try {
    // Asked of the server each time, whatever that says about how long a file may be kept.
    return await workers?.register(scriptAddress(workerName), { updateViaCache: 'none' })
  } catch {
    return undefined
  }
}

/** Forgets the worker of this program, and no other. */
export async function unregisterWorkers(workers: ServiceWorkerContainer | undefined): Promise<boolean> {
  isUnregistered = true
  try {
    const registrations = (await workers?.getRegistrations()) ?? []
    const ours = registrations.filter(({ active, waiting, installing }) =>
      (active ?? waiting ?? installing)?.scriptURL.endsWith(`/${workerName}`),
    )
    const gone = await Promise.all(ours.map(one => one.unregister()))
    return gone.every(Boolean)
  } catch {
    return false
  }
}
