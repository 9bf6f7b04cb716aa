import { createStore, type StoreApi } from 'zustand/vanilla'
import { writingLock } from '../store/writer-lock.ts'

/** Whether a newer version of the program lies ready, and may be loaded. */
export interface UpdateState {
  readonly offered: boolean
}

export interface Updates extends StoreApi<UpdateState> {
  /** Asks the server for a newer version: a tablet may show the same page for weeks. */
  ask(): Promise<void>
  /** Looks whether a version waits, and whether a session is under way in any tab. */
  look(): Promise<void>
  /** Loads the version that waits, in every tab; says false when that is not the time for it. */
  takeOver(): Promise<boolean>
}

interface Surroundings {
  readonly workers: ServiceWorkerContainer
  readonly locks: LockManager | undefined
  /** Loads this page again. */
  readonly reload: () => void
}

/** Watches for versions of the program that the browser has fetched and that wait for their turn. */
export function watchForUpdates(
  registration: ServiceWorkerRegistration,
  { workers, locks, reload }: Surroundings,
): Updates {
  const state = createStore<UpdateState>()(() => ({ offered: false }))
  const mayOffer = async () =>
    registration.active !== null && registration.waiting !== null && !(await isSessionOpen(locks))
  const ask = () =>
    registration.update().then(
      () => undefined,
      // No network: there is another time.
      () => undefined,
    )
  const look = async () => state.setState({ offered: await mayOffer() })
  const takeOver = async () => {
    const may = await mayOffer()
    if (!may) return false
    workers.addEventListener('controllerchange', reload, { once: true })
    registration.waiting?.postMessage('take over')
    return true
  }
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', () => void look()),
  )
  return Object.assign(state, { ask, look, takeOver })
}

/** Whoever writes a session holds this lock. Where there are no locks nobody can tell, so nothing is offered. */
async function isSessionOpen(locks: LockManager | undefined): Promise<boolean> {
  const { held = [] } = (await locks?.query()) ?? { held: [{ name: writingLock }] }
  return held.some(({ name }) => name === writingLock)
}
