import type { SessionSummary } from '../store/library-store.ts'

/** Where to go on with a session of this device, and how a link says so before the scenario's title. */
export function sessionWay({ id, mode, closed, lookedBack }: SessionSummary): {
  readonly href: string
  readonly says: string
} {
  if (closed === undefined) return { href: `/play/${id}`, says: 'Go on with' }
  // Members looked back at the play that a what-if parts from.
  if (lookedBack === true || mode === 'what-if') return { href: `/debrief/${id}`, says: 'Debrief of' }
  return { href: `/hindsight/${id}`, says: 'Look back at' }
}
