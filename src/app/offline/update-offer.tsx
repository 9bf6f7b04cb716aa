import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { writingLock } from '../store/device.ts'
import { registerWorker } from '../store/service-worker.ts'
import type { SessionStorage } from '../store/storage.ts'
import { Store } from '../store/store.ts'
import { useWorkplace } from '../store/workplace.ts'
import { SecondButton } from '../ui/controls.tsx'
import { Notice } from '../ui/notice.tsx'
import { isSessionUnderWay, readServed } from './served-version.ts'
import { useHeard } from '../ui/heard.ts'

/** How long it waits, in milliseconds, so that keeping the program for later never slows down what is wanted now. */
const delay = 2_000

/** How often it is looked whether the last session was left, in milliseconds. */
const patience = 3_000

/** Keeps the program offline from now on and, on the first page, offers a version that is newer. */
export function UpdateOffer({ path }: { readonly path: string }) {
  const { device } = useWorkplace()
  const [updates, setUpdates] = useState<UpdateStore>()
  useEffect(() => {
    const { workers } = device
    if (workers === undefined) return undefined
    const reload = () => window.location.reload()
    const keep = async () => {
      const registration = await registerWorker(workers)
      if (registration !== undefined)
        setUpdates(new UpdateStore(registration, { ...device, workers, keep: caches, now: Date.now, reload }))
    }
    const timer = setTimeout(() => void keep(), delay)
    return () => clearTimeout(timer)
  }, [device])
  return updates === undefined || path !== '/' ? null : <Offer updates={updates} />
}

function Offer({ updates }: { readonly updates: UpdateStore }) {
  const offered = useStore(updates, state => state.offered)
  useEffect(() => {
    void updates.look()
    const timer = setInterval(() => void updates.look(), patience)
    return () => clearInterval(timer)
  }, [updates])
  useHeard('visibilitychange', () => void (document.visibilityState === 'visible' && updates.ask()))
  return offered ? <UpdateNotice onLoad={() => updates.takeOver()} /> : null
}

/**
 * Offers a newer version of the program, which never loads by itself.
 *
 * @param onLoad says false when a session was begun meanwhile
 *
 * @internal a test draws it by itself
 */
export function UpdateNotice({ onLoad }: { readonly onLoad: () => Promise<boolean> }) {
  const [state, setState] = useState<keyof typeof words>('offered')
  const load = async () => {
    setState('loading')
    if (!(await onLoad())) setState('not-now')
  }
  return (
    <Notice title="A newer version is ready">
      <p>It loads only when you say so. Your sessions on this device stay as they are.</p>
      <p>
        <SecondButton
          // Not `disabled`: that would take the focus away from the person who just pressed it.
          aria-disabled={state === 'loading'}
          onClick={() => void load()}
        >
          Load the new version
        </SecondButton>
      </p>
      <output>{words[state]}</output>
    </Notice>
  )
}

const words = {
  offered: '',
  loading: 'Loading the new version …',
  'not-now': 'Not now: a session is under way on this device.',
}

interface UpdateState {
  readonly offered: boolean
}

interface Surroundings {
  readonly workers: ServiceWorkerContainer
  readonly locks: LockManager | undefined
  readonly storage: Pick<SessionStorage, 'list'>
  readonly keep: CacheStorage
  readonly now: () => number
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
    if (!(await this.#mayOffer())) return false
    const { active, waiting } = this.#registration
    const { workers, reload } = this.#surroundings
    // A worker that waits takes the pages over; one that runs already says when it has changed over.
    workers.addEventListener(waiting === null ? 'message' : 'controllerchange', reload, { once: true })
    ;(waiting ?? active)?.postMessage('take over')
    return true
  }

  async #mayOffer(): Promise<boolean> {
    const { locks, storage, keep, now } = this.#surroundings
    const { active, waiting, scope } = this.#registration
    // It waits to run, or runs and goes on serving the one before.
    const isReady = active !== null && (waiting !== null || (await readServed(keep, scope))?.isOld === true)
    if (!isReady) return false
    // The person who writes a session holds this lock. Where there are no locks no one can tell, so nothing is offered.
    const { held = [] } = (await locks?.query()) ?? { held: [{ name: writingLock }] }
    // In any tab, or left on this device as in a break or after a crash.
    return !(held.some(({ name }) => name === writingLock) || (await isSessionUnderWay(storage, now())))
  }
}
