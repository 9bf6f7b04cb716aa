import { Store } from '../store/store.ts'
import type { LibraryEntry } from '../store/library-entry.ts'
import type { CaseStorage, StoredCase } from './case-storage.ts'

interface CasesState {
  /** Also those that are damaged, or have an id of the council's set. */
  readonly stored: readonly StoredCase[]
  /** Those that can be shown, as the library has others. */
  readonly opened: readonly LibraryEntry[]
  /** True when the browser could not read them: then they are not known, which is not the same as none. */
  readonly isUnread?: boolean
}

/** The cases that someone opened from files, on this device. */
export class OpenedCases extends Store<CasesState> {
  readonly #storage: () => Promise<CaseStorage>
  /** The id of the one case that this page is for. */
  readonly only: string | undefined

  constructor(storage: () => Promise<CaseStorage>, only?: string) {
    super({ stored: [], opened: [] })
    this.#storage = storage
    this.only = only
  }

  /** Asked at the start where there are any, and by pages that list them. A case that stayed the same is not loaded again. */
  async refresh(): Promise<void> {
    // What reads them may not load, as where the network is gone.
    const found = await this.#storage().then(
      storage => storage.list(),
      () => null,
    )
    if (found === null) return this.set({ isUnread: true })
    const before = this.getState().stored
    const stored = found.map(one => before.find(other => isSame(one, other)) ?? one)
    const isChanged = stored.length !== before.length || stored.some((one, index) => one !== before[index])
    if (!isChanged) return this.set({ isUnread: false })
    const opened =
      stored.length === 0 ? [] : (await import('./case-storage.ts')).lateEntries(stored, id => this.file(id))
    this.set({ stored, opened, isUnread: false })
  }

  /** Its file as it was opened; nothing where there is none, `null` where the browser could not read it. */
  async file(id: string): Promise<Uint8Array<ArrayBuffer> | undefined | null> {
    return (await this.#storage()).file(id)
  }

  /** False where the browser did not let us. */
  async remove(id: string): Promise<boolean> {
    const isGone = await (await this.#storage()).delete(id)
    await this.refresh()
    return isGone
  }
}

/** Another version of a case is opened at another time. */
function isSame(one: StoredCase, other: StoredCase): boolean {
  return one.id === other.id && one.openedAt === other.openedAt
}
