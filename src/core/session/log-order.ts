import { whyErasureUnfit } from './erase.ts'
import { isDecision } from './is-decision.ts'
import type { Refusal } from './refusal.ts'
import type { SessionEvent } from './session.ts'
import { isPlayed } from './struck.ts'

/**
 * The first event that cannot stand where it does, whatever the scenario: a move after the end, a correction of
 * nothing, an erasure of what holds no words. Times may go backwards, for the clock of a laptop is put right at times.
 */
export function outOfOrder(
  log: readonly SessionEvent[],
): { readonly event: number; readonly refusal: Refusal } | undefined {
  const standing: number[] = []
  let closed: 'stopped' | 'finished' | undefined
  for (const [index, event] of log.entries()) {
    const moves =
      isPlayed(event) || event.type === 'corrected' || event.type === 'stopped' || event.type === 'finished'
    if (moves && closed !== undefined)
      return { event: index, refusal: { code: 'session-closed', how: closed } }
    if (isPlayed(event)) standing.push(index)
    if (event.type === 'stopped' || event.type === 'finished') closed = event.type
    const refusal = whyMendUnfit(log, index, standing)
    if (refusal !== undefined) return { event: index, refusal }
  }
  return undefined
}

function whyMendUnfit(log: readonly SessionEvent[], index: number, standing: number[]): Refusal | undefined {
  const event = log[index]
  if (event?.type === 'erased') return whyErasureUnfit(log, index, event.event)
  if (event?.type !== 'corrected') return undefined
  for (let last = standing.pop(); last !== undefined; last = standing.pop()) {
    if (last === event.from) return undefined
    if (isDecision(log[last])) break
  }
  return { code: 'nothing-to-correct' }
}
