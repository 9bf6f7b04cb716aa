import { canonicalJson } from '../../core/scenario/canonical-json.ts'

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

function shown(value: unknown): string | undefined {
  if (value === undefined) return undefined
  return typeof value === 'string' ? value : JSON.stringify(value)
}
