import { type SessionEvent, correctedMoves } from '../../src/core/session/session.ts'

/** The log without the moves that were corrected; remarks made meanwhile stay. */
export function unstruck(log: readonly SessionEvent[]): readonly SessionEvent[] {
  const out = correctedMoves(log)
  return log.filter((_, index) => !out.has(index))
}
