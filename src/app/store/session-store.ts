import type { StoreApi } from 'zustand/vanilla'
import type { Position } from '../../core/machine/walk.ts'
import type { Intent } from '../../core/session/intent.ts'
import type { Refusal } from '../../core/session/refusal.ts'
import type { Session } from '../../core/session/session.ts'
import type { PlayActor } from './play-actor.ts'
import type { Saved } from './saver.ts'

/** One open session, as the pages see it. */
export interface SessionState {
  readonly session: Session
  readonly position: Position
  /** For `useSelector` of @xstate/react: the same play as a running machine. Replaced when a decision is corrected. */
  readonly actor: PlayActor
  readonly standing: Standing
  readonly saved: Saved
}

/**
 * `writer`: what is done here is recorded. `follower`: another tab records, and this one shows what it does; it
 * becomes the writer when that tab closes. `deleted`: the session was deleted on this device.
 */
export type Standing = 'writer' | 'follower' | 'deleted'

/** Read with `useStore(store, state => …)` of zustand. Made by `startPlay` and `resumePlay`. */
export interface SessionStore extends StoreApi<SessionState> {
  /** Does something, or says why not. What was done is in the state at once, and stored when `saved` says so. */
  act(intent: Intent): ActRefusal | undefined
  /** Tries again to store what could not be stored. */
  saveAgain(): void
  /** Comes back when everything done so far is stored, or has failed. */
  settled(): Promise<void>
  /** Stores what waits and lets another tab write. To be called when the page is left. */
  close(): Promise<void>
}

export type ActRefusal =
  Refusal | { readonly code: 'another-tab-writes' } | { readonly code: 'session-deleted' }
