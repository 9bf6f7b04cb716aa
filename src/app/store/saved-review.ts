import type { TypedDate } from '../../core/findings/meeting-date.ts'
import { readReview } from '../../core/findings/read-review.ts'
import { emptyReview, type Review } from '../../core/findings/review.ts'
import { reportName } from './report-sets.ts'

/** What a clerk made of a report, as this browser keeps it. */
export interface SavedReview {
  readonly review: Review
  /** The date of the meeting as typed, a real day or not yet. */
  readonly date: TypedDate
  /** Edits that were begun and neither kept nor cancelled, by key. */
  readonly typing?: ReadonlyMap<string, string>
}

export const emptySavedReview: SavedReview = { review: emptyReview, date: { day: '', month: '', year: '' } }

/** What was kept for a report before; nothing where the browser keeps nothing, or holds something else. */
export function readSavedReview(id: string): SavedReview {
  return keptFrom(id, keptText(id)) ?? emptySavedReview
}

/** As the browser holds it, to be compared; `null` where it holds nothing. */
export function keptText(id: string): string | null {
  try {
    return localStorage.getItem(reportName(id))
  } catch {
    return null
  }
}

/** `undefined` where the text is something else. */
export function keptFrom(id: string, text: string | null): SavedReview | undefined {
  try {
    const kept: unknown = JSON.parse(text ?? 'null')
    return isRecord(kept) ? sound(id, kept) : undefined
  } catch {
    return undefined
  }
}

function sound(id: string, { review, date, typing }: Readonly<Record<string, unknown>>): SavedReview | undefined {
  const reading = readReview(review)
  if (reading.ok) return { review: reading.review, date: dateFrom(date), ...typingFrom(typing) }
  setAside(id, review)
  return undefined
}

/** What this version cannot read, a later one may: it is not written over, and goes when everything is deleted. */
function setAside(id: string, review: unknown): void {
  localStorage.setItem(`${reportName(id)} unreadable`, JSON.stringify(review))
}

function typingFrom(typing: unknown): Pick<SavedReview, 'typing'> {
  const texts = Object.entries(isRecord(typing) ? typing : {}).flatMap(([key, text]) =>
    typeof text === 'string' ? [[key, text] as const] : [],
  )
  return texts.length === 0 ? {} : { typing: new Map(texts) }
}

function dateFrom(date: unknown): TypedDate {
  const text = (name: string) => (isRecord(date) && typeof date[name] === 'string' ? date[name].slice(0, 4) : '')
  return { day: text('day'), month: text('month'), year: text('year') }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** False where it could not be kept. */
export function saveReview(id: string, { review, date, typing = new Map() }: SavedReview): boolean {
  try {
    const texts = typing.size === 0 ? {} : { typing: Object.fromEntries(typing) }
    localStorage.setItem(reportName(id), JSON.stringify({ review, date, ...texts }))
    return true
  } catch {
    return false
  }
}

/** The three parts of a day, as they are typed. */
export function typedDate(day: string | undefined): TypedDate {
  const [year = '', month = '', date = ''] = day?.split('-') ?? []
  return { day: String(Number(date) || ''), month: String(Number(month) || ''), year }
}
