import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import type { Intent } from '../../core/session/intent.ts'
import { playedPath, type PlayedPath } from '../../core/session/played-path.ts'
import type { Script } from '../../core/session/script.ts'
import type { Session } from '../../core/session/session.ts'
import type { ActRefusal, SessionState } from '../store/session-store.ts'
import { playPagesOf, type PlayPageContent } from './play-pages.ts'
import type { OpenPlay } from './use-opened-session.ts'

/** An open play as its pages see it. */
export interface Table {
  readonly play: OpenPlay
  readonly state: SessionState
  readonly path: PlayedPath
  readonly pages: readonly PlayPageContent[]
  /** False where the play can only be read: another tab writes, or it was recorded by other rules. */
  readonly mayPlay: boolean
  /** Why the last thing was not done. */
  readonly refusal: ActRefusal | undefined
  /** The address of one of its pages, counted from 1. */
  readonly addressOf: (page: number) => string
  /** Does something that does not move the play. */
  readonly remark: (intent: Intent) => void
  /** Does something, and opens the page that it leads to: after this one, or in its place. */
  readonly move: (intent: Intent, how?: { readonly replace?: boolean }) => void
}

export function useTable(play: OpenPlay): Table {
  const { script, store, opened } = play
  const state = useStore(store)
  const [, navigate] = useLocation()
  const [refusal, setRefusal] = useState<ActRefusal>()
  const { session, standing } = state
  const path = useMemo(() => playedPath(script, session), [script, session])
  const pages = useMemo(() => playPagesOf(path), [path])

  const addressOf = (page: number) => `/play/${session.id}/${page}`
  const remark = (intent: Intent) => setRefusal(store.act(intent))
  const move: Table['move'] = (intent, { replace = false } = {}) => {
    const refused = store.act(intent)
    setRefusal(refused)
    if (refused !== undefined) return
    const now = pagesNow(script, store.getState().session)
    // A correction takes pages away; whatever else is done adds them after the last.
    navigate(addressOf(Math.min(now, pages.length + 1)), { replace })
  }
  const mayPlay = standing === 'writer' && opened.kind !== 'other-rules'
  return { play, state, path, pages, mayPlay, refusal, addressOf, remark, move }
}

function pagesNow(script: Script, session: Session): number {
  return playPagesOf(playedPath(script, session)).length
}
