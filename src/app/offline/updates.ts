import { writingLock } from '../store/device.ts'
import type { SessionStorage } from '../store/storage.ts'
import { Store } from '../store/store.ts'
import { readServed } from './served-version.ts'
import { isSessionUnderWay } from './under-way.ts'

/** Whether a newer version of the program lies ready, and may be loaded. */
export interface UpdateState {
  readonly offered: boolean
}

interface Surroundings {
  readonly workers: ServiceWorkerContainer
  readonly locks: LockManager | undefined
  readonly storage: Pick<SessionStorage, 'list'>
  /** What the worker keeps. */
  readonly keep: CacheStorage
  readonly now: () => number
  /** Loads this page again. */
  readonly reload: () => void
}

/** Watches for versions of the program that the browser has fetched and that wait for their turn. */
export class UpdateStore extends Store<UpdateState> {
  readonly #registration: ServiceWorkerRegistration
  readonly #surroundings: Surroundings

  constructor(registration: ServiceWorkerRegistration, surroundings: Surroundings) {
    super({ offered: false })
    this.#registration = registration
    this.#surroundings = surroundings
    registration.addEventListener('updatefound', () =>
      registration.installing?.addEventListener('statechange', () => void this.look()),
    )
  }

  /** Asks the server for a newer version: a tablet may show the same page for weeks. */
  ask(): Promise<void> {
    return this.#registration.update().then(
      () => undefined,
      // No network: there is another time.
      () => undefined,
    )
  }

  /** Looks whether a version waits, and whether a session is open in any tab or under way on this device. */
  async look(): Promise<void> {
    this.set({ offered: await this.#mayOffer() })
  }

  /** Loads the version that waits, in every tab; says false when that is not the time for it. */
  async takeOver(): Promise<boolean> {
    const may = await this.#mayOffer()
    if (!may) return false
    askToTakeOver(this.#registration, this.#surroundings)
    return true
  }

  async #mayOffer(): Promise<boolean> {
    return (
      (await isNewerReady(this.#registration, this.#surroundings)) &&
      !(await isInterrupting(this.#surroundings))
    )
  }
}

/** It waits to run, or runs and goes on serving the one before. */
async function isNewerReady(
  { active, waiting, scope }: ServiceWorkerRegistration,
  { keep }: Surroundings,
): Promise<boolean> {
  if (active === null) return false
  return waiting !== null || (await readServed(keep, scope))?.isOld === true
}

/** A worker that waits takes the pages over; one that runs already says when it has changed over. */
function askToTakeOver(
  { active, waiting }: ServiceWorkerRegistration,
  { workers, reload }: Surroundings,
): void {
  workers.addEventListener(waiting === null ? 'message' : 'controllerchange', reload, { once: true })
  ;(waiting ?? active)?.postMessage('take over')
}

/** In any tab, or left on this device as in a break or after a crash. */
async function isInterrupting({ locks, storage, now }: Surroundings): Promise<boolean> {
  return (await isSessionOpen(locks)) || isSessionUnderWay(storage, now())
}

/** Whoever writes a session holds this lock. Where there are no locks nobody can tell, so nothing is offered. */
async function isSessionOpen(locks: LockManager | undefined): Promise<boolean> {
  const { held = [] } = (await locks?.query()) ?? { held: [{ name: writingLock }] }
  return held.some(({ name }) => name === writingLock)
}
