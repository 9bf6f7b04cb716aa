import type { TypedDate } from '../../core/findings/meeting-date.ts'
import type { Review } from '../../core/findings/review.ts'
import { forgetReport, reportName } from '../store/report-name.ts'
import { keepReview, keptFrom, keptText, nothingKept, type Kept } from './review-kept.ts'
import { merged } from './review-merged.ts'

/** What a page shows of it. */
export interface Shown {
  readonly kept: Kept
  /** False where the browser could not keep the last change. */
  readonly isKept: boolean
  /** What was kept was forgotten or deleted in another tab: nothing is shown or kept of it in this one any more. */
  readonly isGone: boolean
}

/**
 * Keeps what a clerk makes of one report, in one tab. Another tab may have the same report open, so each change is made
 * on what was kept last, and what the other keeps is taken over here: neither undoes what the other did. What was deleted
 * does not come back: once what was kept is gone, this tab keeps nothing of the report until it is opened anew.
 */
export class ReviewKeeper {
  readonly #id: string
  readonly #told = new Set<() => void>()
  /** As it is kept; `null` where nothing is. */
  #text: string | null
  /** As this tab kept it last. */
  #own: string | undefined
  /** What all tabs had at last. */
  #agreed: Kept
  #latest: Kept
  /** Edits that are open in this tab: another tab that ends its own does not end these. */
  readonly #open = new Map<string, string>()
  #shown: Shown

  constructor(id: string) {
    this.#id = id
    this.#text = keptText(id)
    this.#agreed = keptFrom(id, this.#text) ?? nothingKept
    this.#latest = this.#agreed
    this.#shown = { kept: this.#latest, isKept: true, isGone: false }
  }

  /** The same until something is to be shown anew. */
  readonly shown = (): Shown => this.#shown

  /** Follows what other tabs keep, as long as somebody listens. */
  readonly subscribe = (tell: () => void): (() => void) => {
    const follow = () => this.follow()
    const leave = () => this.leave()
    const hear = (event: StorageEvent) => (isRemoval(event, this.#id) ? this.#removed() : this.follow())
    this.#told.add(tell)
    // A page that the browser had put away heard nothing meanwhile.
    const listeners = [
      ['pageshow', follow],
      ['pagehide', leave],
    ] as const
    for (const [name, listen] of listeners) addEventListener(name, listen)
    addEventListener('storage', hear)
    this.follow()
    return () => {
      for (const [name, listen] of listeners) removeEventListener(name, listen)
      removeEventListener('storage', hear)
      this.#told.delete(tell)
      this.leave()
    }
  }

  /** @param from what the page showed to whoever made the change */
  change(from: Kept, review: Review, date: TypedDate): void {
    this.#takeOver()
    if (this.#shown.isGone) return
    this.#latest = mergedKept(from, { ...from, review, date }, this.#latest)
    this.#show({ isKept: this.#keep() })
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
    if (this.#shown.isGone) return
    if (text === undefined) this.#open.delete(key)
    else this.#open.set(key, text)
    const others = [...(this.#latest.typing ?? [])].filter(([other]) => other !== key)
    this.#latest = withTyping(this.#latest, new Map(text === undefined ? others : [...others, [key, text]]))
    const isKept = this.#keep()
    if (wasBegun !== (text !== undefined) || isKept !== this.#shown.isKept) this.#show({ isKept })
  }

  /** Shows what another tab kept. */
  follow(): void {
    if (this.#takeOver()) this.#show(this.#shown)
  }

  /** What is open here and was ended elsewhere is kept for whoever comes back. */
  leave(): void {
    this.#takeOver()
    if (this.#shown.isGone) return
    if ([...this.#open].some(([key, text]) => this.#agreed.typing?.get(key) !== text)) this.#keep()
  }

  /** True when there was something that is to be shown. */
  #takeOver(): boolean {
    const text = keptText(this.#id)
    if (text === this.#text || this.#shown.isGone) return false
    this.#text = text
    if (text === null) {
      this.#end()
      return false
    }
    const theirs = keptFrom(this.#id, text)
    if (theirs === undefined) return false
    const both = mergedKept(this.#agreed, this.#latest, theirs)
    this.#agreed = theirs
    this.#latest = withTyping(both, new Map([...(both.typing ?? []), ...this.#open]))
    return true
  }

  /**
   * Another tab removed it. Where this one wrote at the same moment, not knowing, what it wrote goes as well; what others
   * began anew since then stays.
   */
  #removed(): void {
    if (this.#shown.isGone) return
    if (this.#own !== undefined && keptText(this.#id) === this.#own) forgetReport(localStorage, this.#id)
    this.#end()
  }

  /** It was forgotten, or everything was deleted: nothing of it is to come back. */
  #end(): void {
    this.#open.clear()
    this.#agreed = nothingKept
    this.#latest = nothingKept
    this.#show({ isKept: true, isGone: true })
  }

  #keep(): boolean {
    const isKept = keepReview(this.#id, this.#latest)
    if (isKept) {
      this.#text = keptText(this.#id)
      this.#own = this.#text ?? undefined
      this.#agreed = this.#latest
    }
    return isKept
  }

  #show({ isKept, isGone = false }: Pick<Shown, 'isKept'> & Partial<Shown>): void {
    this.#shown = { kept: this.#latest, isKept, isGone }
    for (const tell of this.#told) tell()
  }
}

function isRemoval({ key, oldValue, newValue }: StorageEvent, id: string): boolean {
  return key === reportName(id) && oldValue !== null && newValue === null
}

function mergedKept(agreed: Kept, mine: Kept, theirs: Kept): Kept {
  const review = merged(agreed.review, mine.review, theirs.review)
  const date = merged(agreed.date, mine.date, theirs.date)
  const typing = merged(typed(agreed), typed(mine), typed(theirs))
  return withTyping({ review, date }, new Map(Object.entries(typing)))
}

function typed({ typing = new Map() }: Kept): Readonly<Record<string, string>> {
  return Object.fromEntries(typing)
}

function withTyping({ review, date }: Kept, typing: ReadonlyMap<string, string>): Kept {
  return typing.size === 0 ? { review, date } : { review, date, typing }
}
