import type { SessionSummary } from '../store/library-store.ts'
import { dayAndTime } from './day-and-time.ts'

/** Which play a what-if of this device parts from, in a sentence; `undefined` for any other session. */
export function whatIfOf(
  { mode, parent }: SessionSummary,
  sessions: readonly SessionSummary[],
): string | undefined {
  if (mode !== 'what-if') return undefined
  const from = sessions.find(({ id }) => id === parent)
  if (from === undefined) return 'What if: another way from a play that is not on this device.'
  const kind = from.mode === 'what-if' ? 'what-if' : 'play'
  return `What if: another way from the ${kind} begun on ${dayAndTime(from.startedAt)}.`
}
