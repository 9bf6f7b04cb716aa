import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { TypedDate } from '../../core/findings/meeting-date.ts'
import type { Review } from '../../core/findings/review.ts'
import { deleteReport, reportName } from '../store/report-sets.ts'
import { saveReview, type SavedReview, keptFrom, keptText, emptySavedReview } from '../store/saved-review.ts'
import { Store } from '../store/store.ts'

/** What a page shows of it. */
interface ReviewState {
  readonly review: SavedReview
  /** False where the browser could not save the last change. */
  readonly isSaved: boolean
  /** What was saved was deleted in another tab: nothing is shown or saved of it in this one any more. */
  readonly isGone: boolean
}

/**
 * Saves what a clerk makes of one report, in one tab. Another tab may have the same report open, so each change is made
 * on what was saved last, and what the other saves is taken over here: neither undoes what the other did. What was deleted
 * does not come back: once what was saved is gone, this tab saves nothing of the report until it is opened anew.
 */
export class ReviewStore extends Store<ReviewState> {
  readonly #id: string
  /** As it is saved; `null` where nothing is. */
  #text: string | null
  /** As this tab saved it last. */
  #own: string | undefined
  /** What all tabs had at last. */
  #agreed: SavedReview
  #latest: SavedReview
  /** Edits that are open in this tab: another tab that ends its own does not end these. */
  readonly #openEdits = new Map<string, string>()
  readonly #listeners: readonly (readonly [name: string, listen: (event: Event) => void])[] = [
    ['storage', event => this.#hear(event as StorageEvent)],
    // A page that the browser had put away heard nothing meanwhile.
    ['pageshow', () => this.follow()],
    ['pagehide', () => this.leave()],
  ]

  constructor(id: string) {
    const text = keptText(id)
    const kept = keptFrom(id, text) ?? emptySavedReview
    super({ review: kept, isSaved: true, isGone: false })
    this.#id = id
    this.#text = text
    this.#agreed = kept
    this.#latest = kept
  }

