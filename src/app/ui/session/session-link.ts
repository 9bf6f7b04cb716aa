import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { SessionSummary } from '../../store/library-store.ts'
import { useWorkplace } from '../../store/workplace.ts'
import { dayAndTime } from '../day-and-time.ts'

/** The workplace, and the sessions on this device as they are when the page opens and later. */
export function useLibrary() {
  const workplace = useWorkplace()
  const { library, cases } = workplace
  useEffect(() => void library.refresh(), [library])
  useEffect(() => void cases.refresh(), [cases])
  return { ...workplace, ...useStore(library) }
}

/** Where to go on with a session of this device. */
export function sessionPath({ mode, closed, lookedBack }: Pick<SessionSummary, 'mode' | 'closed' | 'lookedBack'>) {
  // A group session goes on where it is led from, to its end.
  if (mode === 'group') return 'console'
  if (closed === undefined) return 'play'
  // Members looked back at the play that a what-if parts from.
  return lookedBack === true || mode === 'what-if' ? 'debrief' : 'hindsight'
}

/** How far a session has come, as a sentence begins. */
export function stateOf({ closed }: Pick<SessionSummary, 'closed'>): string {
  return states[closed ?? 'open']
}

const states = { open: 'Under way', stopped: 'Stopped early', finished: 'Finished' }

/** Which play a what-if of this device parts from, in a sentence; `undefined` for any other session. */
export function whatIfOf({ mode, parent }: SessionSummary, sessions: readonly SessionSummary[]): string | undefined {
  if (mode !== 'what-if') return undefined
  const from = sessions.find(({ id }) => id === parent)
  if (from === undefined) return 'What if: another route from a session that is not on this device.'
  const kind = from.mode === 'what-if' ? 'what-if' : 'session'
  return `What if: another route from the ${kind} started on ${dayAndTime(from.startedAt)}.`
}
