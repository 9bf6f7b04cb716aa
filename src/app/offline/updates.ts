import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SessionStorage } from '../store/storage.ts'
import { writingLock } from '../store/writer-lock.ts'
import { readServed } from './served-version.ts'
import { isSessionUnderWay } from './under-way.ts'

/** Whether a newer version of the program lies ready, and may be loaded. */
export interface UpdateState {
  readonly offered: boolean
}

export interface Updates extends StoreApi<UpdateState> {
  /** Asks the server for a newer version: a tablet may show the same page for weeks. */
  ask(): Promise<void>
  /** Looks whether a version waits, and whether a session is open in any tab or under way on this device. */
  look(): Promise<void>
  /** Loads the version that waits, in every tab; says false when that is not the time for it. */
  takeOver(): Promise<boolean>
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
export function watchForUpdates(
  registration: ServiceWorkerRegistration,
  surroundings: Surroundings,
): Updates {
  const state = createStore<UpdateState>()(() => ({ offered: false }))
  const mayOffer = async () =>
    (await isNewerReady(registration, surroundings)) && !(await isInterrupting(surroundings))
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
    askToTakeOver(registration, surroundings)
    return true
  }
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', () => void look()),
  )
  return Object.assign(state, { ask, look, takeOver })
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
