import type { CaseInPlayer } from '../../cases/one-file-player.ts'
import { areSame, type CaseStorage, type StoredCase } from './case-storage.ts'
import { Store } from './store.ts'
import type { LibraryEntry } from './workplace.ts'

/** The cases that someone opened from files, on this device. */
interface CasesState {
  readonly stored: readonly StoredCase[]
  /** Those that can be played, as the library has them: all but what is damaged, or has a name of the council's set. */
  readonly entries: readonly LibraryEntry[]
  /** True when the browser could not read them: then they are not known, which is not the same as none. */
  readonly isUnread?: boolean
}

export class OpenedCases extends Store<CasesState> {
  readonly #storage: CaseStorage
  readonly #builtIn: ReadonlySet<string>
  /** The id of the one case that this page is for. */
  readonly only: string | undefined

  /** @param builtIn the council's own set, which goes first */
  constructor(storage: CaseStorage, builtIn: readonly Pick<LibraryEntry, 'id'>[], only?: string) {
    super({ stored: [], entries: [] })
    this.#storage = storage
    this.only = only
    this.#builtIn = new Set(builtIn.map(({ id }) => id))
  }

  /** Asked at the start, and by pages that list them. One that stayed the same is not loaded again. */
  async refresh(): Promise<void> {
    const stored = await this.#storage.list()
    if (stored === null) return this.set({ isUnread: true })
    const before = this.getState()
    const isKnown = (one: StoredCase) =>
      before.stored.some(({ id, digests }) => id === one.id && areSame(digests, one.digests))
    if (stored.length === before.stored.length && stored.every(isKnown)) return this.set({ isUnread: false })
    const entries = stored.flatMap(one => {
      const same = isKnown(one) ? before.entries.find(({ id }) => id === one.id) : undefined
      return same ?? (this.#builtIn.has(one.id) ? [] : this.#entry(one))
    })
    this.set({ stored, entries, isUnread: false })
  }

  /** Its file as it was opened; nothing where it cannot be read. */
  async file(id: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    return (await this.#storage.file(id)) ?? undefined
  }

  /** As a one-file player holds it; `undefined` where it cannot be read. */
  async inPlayer(id: string): Promise<CaseInPlayer | undefined> {
    const stored = this.getState().stored.find(one => one.id === id)
    const bytes = await this.file(id)
    if (!stored?.card || bytes === undefined) return undefined
    const { card, digests, fileName } = stored
    return { card, digests, fileName, bytes }
  }

  /** False where the browser did not let us. */
  async remove(id: string): Promise<boolean> {
    const isGone = await this.#storage.delete(id)
    await this.refresh()
    return isGone
  }

  #entry({ card, fileName, openedAt }: StoredCase): readonly LibraryEntry[] {
    if (card === null) return []
    let loading: Promise<LibraryEntry> | undefined
    // Read afresh from its file in each page, as this version of the program understands it.
    const read = () =>
      (loading ??= import('./case-entry.ts')
        .then(({ storedEntry }) => storedEntry(this.#storage, card.id, fileName))
        .catch((error: unknown) => {
          loading = undefined
          throw error
        }))
    return [
      {
        ...card,
        fromFile: { name: fileName, openedAt },
        loadScript: async () => (await read()).loadScript(),
        loadDebrief: async () => (await read()).loadDebrief(),
        loadExhibit: async id => (await read()).loadExhibit(id),
      },
    ]
  }
}
