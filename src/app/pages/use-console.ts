import { useSelector } from '@xstate/react'
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Evening } from '../../core/room/agenda.ts'
import { changed, type Desk, shown, type Slide, timed } from '../../core/room/console-state.ts'
import { roomView } from '../../core/room/room-screen.ts'
import type { RoomView } from '../../core/room/room-view.ts'
import type { DebriefNotes } from '../../core/score/debrief-notes.ts'
import { playedPath, type PlayedPath } from '../../core/session/played-path.ts'
import type { Refusal } from '../../core/session/refusals.ts'
import type { Intent, Session } from '../../core/session/session.ts'
import type { ConsoleStore, ConsoleStoreState } from '../store/console-store.ts'
import type { SessionState } from '../store/session-store.ts'
import { type OpenPlay, useSession } from '../ui/session/open-session.tsx'
import { conclude } from './closing-acts.ts'
import { handsLeft } from './hands-left.ts'
import { wordsLeft } from './words-left.ts'

/** An evening as its console sees it: what panels, old and new, are given. */
export interface Console {
  readonly play: OpenPlay
  readonly state: SessionState & { readonly session: Session }
  readonly deskStore: ConsoleStore
  readonly desk: Desk
  readonly deskSaved: ConsoleStoreState['saved']
  /** The scenario, the notes and the session, as the agenda of the room reads them. */
  readonly evening: Evening
  readonly path: PlayedPath
  /** What the room sees now. */
  readonly view: RoomView
  /** False where one can only look: another tab writes, or it was recorded by other rules. */
  readonly mayWrite: boolean
  /** Whether the room sees this very screen. A tab that can only look asks for itself, and never is. */
  readonly isShared: boolean
  /** Why the last thing was not done. */
  readonly refusal: Refusal | undefined
  /** Records something, and shows a slide with it; false when it was refused. */
  readonly act: (intent: Intent, slide?: Slide) => boolean
  /** Changes what the facilitator has in hand; nothing where one can only look. */
  readonly change: (next: (desk: Desk) => Desk) => void
  readonly go: (slide: Slide) => void
  /**
   * Records hands of confidence and closing words that were not recorded: whoever goes on loses none. False where there was
   * nothing, or it was refused.
   */
  readonly keepLeft: () => boolean
  /** What was said last to who cannot see what changed. */
  readonly said: string
  readonly say: (words: string) => void
}

export function useConsole(play: OpenPlay, deskStore: ConsoleStore, notes: DebriefNotes): Console {
  const { script, store, opened } = play
  const { role, saved } = useStore(store)
  const session = useSession(store)
  const refusal = useSelector(store.actor, ({ context }) => context.refusal)
  const { state: desk, saved: deskSaved } = useStore(deskStore)
  const [said, say] = useState('')
  const evening = useMemo(() => ({ script, notes, session }), [script, notes, session])
  const path = useMemo(() => playedPath(script, session), [script, session])
  const view = useMemo(() => roomView(evening, desk), [evening, desk])
  const mayWrite = role === 'writer' && opened.kind !== 'other-rules'

  const acts = actsOf({ evening, desk, store, deskStore, mayWrite })
  return {
    play,
    state: { session, role, saved },
    deskStore,
    desk,
    deskSaved,
    evening,
    path,
    view,
    mayWrite,
    isShared: mayWrite && desk.screens === 'one',
    refusal,
    ...acts,
    said,
    say,
  }
}

interface Acting extends Pick<Console, 'evening' | 'desk' | 'deskStore' | 'mayWrite'> {
  readonly store: OpenPlay['store']
}

function actsOf(acting: Acting): Pick<Console, 'act' | 'change' | 'go' | 'keepLeft'> {
  const { store, deskStore, mayWrite } = acting
  const change: Console['change'] = next => {
    if (mayWrite) deskStore.change(next)
  }
  const keepLeft = () => {
    const isKept = mayWrite && (keptHands(acting) || keptWords(acting))
    if (isKept) change(before => changed(before, { hands: undefined, concluding: undefined }))
    return isKept
  }
  return {
    act: (intent, slide) => {
      if (moves.includes(intent.type)) keepLeft()
      const refused = store.act(intent)
      if (refused === undefined && slide !== undefined) change(before => shownAfter(before, intent, slide))
      return refused === undefined
    },
    change,
    go: slide => {
      keepLeft()
      change(before => shown(before, slide))
    },
    keepLeft,
  }
}

function keptHands(acting: Acting): boolean {
  const left = handsLeft(acting)
  return left !== undefined && acting.store.act({ type: 'confidence-counted', ...left }) === undefined
}

function keptWords(acting: Acting): boolean {
  const left = wordsLeft(acting)
  return left !== undefined && conclude(acting.store, left, acting.desk.frozen !== undefined)
}

/** A timer is of the question that it was started for, and hands that were never recorded are of the beginning. */
function shownAfter(desk: Desk, { type }: Intent, slide: Slide): Desk {
  if (!moves.includes(type)) return shown(desk, slide)
  return shown(changed(timed(desk, undefined, Date.now()), { hands: undefined }), slide)
}

const moves: readonly Intent['type'][] = [
  'continued',
  'decided',
  'timed-out',
  'looked',
  'left-hub',
  'corrected',
  'stopped',
  'finished',
]
