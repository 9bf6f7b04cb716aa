import type { SessionSummary } from '../store/library-store.ts'

/** Where to go on with a session of this device. */
export function sessionWay({
  mode,
  closed,
  lookedBack,
}: Pick<SessionSummary, 'mode' | 'closed' | 'lookedBack'>) {
  // The evening of a group goes on where it is led from, to its end.
  if (mode === 'group') return 'console'
  if (closed === undefined) return 'play'
  // Members looked back at the play that a what-if parts from.
  return lookedBack === true || mode === 'what-if' ? 'debrief' : 'hindsight'
}
