import { isPlayed, type SessionEvent } from '../../src/core/session/session.ts'

/** The log without the moves that were corrected; remarks made meanwhile stay. */
export function unstruck(log: readonly SessionEvent[]): readonly SessionEvent[] {
  const struck = (move: number) =>
    log.some((event, index) => event.type === 'corrected' && event.from <= move && move < index)
  return log.filter((event, index) => !isPlayed(event) || !struck(index))
}
