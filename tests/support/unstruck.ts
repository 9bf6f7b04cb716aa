import type { SessionEvent } from '../../src/core/session/session.ts'
import { correctedMoves } from '../../src/core/report/evidence.ts'

/** The log without the moves that were corrected; remarks made meanwhile stay. */
export function unstruck(log: readonly SessionEvent[]): readonly SessionEvent[] {
  const out = correctedMoves(log)
  return log.filter((_, index) => !out.has(index))
}
