/** A timer of the room. It informs: that it runs out decides nothing by itself. Times are milliseconds since 1970. */
export type Timer =
  | { readonly kind: 'running'; readonly endsAt: number; readonly total: number }
  | { readonly kind: 'paused'; readonly left: number; readonly total: number }

export function newTimer(seconds: number): Timer {
  return { kind: 'paused', left: seconds * 1000, total: seconds * 1000 }
}

/** What is left, in milliseconds: never less than nothing, nor more than there was, whatever became of the computer's clock. */
export function remaining(clock: Timer, now: number): number {
  const left = clock.kind === 'paused' ? clock.left : clock.endsAt - now
  return Math.max(0, Math.min(left, clock.total))
}

export function start(clock: Timer, now: number): Timer {
  if (clock.kind === 'running') return clock
  return { kind: 'running', endsAt: now + clock.left, total: clock.total }
}

export function pause(clock: Timer, now: number): Timer {
  return { kind: 'paused', left: remaining(clock, now), total: clock.total }
}

export function extend(clock: Timer, seconds: number, now: number): Timer {
  const left = remaining(clock, now) + seconds * 1000
  const longer: Timer = { kind: 'paused', left, total: Math.max(clock.total, left) }
  return clock.kind === 'running' ? start(longer, now) : longer
}

/** How long a session has taken so far, in milliseconds, and when that was last looked at: milliseconds since 1970. */
export interface TimeSpent {
  readonly ms: number
  readonly seen: number | undefined
}

export const noTimeSpent: TimeSpent = { ms: 0, seen: undefined }

/** A browser lets a hidden window act once a minute at least: past twice that, the computer slept. */
const longestStep = 120_000
/** Clocks are put right by a second or so all the time. */
const shortestStep = -2_000

/** A computer that slept, a console that was closed, a clock that was changed: such a step is reported, not counted. */
export function countTime(
  spent: TimeSpent,
  now: number,
): { readonly spent: TimeSpent; readonly gap: number | undefined } {
  const step = spent.seen === undefined ? 0 : now - spent.seen
  const isGap = step > longestStep || step < shortestStep
  const ms = isGap ? spent.ms : spent.ms + Math.max(0, step)
  return { spent: { ms, seen: now }, gap: isGap ? step : undefined }
}
