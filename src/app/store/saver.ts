import type { Put, PutFailure } from './storage.ts'

/** Whether the last event is on the disk. Why a try failed stands until another has succeeded. */
export type Saved =
  | { readonly state: 'saving'; readonly reason?: PutFailure }
  | { readonly state: 'saved' }
  | { readonly state: 'failed'; readonly reason: PutFailure }

/** How long to wait before the first try that follows a failed one, in milliseconds; twice as long each time, up to the longest. */
const firstPause = 2_000
const longestPause = 60_000

/** What another try cannot change: another tab wrote the session, or deleted it. */
const lasting: ReadonlySet<PutFailure> = new Set(['written-elsewhere', 'deleted'])

/** Writes one thing, one version after another; of several that wait, only the last, which holds them all. */
export class Saver<Version extends object> {
  readonly #write: (version: Version) => Promise<Put>
  readonly #onChange: (saved: Saved) => void
  #next: Version | undefined
  #unsaved: Version | undefined
  #failures = 0
  #waiting: AbortController | undefined
  #saved: Saved = { state: 'saved' }
  #running: Promise<void> | undefined

  constructor(write: (version: Version) => Promise<Put>, onChange: (saved: Saved) => void) {
    this.#write = write
    this.#onChange = onChange
  }

  save(version: Version): void {
    this.#rest()
    this.#next = version
    // Another try knows no more than the last one did.
    this.#tell({ ...this.#saved, state: 'saving' })
    this.#running ??= this.#run()
  }

  /** Drops what waits, tries nothing again and comes back when nothing is being written. */
  async stop(): Promise<void> {
    this.#next = undefined
    await this.#running
    this.#rest()
  }

  /** Comes back when everything given so far is written, or has failed. */
  async settled(): Promise<void> {
    await this.#running
  }

  async #run(): Promise<void> {
    let saved: Saved = { state: 'saved' }
    for (let version = this.#take(); version !== undefined; version = this.#take()) {
      const put = await this.#write(version)
      this.#unsaved = put.ok ? undefined : version
      saved = put.ok ? { state: 'saved' } : { state: 'failed', reason: put.reason }
    }
    this.#running = undefined
    if (saved.state !== 'failed') this.#failures = 0
    else if (!lasting.has(saved.reason)) this.#wait(Math.min(firstPause * 2 ** this.#failures++, longestPause))
    this.#tell(saved)
  }

  /** Tries again after a pause, and at once when someone comes back to the page: they may have made room meanwhile. */
  #wait(pause: number): void {
    const waiting = new AbortController()
    const { signal } = waiting
    this.#waiting = waiting
    const again = () => {
      this.#rest()
      if (this.#unsaved !== undefined) this.save(this.#unsaved)
    }
    const timer = setTimeout(again, pause)
    signal.addEventListener('abort', () => clearTimeout(timer))
    // Tests of the stores run without a page.
    if (typeof document === 'undefined') return
    const onShown = () => document.visibilityState === 'visible' && again()
    document.addEventListener('visibilitychange', onShown, { signal })
    for (const event of ['focus', 'online', 'pageshow']) addEventListener(event, again, { signal })
  }

  #rest(): void {
    this.#waiting?.abort()
    this.#waiting = undefined
  }

  #tell(saved: Saved): void {
    this.#saved = saved
    this.#onChange(saved)
  }

  #take(): Version | undefined {
    const version = this.#next
    this.#next = undefined
    return version
  }
}
