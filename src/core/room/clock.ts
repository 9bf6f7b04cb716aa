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
