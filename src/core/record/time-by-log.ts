import type { Instant, Session, SessionEvent } from '../session/session.ts'

/** How long a play took by its log, in whole seconds. */
export interface TimeByLog {
  /** From the start to where the play was closed. */
  readonly playing: number
  /** After that: looking back, the debrief and the recommendations, as far as they left a trace in the log. */
  readonly lookingBack: number
  /** A pause of more minutes than this counts nothing. */
  readonly longestPause: number
}

/**
 * In minutes. The log tells when something was done and not whether anybody was there in between. A room talks for
 * longer between two entries than one person reads.
 */
const longestPauses = { alone: 15, group: 30 } as const

/** @param closing the place in the log where the play was closed */
export function timeByLog({ startedAt, group, log }: Session, closing: number): TimeByLog {
  const longestPause = group === undefined ? longestPauses.alone : longestPauses.group
  const closedAt = log[closing]?.at ?? startedAt
  return {
    playing: counted([startedAt, ...log.slice(0, closing + 1).flatMap(timeOf)], longestPause),
    lookingBack: counted([closedAt, ...log.slice(closing + 1).flatMap(timeOf)], longestPause),
    longestPause,
  }
}

/** Taking words out of a record, perhaps weeks later, is no part of the exercise. */
function timeOf({ type, at }: SessionEvent): readonly Instant[] {
  return type === 'erased' ? [] : [at]
}

/** The sum of the pauses between these times; one that runs backwards, as after a clock was set, counts nothing. */
function counted(times: readonly Instant[], longestPause: number): number {
  const milliseconds = times.slice(1).reduce((sum, at, index) => {
    const pause = Date.parse(at) - Date.parse(times[index] ?? at)
    return pause > 0 && pause <= longestPause * 60_000 ? sum + pause : sum
  }, 0)
  return Math.floor(milliseconds / 1000)
}
