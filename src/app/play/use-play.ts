import { useSelector } from '@xstate/react'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import { offerAt, type Offer, type Position } from '../../core/machine/actions.ts'
import type { ChoiceId } from '../../core/scenario/scenario.ts'
import { playedPath, type PlayedPath } from '../../core/session/played-path.ts'
import type { Refusal } from '../../core/session/refusals.ts'
import type { Intent, Session } from '../../core/session/session.ts'
import type { SessionState } from '../store/session-store.ts'
import { useSession } from '../ui/session/open-session.tsx'
import type { OpenSession } from '../store/open-session.ts'
import { type PlayPageContent, playPagesOf } from '../ui/session/play-pages.ts'

/** An open play as its pages see it. */
export interface Play extends SessionState {
  readonly play: OpenSession
  readonly session: Session
  readonly position: Position
  readonly offer: Offer
  readonly path: PlayedPath
  readonly pages: readonly PlayPageContent[]
  /** False where the play can only be read: another tab writes, or it was recorded by other rules. */
  readonly mayPlay: boolean
  readonly refusal: Refusal | undefined
  /** The address of one of its pages, counted from 1. */
  readonly addressOf: (page: number) => string
  /** Does something that does not move the play. */
  readonly remark: (intent: Intent) => void
  /** Does something, and opens the page that it leads to: after this one, or in its place. */
  readonly move: (intent: Intent, how?: { readonly replace?: boolean }) => void
}

export function usePlay(play: OpenSession): Play {
  const { script, store, opened } = play
  const { role, saved } = useStore(store)
  const session = useSession(store)
  const position = useSelector(store.actor, ({ context }) => context.position)
  const refusal = useSelector(store.actor, ({ context }) => context.refusal)
  const [, navigate] = useLocation()
  const path = useMemo(() => playedPath(script, session), [script, session])
  const pages = useMemo(() => playPagesOf(path), [path])
  const offer = useMemo(() => offerAt(script.graph, position), [script, position])

  const addressOf = (page: number) => `/play/${session.id}/${page}`
  const remark = (intent: Intent) => void store.act(intent)
  const move: Play['move'] = (intent, { replace = false } = {}) => {
    if (store.act(intent) !== undefined) return
    const now = playPagesOf(playedPath(script, store.session)).length
    // A correction takes pages away; whatever else is done adds them after the last.
    navigate(addressOf(Math.min(now, pages.length + 1)), { replace })
  }
  const mayPlay = role === 'writer' && opened.kind !== 'other-rules'
  return { play, session, position, offer, role, saved, path, pages, mayPlay, refusal, addressOf, remark, move }
}

/** Why picks cannot be decided, in words; `undefined` where they can. */
export type WhyNot = (picks: readonly ChoiceId[]) => string | undefined
