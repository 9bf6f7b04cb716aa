import type { Session } from '../../core/session/session.ts'

/** What the tabs of one session tell each other. `revision` is the length of the sender's log: the longer is the later. */
export type SessionMessage = { readonly revision: number } & (
  | { readonly kind: 'hello' }
  | { readonly kind: 'state'; readonly session: Session }
  /** The words of this event are to go, wherever they were taken over. */
  | { readonly kind: 'erase'; readonly event: number }
  | { readonly kind: 'deleted' }
)
