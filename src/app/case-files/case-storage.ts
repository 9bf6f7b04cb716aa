import { clear, get, promisifyRequest, type UseStore } from 'idb-keyval'
import type { CaseCard } from '../../cases/playable.ts'
import type { Digests } from '../../core/session/script.ts'
import type { Instant } from '../../core/session/session.ts'
import type { LibraryEntry } from '../store/library-entry.ts'
import { openedInTime, type Put, reasonOf, succeeds } from '../store/storage.ts'

/** Where the cases are kept that someone opened from files. Its methods never reject, as those of `SessionStorage`. */
export interface CaseStorage {
  /** `null` where the browser could not read. */
  list(): Promise<readonly StoredCase[] | null>
  /** The file as it was opened; `undefined` where there is none, `null` where the browser could not read it. */
  file(id: string): Promise<Uint8Array<ArrayBuffer> | undefined | null>
  /**
   * Keeps a case and its file, both or neither.
   *
   * @param replaces the one that it replaces; `undefined` when there must be none. Anything else is refused, so that no
   * tab overwrites what another one opened.
   */
  put(stored: StoredCase, file: Uint8Array<ArrayBuffer>, replaces: Digests | undefined): Promise<Put>
  delete(id: string): Promise<boolean>
  clear(): Promise<boolean>
}

/** What a list shows of a case, beside its file: a file may be large, so no list reads one. */
export interface StoredCase {
  readonly id: string
  /** `null` where a browser, or another version of the program, left something that cannot be shown. */
  readonly card: CaseCard | null
  readonly digests: Digests
  readonly fileName: string
  readonly openedAt: Instant
}

const cardKey = (id: string) => `card ${id}`
const fileKey = (id: string) => `file ${id}`

/** Keeps cases until the tab closes. */
export function memoryCases(): CaseStorage {
  const cases = new Map<string, { readonly stored: StoredCase; readonly file: Uint8Array<ArrayBuffer> }>()
  return {
    list: () => Promise.resolve([...cases.values()].map(({ stored }) => stored)),
    file: id => Promise.resolve(cases.get(id)?.file),
    put: (stored, file, replaces) => {
      if (!mayReplace(cases.get(stored.id)?.stored, replaces))
        return Promise.resolve({ ok: false, reason: 'written-elsewhere' })
      cases.set(stored.id, { stored, file })
      return Promise.resolve({ ok: true })
    },
    delete: id => {
      cases.delete(id)
      return Promise.resolve(true)
    },
    clear: () => {
      cases.clear()
      return Promise.resolve(true)
    },
  }
}

/** In a database of their own: that of the sessions stays as older versions of the program know it. */
export async function deviceCases(): Promise<CaseStorage> {
  const store = await openedInTime('desktop-audit-cases', 'cases')
  return store === undefined ? memoryCases() : indexedDbCases(store)
}

function indexedDbCases(store: UseStore): CaseStorage {
  return {
    list: () =>
      store('readonly', async cases => {
        const [keys, held] = await Promise.all([
          promisifyRequest(cases.getAllKeys(cards()) as IDBRequest<string[]>),
          promisifyRequest<unknown[]>(cases.getAll(cards())),
        ])
        return held.map((one, index) => asStored(one, keys[index]?.slice(cardKey('').length) ?? ''))
      }).catch(() => null),
    file: id =>
      get<unknown>(fileKey(id), store).then(
        held => (held instanceof Uint8Array ? (held as Uint8Array<ArrayBuffer>) : undefined),
        () => null,
      ),
    put: (stored, file, replaces) =>
      store('readwrite', async (cases): Promise<Put> => {
        const found = await promisifyRequest<unknown>(cases.get(cardKey(stored.id)))
        const before = found === undefined ? undefined : asStored(found, stored.id)
        if (!mayReplace(before, replaces)) return { ok: false, reason: 'written-elsewhere' }
        cases.put(stored, cardKey(stored.id))
        cases.put(file, fileKey(stored.id))
        await promisifyRequest(cases.transaction)
        return { ok: true }
      }).catch((error: unknown) => ({ ok: false, reason: reasonOf(error) })),
    delete: id =>
      succeeds(
        store('readwrite', cases => {
          cases.delete(cardKey(id))
          cases.delete(fileKey(id))
          return promisifyRequest(cases.transaction)
        }),
      ),
    clear: () => succeeds(clear(store)),
  }
}

/** The keys of all cards: each begins alike, and none of them can be as long as this. */
function cards(): IDBKeyRange {
  return IDBKeyRange.bound(cardKey(''), cardKey('\uFFFF'))
}

function mayReplace(found: Pick<StoredCase, 'digests'> | undefined, replaces: Digests | undefined): boolean {
  return found === undefined ? replaces === undefined : replaces !== undefined && areSame(found.digests, replaces)
}

/** Whether two cases are word for word the same, and are played alike. */
export function areSame(one: Digests, other: Digests): boolean {
  return one.rules === other.rules && one.words === other.words
}

/** Fields that a later version added do no harm. Written out, as every page loads it. */
function asStored(held: unknown, id: string): StoredCase {
  const { card, digests, fileName, openedAt } = Object(held) as Partial<StoredCase>
  return {
    id,
    card: isCard(card) && card.id === id ? card : null,
    digests: { rules: String(digests?.rules), words: String(digests?.words) },
    fileName: typeof fileName === 'string' ? fileName : `${id}.zip`,
    openedAt: Date.parse(String(openedAt)) > 0 ? String(openedAt) : '1970-01-01T00:00:00.000Z',
  }
}

/** Whether a list can show it. */
export function isCard(value: unknown): value is CaseCard {
  const held = Object(value) as Readonly<Record<string, unknown>>
  return (
    ['id', 'version', 'title', 'family', 'summary'].every(key => typeof held[key] === 'string') &&
    ['minutes', 'minutesAlone', 'decisions'].every(key => typeof held[key] === 'number') &&
    Array.isArray(held['touches'])
  )
}

const known = new WeakMap<StoredCase, LibraryEntry>()

type ReadFile = CaseStorage['file']

/** The cases of this device as the library has others, those that cannot be shown left out. */
export function lateEntries(stored: readonly StoredCase[], readFile: ReadFile): readonly LibraryEntry[] {
  return stored.flatMap(one => {
    if (one.card === null) return []
    const entry = known.get(one) ?? lateEntry(one, one.card, readFile)
    known.set(one, entry)
    return [entry]
  })
}

/** Read afresh from its file in each page, as this version of the program understands it. */
function lateEntry({ fileName, openedAt }: StoredCase, card: CaseCard, readFile: ReadFile): LibraryEntry {
  let loading: Promise<LibraryEntry> | undefined
  const read = () =>
    (loading ??= import('./case-entry.ts')
      .then(async ({ storedEntry }) => storedEntry(await readFile(card.id), card, fileName))
      .catch((error: unknown) => {
        loading = undefined
        throw error
      }))
  return {
    ...card,
    fromFile: { name: fileName, openedAt },
    loadScript: async () => (await read()).loadScript(),
    loadDebrief: async () => (await read()).loadDebrief(),
    loadExhibit: async id => (await read()).loadExhibit(id),
  }
}

/** Reads a case of this device from its file. */
