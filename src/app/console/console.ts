import { useSelector } from '@xstate/react'
import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Offer } from '../../core/machine/actions.ts'
import { type GroupSession, placeIn } from '../../core/room/agenda.ts'
import { update, type ConsoleState, saveDraft, showSlide, type Slide, setTimer } from '../../core/room/console-state.ts'
import { restoredConsole } from '../../core/room/look-ahead.ts'
import { roomView } from '../../core/room/room-screen.ts'
import type { RoomView } from '../../core/room/room-view.ts'
import type { DebriefNotes } from '../../core/score/debrief-notes.ts'
import {
  type ClosingAnswers,
  closingQuestionIds,
  closingAnswersIn,
  closingAnswersWithText,
  confidenceIn,
} from '../../core/session/closing-questions.ts'
import { decisionsIn, playedPath, type PlayedPath } from '../../core/session/played-path.ts'
import type { Refusal } from '../../core/session/refusals.ts'
import type { Intent, Session } from '../../core/session/session.ts'
import { ConsoleStore, type ConsoleStoreState } from '../store/console-store.ts'
import type { Saved } from '../store/saver.ts'
import type { SessionState, SessionStore } from '../store/session-store.ts'
import type { PutFailure } from '../store/storage.ts'
import { useWorkplace } from '../store/workplace.ts'
import { type OpenSession, useSession } from '../ui/session/open-session.tsx'
import { notSavedReasons } from '../ui/session/session-notices.tsx'

/** An evening as its console sees it: what panels, old and new, are given. */
export interface Console {
  readonly play: OpenSession
  readonly state: SessionState & { readonly session: Session }
  readonly consoleStore: ConsoleStore
  readonly consoleState: ConsoleState
  readonly consoleSaved: ConsoleStoreState['saved']
  /** The scenario, the notes and the session, as the agenda of the room reads them. */
  readonly evening: GroupSession
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
  readonly change: (next: (consoleState: ConsoleState) => ConsoleState) => void
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

export function useConsole(play: OpenSession, consoleStore: ConsoleStore, notes: DebriefNotes): Console {
  const { script, store, opened } = play
  const { role, saved } = useStore(store)
  const session = useSession(store)
  const refusal = useSelector(store.actor, ({ context }) => context.refusal)
  const { state: consoleState, saved: consoleSaved } = useStore(consoleStore)
  const [said, say] = useState('')
  const evening = useMemo(() => ({ script, notes, session }), [script, notes, session])
  const path = useMemo(() => playedPath(script, session), [script, session])
  const view = useMemo(() => roomView(evening, consoleState), [evening, consoleState])
  const mayWrite = role === 'writer' && opened.kind !== 'other-rules'

  const acts = actsOf({ evening, consoleState, store, consoleStore, mayWrite })
  return {
    play,
    state: { session, role, saved },
    consoleStore,
    consoleState,
    consoleSaved,
    evening,
    path,
    view,
    mayWrite,
    isShared: mayWrite && consoleState.screens === 'one',
    refusal,
    ...acts,
    said,
    say,
  }
}

interface Acting extends Pick<Console, 'evening' | 'consoleState' | 'consoleStore' | 'mayWrite'> {
  readonly store: OpenSession['store']
}

function actsOf(acting: Acting): Pick<Console, 'act' | 'change' | 'go' | 'keepLeft'> {
  const { store, consoleStore, mayWrite } = acting
  const change: Console['change'] = next => {
    if (mayWrite) consoleStore.change(next)
  }
  const keepLeft = () => {
    const isKept = mayWrite && (recordUnsavedVotes(acting) || keptWords(acting))
    if (isKept) change(before => update(before, { hands: undefined, concluding: undefined }))
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
      change(before => showSlide(before, slide))
    },
    keepLeft,
  }
}

function recordUnsavedVotes(acting: Acting): boolean {
  const left = unsavedVotes(acting)
  return left !== undefined && acting.store.act({ type: 'confidence-counted', ...left }) === undefined
}

function keptWords(acting: Acting): boolean {
  const left = unsavedWords(acting)
  return left !== undefined && conclude(acting.store, left, acting.consoleState.frozen !== undefined)
}

