/** A timer of the room. It informs: that it runs out decides nothing by itself. Times are milliseconds since 1970. */
export type Clock =
  | { readonly kind: 'running'; readonly endsAt: number; readonly total: number }
  | { readonly kind: 'paused'; readonly left: number; readonly total: number }

/** A clock that waits to be started. */
export function clockOf(seconds: number): Clock {
  return { kind: 'paused', left: seconds * 1000, total: seconds * 1000 }
}

/** What is left, in milliseconds: never less than nothing, nor more than there was, whatever became of the computer's clock. */
export function leftOn(clock: Clock, now: number): number {
  const left = clock.kind === 'paused' ? clock.left : clock.endsAt - now
  return Math.max(0, Math.min(left, clock.total))
}

export function started(clock: Clock, now: number): Clock {
  if (clock.kind === 'running') return clock
  return { kind: 'running', endsAt: now + clock.left, total: clock.total }
}

export function paused(clock: Clock, now: number): Clock {
  return { kind: 'paused', left: leftOn(clock, now), total: clock.total }
}

/** More time, for a room that needs it. */
export function extended(clock: Clock, seconds: number, now: number): Clock {
  const left = leftOn(clock, now) + seconds * 1000
  const longer: Clock = { kind: 'paused', left, total: Math.max(clock.total, left) }
  return clock.kind === 'running' ? started(longer, now) : longer
}

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
