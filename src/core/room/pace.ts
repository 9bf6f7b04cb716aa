/** How long an evening has taken so far, in milliseconds, and when that was last looked at: milliseconds since 1970. */
export interface Spent {
  readonly ms: number
  readonly seen: number | undefined
}

export const unspent: Spent = { ms: 0, seen: undefined }

/** A browser lets a window that nobody sees act once a minute at least: past twice that, the computer slept. */
const longestStep = 120_000
/** Clocks are put right by a second or so all the time. */
const shortestStep = -2_000

/**
 * Counts the time since it was last looked at. A computer that slept, a console that was closed, a clock that was changed:
 * such a step is told of and not counted.
 */
export function beat(spent: Spent, now: number): { readonly spent: Spent; readonly gap: number | undefined } {
  const step = spent.seen === undefined ? 0 : now - spent.seen
  const isGap = step > longestStep || step < shortestStep
  const ms = isGap ? spent.ms : spent.ms + Math.max(0, step)
  return { spent: { ms, seen: now }, gap: isGap ? step : undefined }
}