  /** Follows what other tabs save, until it is closed. */
  open(): void {
    for (const [name, listen] of this.#listeners) addEventListener(name, listen)
    this.follow()
  }

  close(): void {
    for (const [name, listen] of this.#listeners) removeEventListener(name, listen)
    this.leave()
  }

  /** @param from what the page showed to whoever made the change */
  change(from: SavedReview, review: Review, date: TypedDate): void {
    this.#takeOver()
    if (this.getState().isGone) return
    this.#latest = mergedReview(from, { ...from, review, date }, this.#latest)
    this.#show(this.#save())
  }

  begun(key: string): string | undefined {
    return this.#latest.typing?.get(key)
  }

  /**
   * The report does not change with what is only being typed, so it is not made again; that an edit is begun or ended is
   * told.
   *
   * @param text nothing once it is kept or cancelled
   */
  type(key: string, text: string | undefined): void {
    const wasBegun = this.begun(key) !== undefined
    this.#takeOver()
    if (this.getState().isGone) return
    if (text === undefined) this.#openEdits.delete(key)
    else this.#openEdits.set(key, text)
    const others = [...(this.#latest.typing ?? [])].filter(([other]) => other !== key)
    this.#latest = withTyping(this.#latest, new Map(text === undefined ? others : [...others, [key, text]]))
    const isSaved = this.#save()
    if (wasBegun !== (text !== undefined) || isSaved !== this.getState().isSaved) this.#show(isSaved)
  }

  /** Shows what another tab kept. */
  follow(): void {
    if (this.#takeOver()) this.#show(this.getState().isSaved)
  }

  /** What is open here and was ended elsewhere is kept for whoever comes back. */
  leave(): void {
    this.#takeOver()
    if (this.getState().isGone) return
    if ([...this.#openEdits].some(([key, text]) => this.#agreed.typing?.get(key) !== text)) this.#save()
  }

  /** True when there was something that is to be shown. */
  #takeOver(): boolean {
    const text = keptText(this.#id)
    if (text === this.#text || this.getState().isGone) return false
    this.#text = text
    if (text === null) {
      this.#end()
      return false
    }
    const theirs = keptFrom(this.#id, text)
    if (theirs === undefined) return false
    const both = mergedReview(this.#agreed, this.#latest, theirs)
    this.#agreed = theirs
    this.#latest = withTyping(both, new Map([...(both.typing ?? []), ...this.#openEdits]))
    return true
  }

  #hear(event: StorageEvent): void {
    if (isRemoval(event, this.#id)) this.#removed()
    else this.follow()
  }

  /**
   * Another tab removed it. Where this one wrote at the same moment, not knowing, what it wrote goes as well; what others
   * began anew since then stays.
   */
  #removed(): void {
    if (this.getState().isGone) return
    if (this.#own !== undefined && keptText(this.#id) === this.#own) deleteReport(localStorage, this.#id)
    this.#end()
  }

  /** It was forgotten, or everything was deleted: nothing of it is to come back. */
  #end(): void {
    this.#openEdits.clear()
    this.#agreed = emptySavedReview
    this.#latest = emptySavedReview
    this.set({ review: emptySavedReview, isSaved: true, isGone: true })
  }

  #save(): boolean {
    const isSaved = saveReview(this.#id, this.#latest)
    if (isSaved) {
      this.#text = keptText(this.#id)
      this.#own = this.#text ?? undefined
      this.#agreed = this.#latest
    }
    return isSaved
  }

  #show(isSaved: boolean): void {
    this.set({ review: this.#latest, isSaved })
  }
}

function isRemoval({ key, oldValue, newValue }: StorageEvent, id: string): boolean {
  return key === reportName(id) && oldValue !== null && newValue === null
}

function mergedReview(agreed: SavedReview, mine: SavedReview, theirs: SavedReview): SavedReview {
  const review = merged(agreed.review, mine.review, theirs.review)
  const date = merged(agreed.date, mine.date, theirs.date)
  const typing = merged(typed(agreed), typed(mine), typed(theirs))
  return withTyping({ review, date }, new Map(Object.entries(typing)))
}

function typed({ typing = new Map() }: SavedReview): Readonly<Record<string, string>> {
  return Object.fromEntries(typing)
}

function withTyping({ review, date }: SavedReview, typing: ReadonlyMap<string, string>): SavedReview {
  return typing.size === 0 ? { review, date } : { review, date, typing }
}

/**
 * What two tabs made of the same thing, put together: what this one changed since both agreed, on top of what the other
 * left. Where both changed the same words, those of this one stand.
 *
 * @param agreed what both had at last
 */
export function merged<Value>(agreed: Value, mine: Value, theirs: Value): Value
export function merged(agreed: unknown, mine: unknown, theirs: unknown): unknown {
  if (isSame(mine, theirs) || isSame(agreed, theirs)) return mine
  if (isSame(agreed, mine)) return theirs
  if (isRecord(mine) && isRecord(theirs)) return mergedRecords(isRecord(agreed) ? agreed : {}, mine, theirs)
  if (isList(mine) && isList(theirs)) return mergedLists(isList(agreed) ? agreed : [], mine, theirs)
  return mine
}

type AnyRecord = Readonly<Record<string, unknown>>

/** Key by key. A key that one took away and the other changed stays, with the change. */
function mergedRecords(agreed: AnyRecord, mine: AnyRecord, theirs: AnyRecord): AnyRecord {
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
  return Object.fromEntries(
    keys.flatMap(key => {
      const value = mergedOrKept(own(agreed, key), own(mine, key), own(theirs, key))
      return value === undefined ? [] : [[key, value]]
    }),
  )
}

function mergedOrKept(agreed: unknown, mine: unknown, theirs: unknown): unknown {
  return merged(agreed, mine, theirs) ?? (isSame(agreed, theirs) ? undefined : theirs)
}

/** Item by item, in the order of this one; what the other put in comes after. */
function mergedLists(
  agreed: readonly unknown[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
): readonly unknown[] {
  const [before, here, there] = [byName(agreed), byName(mine), byName(theirs)]
  const names = [...new Set([...here.keys(), ...there.keys()])]
  return names.flatMap(name => {
    const value = mergedOrKept(before.get(name), here.get(name), there.get(name))
    return value === undefined ? [] : [value]
  })
}

function byName(list: readonly unknown[]): ReadonlyMap<string, unknown> {
  return new Map(list.map(item => [nameOf(item), item]))
}

/** What a clerk adds has an id; all other lists are of keys. */
function nameOf(item: unknown): string {
  return isRecord(item) && typeof item['id'] === 'string' ? item['id'] : JSON.stringify(item)
}

/** As it is kept: the order of keys is of no meaning, but nothing here changes it. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

function own(record: AnyRecord, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

function isRecord(value: unknown): value is AnyRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

/** What a clerk made of a report, kept at each change, with what is being typed and not made yet. */
export function useReview(id: string) {
  const store = useMemo(() => new ReviewStore(id), [id])
  const { review: kept, isSaved: isKept, isGone } = useStore(store)
  useEffect(() => {
    store.open()
    return () => store.close()
  }, [store])
  const changeReview = (review: Review, date: TypedDate = kept.date) => store.change(kept, review, date)
  const typing = useMemo(
    (): UnsavedEdits => ({ of: key => store.begun(key), keep: (key, text) => store.type(key, text) }),
    [store],
  )
  return { kept, isKept, isGone, changeReview, typing }
}

export type OpenReview = ReturnType<typeof useReview>

/** Edits that are begun and neither kept nor cancelled, by the key of what they are to stand for. */
export interface UnsavedEdits {
  readonly of: (key: string) => string | undefined
  /** @param text nothing once it is kept or cancelled */
  readonly keep: (key: string, text: string | undefined) => void
}