/** A timer is of the question that it was started for, and hands that were never recorded are of the beginning. */
function shownAfter(consoleState: ConsoleState, { type }: Intent, slide: Slide): ConsoleState {
  if (!moves.includes(type)) return showSlide(consoleState, slide)
  return showSlide(update(setTimer(consoleState, undefined, Date.now()), { hands: undefined }), slide)
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

/** Hands for how sure members are that were counted and not recorded yet; `undefined` where there are none. */
export function unsavedVotes({
  consoleState: { slide, hands },
  evening,
}: Pick<Console, 'consoleState' | 'evening'>):
  | { readonly when: 'before' | 'after'; readonly hands: readonly number[] }
  | undefined {
  if (slide.kind !== 'confidence' || hands === undefined) return undefined
  const recorded = confidenceIn(evening.session, slide.when) ?? hands.map(() => 0)
  return hands.every((count, index) => count === recorded[index]) ? undefined : { when: slide.when, hands }
}

/** What stands under the closing questions: what was recorded last, or what was written since. */
export function closingWords({ consoleState, evening }: Pick<Console, 'consoleState' | 'evening'>): ClosingAnswers {
  const { keep, change } = closingAnswersIn(evening.session)
  return consoleState.concluding ?? { keep: keep ?? '', change: change ?? '' }
}

/** What was written there and not recorded yet; `undefined` where there is nothing. */
export function unsavedWords(at: Pick<Console, 'consoleState' | 'evening'>): ClosingAnswers | undefined {
  if (at.consoleState.concluding === undefined) return undefined
  const recorded = closingAnswersIn(at.evening.session)
  const written = closingWords(at)
  return closingQuestionIds.some(question => written[question].trim() !== (recorded[question] ?? ''))
    ? written
    : undefined
}

/**
 * Records what was written under the closing questions; false where that was refused.
 *
 * @param isFrozen whether the room goes on seeing the answers before: then these are erased once it does not
 */
function conclude(store: SessionStore, written: ClosingAnswers, isFrozen: boolean): boolean {
  const said = closingQuestionIds.map(question => [question, written[question].trim()] as const)
  const answers = Object.fromEntries(said.filter(([, words]) => words !== ''))
  if (store.act({ type: 'concluded', ...answers }) !== undefined) return false
  if (!isFrozen) eraseEarlierConclusions(store)
  return true
}

/** The words of answers before the last are seen by nobody any more, so they go. */
export function eraseEarlierConclusions(store: SessionStore): void {
  const { session } = store
  const last = session.log.findLastIndex(({ type }) => type === 'concluded')
  for (const event of closingAnswersWithText(session)) if (event !== last) store.act({ type: 'erased', event })
}

/** The scene that the room talks about: where the play stands or, while it sees what followed, the decision before. */
export function sceneInView({ evening, consoleState, path }: Console): string {
  return decidedInView({ consoleState, path })?.scene ?? placeIn(evening).scene
}

/** The decision whose consequence the room sees. */
export function decidedInView({ consoleState, path }: Pick<Console, 'consoleState' | 'path'>) {
  const { slide } = consoleState
  if (slide.kind !== 'consequence') return undefined
  return decisionsIn(path).find(({ done }) => done.event === slide.event)
}

/** What may be entered at a slide. */
export type Entry = 'votes' | 'leads' | 'confidence' | 'moments' | 'recommendations' | 'closing'

/** Undefined where there is nothing to enter, or not yet: a question is not opened before the story has come to it. */
export function entryAt({ consoleState, path, evening, mayWrite }: Console): Entry | undefined {
  const { slide } = consoleState
  if (!mayWrite) return undefined
  switch (slide.kind) {
    case 'question':
    case 'tally':
      return entryOf(placeIn(evening).offer)
    case 'moments':
      return path.hindsightFinished ? undefined : 'moments'
    case 'confidence':
    case 'recommendations':
    case 'closing':
      return slide.kind
    default:
      return undefined
  }
}

function entryOf(offer: Offer): Entry | undefined {
  if (offer.kind === 'decision') return 'votes'
  return offer.kind === 'hub' ? 'leads' : undefined
}

/** What to say of something that the room sees: while it is frozen or dark, it does not. */
export function ifRoomSees({ consoleState }: Pick<Console, 'consoleState'>, words: string): string {
  if (consoleState.isBlank) return 'The room’s screen is dark and does not show it yet.'
  return consoleState.frozen === undefined ? words : 'The room is frozen and does not see it yet.'
}

/** The state of the console in an evening, open for as long as the console is; `undefined` while it is read. */
export function useConsoleStore({ script, store: play }: OpenSession): ConsoleStore | undefined {
  const { device } = useWorkplace()
  const [store, setStore] = useState<ConsoleStore>()
  useEffect(() => {
    let left = false
    let close = () => {}
    const arrived = (opened: ConsoleStore) => {
      close = () => void opened.close()
      if (left) close()
      else setStore(opened)
    }
    const restored = () => restoredConsole(script, play.session)
    ConsoleStore.open(device, { session: play.session.id, now: Date.now(), restored }).then(arrived, () => undefined)
    return () => {
      left = true
      close()
    }
  }, [device, script, play])
  return store
}

export interface DraftLines {
  /** Empty where nothing is typed. */
  readonly lineOf: (name: string) => string
  readonly keep: (name: string, text: string) => void
}

/**
 * Lines that are typed and not recorded yet, by what they are for. They are in hand as counted hands are: there again
 * whatever is looked at meanwhile, and after a break.
 */
export function useDraftLines({ consoleState, change }: Pick<Console, 'consoleState' | 'change'>): DraftLines {
  return {
    lineOf: name => consoleState.drafts[name] ?? '',
    keep: (name, text) => change(before => saveDraft(before, name, text)),
  }
}

/** What of an evening would be lost with this page. */
interface Unsaved {
  /** Whether decisions are lost, or only what is in hand. */
  readonly isLog: boolean
  /** Both what and why, in two sentences. */
  readonly words: string
}

/** `undefined` where nothing would be lost, or nothing can be kept any more. */
export function unsavedIn({ state, consoleSaved }: Pick<Console, 'state' | 'consoleSaved'>): Unsaved | undefined {
  const logReason = reasonOf(state.saved)
  const reason = logReason ?? reasonOf(consoleSaved)
  if (reason === undefined || state.role === 'deleted') return undefined
  const isLog = logReason !== undefined
  return { isLog, words: `${isLog ? lostDecision : lostHands} ${notSavedReasons[reason]}` }
}

const lostDecision = 'What was decided last is not saved on this device.'

/** Of decisions it speaks only as far as this page knows: it may have been left before with some that were not saved. */
const lostHands =
  'The hands that are being counted, and where the evening stands, are not saved on this device; the decisions that you see here are.'

function reasonOf(saved: Saved): PutFailure | undefined {
  return saved.state === 'saved' ? undefined : saved.reason
}
