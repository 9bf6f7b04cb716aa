import { clear, del, entries, get, set, type UseStore } from 'idb-keyval'
import type { Instant } from '../../core/session/session.ts'
import { forgetSetting, keepSetting, setting } from './settings.ts'
import { openedInTime } from './storage.ts'

/** The files of a case that is being written, by name: `scenario.yaml`, `exhibits/letter.md`, `pictures/shop.svg`. */
export interface DraftTexts {
  /** The name of its folder. */
  readonly folder: string
  readonly files: Readonly<Record<string, string>>
}

/** A case under an author's hands, kept on this device at every letter. */
export interface Draft extends DraftTexts {
  readonly id: string
  readonly changedAt: Instant
  /** The files as they were opened or last saved. */
  readonly saved: DraftTexts['files']
  /** The folder on the disk, where the browser may write to it. */
  readonly handle?: FileSystemDirectoryHandle | undefined
  /** What its author should know of how it was read. */
  readonly remarks?: Remarks | undefined
  /** Whether the lines of its files end as those of Windows do. */
  readonly hasReturns?: boolean | undefined
}

interface Remarks {
  readonly title: string
  readonly lines: readonly string[]
}

/** Under this name and a draft's id the browser keeps what was typed as a page closed. */
const lastWordsName = 'desktop-audit draft'

/** The drafts of this device. In memory where the browser keeps nothing, and then they say so. */
export class Drafts {
  readonly lasting: boolean
  readonly #store: UseStore | undefined
  readonly #memory = new Map<string, Draft>()

  constructor(store: UseStore | undefined) {
    this.#store = store
    this.lasting = store !== undefined
  }

  static async open(): Promise<Drafts> {
    return new Drafts(await openedInTime('desktop-audit-drafts', 'drafts'))
  }

  /** Last changed first. */
  async list(): Promise<readonly Draft[]> {
    const kept = this.#store === undefined ? [...this.#memory] : await entries<string, Draft>(this.#store)
    return kept.map(([, draft]) => draft).toSorted((one, other) => other.changedAt.localeCompare(one.changedAt))
  }

  async read(id: string): Promise<Draft | undefined> {
    const kept = this.#store === undefined ? this.#memory.get(id) : await get<Draft>(id, this.#store)
    const name = `${lastWordsName} ${id}`
    const last = setting(name) as Pick<Draft, 'changedAt' | 'files'> | null | undefined
    if (kept === undefined || last == null) return kept
    const draft = last.changedAt < kept.changedAt ? kept : { ...kept, ...last }
    await this.keep(draft)
    forgetSetting(name)
    return draft
  }

  /** Without waiting, while a page closes: what is kept properly may come too late. */
  keepAtOnce({ id, changedAt, files }: Draft): void {
    keepSetting(`${lastWordsName} ${id}`, { changedAt, files })
  }

  /** Rejects where the browser cannot keep it. */
  async keep(draft: Draft): Promise<void> {
    if (this.#store === undefined) this.#memory.set(draft.id, draft)
    else await set(draft.id, draft, this.#store)
  }

  async delete(id: string): Promise<void> {
    this.#memory.delete(id)
    forgetSetting(`${lastWordsName} ${id}`)
    if (this.#store !== undefined) await del(id, this.#store)
  }

  async clear(): Promise<void> {
    this.#memory.clear()
    if (this.#store !== undefined) await clear(this.#store)
  }
}

/** The names of the files that differ from what was last saved. */
export function unsaved({ files, saved }: Draft): readonly string[] {
  const names = new Set([...Object.keys(files), ...Object.keys(saved)])
  return [...names].filter(name => files[name] !== saved[name])
}
