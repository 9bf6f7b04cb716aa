import { canonicalJson } from '../../core/scenario/digest.ts'

/** A place at which a report is not what it would be if it were made again. */
export interface Difference {
  /** In words, e.g. `Section 2 “Summary”, paragraph 1`. */
  readonly where: string
  /** `undefined` where the report has nothing there. */
  readonly report: string | undefined
  /** `undefined` where there would be nothing. */
  readonly again: string | undefined
}

/** None where both are the same. */
export function unlike(where: string, report: unknown, again: unknown): readonly Difference[] {
  if (canonicalJson(report ?? null) === canonicalJson(again ?? null)) return []
  return [{ where, report: shown(report), again: shown(again) }]
}

/** Every value in which two pieces of data differ, by the names on the way down to it. */
export function unlikeValues(where: string, report: unknown, again: unknown): readonly Difference[] {
  const whole = unlike(where, report, again)
  if (whole.length === 0 || !isHolder(report) || !isHolder(again)) return whole
  const [ours, theirs] = [new Map(Object.entries(report)), new Map(Object.entries(again))]
  const keys = new Set([...ours.keys(), ...theirs.keys()])
  const found = [...keys].flatMap(key => unlikeValues(`${where}, ${nameOf(key)}`, ours.get(key), theirs.get(key)))
  return found.length === 0 ? whole : found
}

function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/** Counted from 1, as somebody counts who looks for it. */
function nameOf(key: string): string {
  return /^\d+$/.test(key) ? String(Number(key) + 1) : key
}

function shown(value: unknown): string | undefined {
  if (value === undefined) return undefined
  return typeof value === 'string' ? value : JSON.stringify(value)
}
