import { readReview } from '../../core/report/review/review-file.ts'
import { type Edit, emptyReview, type Review } from '../../core/report/review/review.ts'
import { allowed, keepSetting } from './settings.ts'
import { reportName } from './report-sets.ts'

/** What officers made of a report before, on this device; an empty review where the browser keeps nothing. */
export function savedReview(id: string): Review {
  return reviewFrom(id, savedText(id)) ?? emptyReview
}

/** As the browser holds it, to be compared; `null` where it holds nothing. */
export function savedText(id: string): string | null {
  return allowed(() => localStorage.getItem(reportName(id))) ?? null
}

/** `undefined` where the text is something else. */
export function reviewFrom(id: string, text: string | null): Review | undefined {
  const saved = allowed(() => JSON.parse(text ?? 'null') as unknown)
  if (!isRecord(saved)) return undefined
  const { review, typing } = saved
  const reading = readReview(review)
  if (reading.ok) return { ...reading.review, edits: { ...begunBefore(typing), ...reading.review.edits } }
  // What this version cannot read, a later one may: it is not written over, and goes when everything is deleted.
  keepSetting(`${reportName(id)} unreadable`, review)
  return undefined
}

/** Earlier versions saved edits apart that no one had finished: they are listed with those that have no place. */
function begunBefore(typing: unknown): Readonly<Record<string, Edit>> {
  const texts = Object.entries(isRecord(typing) ? typing : {})
  return Object.fromEntries(
    texts.flatMap(([key, now]) => (typeof now === 'string' ? [[`begun:${key}`, { was: '', now, sources: [] }]] : [])),
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** False where it could not be saved. */
export function saveReview(id: string, review: Review): boolean {
  return keepSetting(reportName(id), { review })
}
