import type { SessionEvent } from './session.ts'

/** Whether an event decided something: by what was chosen, or because the time ran out. */
export function isDecision(event: SessionEvent | undefined): boolean {
  return event?.type === 'decided' || event?.type === 'timed-out'
}
