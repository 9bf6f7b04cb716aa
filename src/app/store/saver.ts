import type { Session } from '../../core/session/session.ts'
import { recordOf } from './session-record.ts'
import type { PutFailure, SessionStorage } from './storage.ts'

/** Whether the last event is on the disk. Why a try failed stands until another has succeeded. */
export type Saved =
  | { readonly state: 'saving'; readonly reason?: PutFailure }
  | { readonly state: 'saved' }
  | { readonly state: 'failed'; readonly reason: PutFailure }

/** Another try, which knows no more than the last one did. */
export function savingAfter(before: Saved): Saved {
  return { ...before, state: 'saving' }
}

/** Writes one session, one version after another; of several that wait, only the last, which holds them all. */
export class Saver {
  readonly #storage: SessionStorage
  readonly #onChange: (saved: Saved) => void
  /** How many events the stored record holds; `undefined` while there is none. */
  #stored: number | undefined
  #next: Session | undefined
  #saved: Saved = { state: 'saved' }
  #running: Promise<void> = Promise.resolve()
  #idle = true

  constructor(storage: SessionStorage, stored: number | undefined, onChange: (saved: Saved) => void) {
    this.#storage = storage
    this.#stored = stored
    this.#onChange = onChange
  }

  save(session: Session): void {
    this.#next = session
    this.#tell(savingAfter(this.#saved))
    if (this.#idle) this.#running = this.#run()
  }

  /** Another tab has written: its record is the one to go on from. */
  follow(stored: number | undefined): void {
    this.#stored = stored
  }

  /** Drops what waits and comes back when nothing is being written. */
  async stop(): Promise<void> {
    this.#next = undefined
    await this.#running
  }

  /** Comes back when everything given so far is written, or has failed. */
  async settled(): Promise<void> {
    await this.#running
  }

  async #run(): Promise<void> {
    this.#idle = false
    for (let session = this.#take(); session !== undefined; session = this.#take()) {
      const put = await this.#storage.put(recordOf(session), this.#stored)
      if (put.ok) this.#stored = session.log.length
      if (!this.#waits()) this.#tell(put.ok ? { state: 'saved' } : { state: 'failed', reason: put.reason })
    }
    this.#idle = true
  }

  #tell(saved: Saved): void {
    this.#saved = saved
    this.#onChange(saved)
  }

  #take(): Session | undefined {
    const session = this.#next
    this.#next = undefined
    return session
  }

  #waits(): boolean {
    return this.#next !== undefined
  }
}
