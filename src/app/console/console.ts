import { useSelector } from '@xstate/react'
import { useCallback, useMemo, useState } from 'react'
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
import type { Intent } from '../../core/session/session.ts'
import { ConsoleStore, type ConsoleStoreState } from '../store/console-store.ts'
import type { Saved } from '../store/saver.ts'
import type { SessionState, SessionStore } from '../store/session-store.ts'
import type { PutFailure } from '../store/storage.ts'
import { useWorkplace } from '../store/workplace.ts'
import { useLoaded } from '../ui/loaded.tsx'
import { useSession } from '../ui/session/open-session.tsx'
import type { OpenSession } from '../store/open-session.ts'
import { notSavedReasons } from '../ui/session/session-notices.tsx'

/** A group session as its console sees it: what panels, old and new, are given. */
export interface Console extends ConsoleSession, Acts {
  /** What was said last to who cannot see what changed. */
  readonly said: string
  readonly say: (words: string) => void
}

/** What a panel is given. */
export interface PanelProps {
  readonly at: Console
}

interface ConsoleSession extends SessionState {
  readonly play: OpenSession
  readonly consoleStore: ConsoleStore
  readonly consoleState: ConsoleState
  readonly consoleSaved: ConsoleStoreState['saved']
  /** The scenario, the notes and the session, as the agenda of the room reads them. */
  readonly group: GroupSession
  readonly path: PlayedPath
  /** What the room sees now. */
  readonly view: RoomView
  /** False where one can only look: another tab writes, or it was recorded by other rules. */
  readonly mayWrite: boolean
  /** Whether the room sees this very screen. A tab that can only look asks for itself, and never is. */
  readonly isShared: boolean
  /** Why the last thing was not done. */
  readonly refusal: Refusal | undefined
}

interface Acts {
  /** Records something, and shows a slide with it; false when it was refused. */
  readonly act: (intent: Intent, slide?: Slide) => boolean
  /** Changes what the facilitator has in hand; nothing where one can only look. */
  readonly change: (next: (consoleState: ConsoleState) => ConsoleState) => void
  /** Puts something else in the facilitator's hand. */
  readonly put: (part: Partial<ConsoleState>) => void
  readonly go: (slide: Slide) => void
  /**
   * Records counts of confidence and closing words that were not recorded: going on loses none. False where there was
   * nothing, or it was refused.
   */
  readonly keepLeft: () => boolean
}

export function useConsole(play: OpenSession, consoleStore: ConsoleStore, notes: DebriefNotes): Console {
  const { script, store, opened } = play
  const { role, saved } = useStore(store)
  const session = useSession(store)
  const refusal = useSelector(store.actor, ({ context }) => context.refusal)
  const { state: consoleState, saved: consoleSaved } = useStore(consoleStore)
  const [said, say] = useState('')
  const group = useMemo(() => ({ script, notes, session }), [script, notes, session])
  const path = useMemo(() => playedPath(script, session), [script, session])
  const view = useMemo(() => roomView(group, consoleState), [group, consoleState])
  const mayWrite = role === 'writer' && opened.kind !== 'other-rules'
  const isShared = mayWrite && consoleState.screens === 'one'
  const hand = { consoleStore, consoleState, consoleSaved }
  const at = { play, role, saved, ...hand, group, path, view, mayWrite, isShared, refusal }
  return { ...at, ...actsOf(at), said, say }
}

function actsOf(at: ConsoleSession): Acts {
  const { play, consoleStore, mayWrite } = at
  const change: Acts['change'] = next => {
    if (mayWrite) consoleStore.change(next)
  }
  const put: Acts['put'] = part => change(before => update(before, part))
  const keepLeft = () => {
    const isKept = mayWrite && (recordUnsavedVotes(at) || recordUnsavedWords(at))
    if (isKept) put({ hands: undefined, concluding: undefined })
    return isKept
  }
  return {
    act: (intent, slide) => {
      if (moves.includes(intent.type)) keepLeft()
      const refused = play.store.act(intent)
      if (refused === undefined && slide !== undefined) change(before => shownAfter(before, intent, slide))
      return refused === undefined
    },
    change,
    put,
    go: slide => {
      keepLeft()
      change(before => showSlide(before, slide))
    },
    keepLeft,
  }
}

function recordUnsavedVotes(at: ConsoleSession): boolean {
  const left = unsavedVotes(at)
  return left !== undefined && at.play.store.act({ type: 'confidence-counted', ...left }) === undefined
}

/** The words of answers before the last are erased once the room does not go on seeing those. */
function recordUnsavedWords(at: ConsoleSession): boolean {
  const left = unsavedWords(at)
  if (left === undefined) return false
  const said = closingFields.map(question => [question, left[question].trim()] as const)
  const answers = Object.fromEntries(said.filter(([, words]) => words !== ''))
  if (at.play.store.act({ type: 'concluded', ...answers }) !== undefined) return false
  if (at.consoleState.frozen === undefined) eraseEarlierConclusions(at.play.store)
  return true
}

/** A timer is of the question that it was started for, and votes that were never recorded are of the beginning. */
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

const closingFields = [...closingQuestionIds, 'secondLook'] as const

/** Votes for how sure members are that were counted and not recorded yet; `undefined` where there are none. */
export function unsavedVotes({ consoleState: { slide, hands }, group }: ConsoleSession) {
  if (slide.kind !== 'confidence' || hands === undefined) return undefined
  const recorded = confidenceIn(group.session, slide.when) ?? hands.map(() => 0)
  return hands.every((count, index) => count === recorded[index]) ? undefined : { when: slide.when, hands }
}

/** What stands under the closing questions: what was recorded last, or what was written since. */
export function closingWords({ consoleState, group }: ConsoleSession): ClosingAnswers {
  const { keep, change, secondLook } = closingAnswersIn(group.session)
  return consoleState.concluding ?? { keep: keep ?? '', change: change ?? '', secondLook: secondLook ?? '' }
}

/** What was written there and not recorded yet; `undefined` where there is nothing. */
export function unsavedWords(at: ConsoleSession): ClosingAnswers | undefined {
  if (at.consoleState.concluding === undefined) return undefined
  const recorded = closingAnswersIn(at.group.session)
  const written = closingWords(at)
  return closingFields.some(question => written[question].trim() !== (recorded[question] ?? '')) ? written : undefined
}

/** The words of answers before the last are seen by no one any more, so they go. */
export function eraseEarlierConclusions(store: SessionStore): void {
  const { session } = store
  const last = session.log.findLastIndex(({ type }) => type === 'concluded')
  for (const event of closingAnswersWithText(session)) if (event !== last) store.act({ type: 'erased', event })
}

/** The scene that the room talks about: the current one or, while it sees what followed, the decision before. */
export function sceneInView(at: Console): string {
  return decidedInView(at)?.scene ?? placeIn(at.group).scene
}

/** The decision whose consequence the room sees. */
export function decidedInView({ consoleState: { slide }, path }: Console) {
  if (slide.kind !== 'consequence') return undefined
  return decisionsIn(path).find(({ done }) => done.event === slide.event)
}

/** What may be entered at a slide. */
export type Entry = 'votes' | 'leads' | 'confidence' | 'moments' | 'questions' | 'recommendations' | 'closing' | 'asked'

/** Undefined where there is nothing to enter, or not yet: a question is not opened before the story has come to it. */
export function entryAt({ consoleState: { slide }, path, group, mayWrite }: Console): Entry | undefined {
  if (!mayWrite) return undefined
  switch (slide.kind) {
    case 'question':
    case 'tally':
      return entries[placeIn(group).offer.kind]
    case 'moments':
      return path.hindsightFinished ? 'asked' : 'moments'
    case 'boundaries':
    case 'four-ps':
    case 'signs':
    case 'decision':
    case 'divided':
    case 'asked':
      return 'asked'
    case 'confidence':
    case 'questions':
    case 'recommendations':
    case 'closing':
      return slide.kind
    default:
      return undefined
  }
}

const entries: Partial<Record<Offer['kind'], Entry>> = { decision: 'votes', hub: 'leads' }

/** What to say of something that the room sees: while it is frozen or dark, it does not. */
export function ifRoomSees({ consoleState }: Console, words: string): string {
  if (consoleState.isBlank) return 'The room screen is dark and does not show it yet.'
  return consoleState.frozen === undefined ? words : 'The room screen is frozen and does not show it yet.'
}

/** The state of the console in a group session, open for as long as the console is; `undefined` while it is read. */
export function useConsoleStore({ script, store: play }: OpenSession): ConsoleStore | undefined {
  const { device } = useWorkplace()
  const load = useCallback(() => {
    const restored = () => restoredConsole(script, play.session)
    return ConsoleStore.open(device, { session: play.session.id, now: Date.now(), restored })
  }, [device, script, play])
  const store = useLoaded(load, close)
  return store === 'failed' ? undefined : store
}

function close(store: ConsoleStore): void {
  void store.close()
}

export interface DraftLines {
  /** Empty where nothing is typed. */
  readonly lineOf: (name: string) => string
  readonly keep: (name: string, text: string) => void
}

/**
 * Lines that are typed and not recorded yet, by what they are for. They are in hand as counted votes are: there again
 * whatever is looked at meanwhile, and after a break.
 */
export function draftLines({ consoleState, change }: Console): DraftLines {
  return {
    lineOf: name => consoleState.drafts[name] ?? '',
    keep: (name, text) => change(before => saveDraft(before, name, text)),
  }
}

/**
 * What of a group session would be lost with this page: whether decisions or only what is in hand, and both what and why in two
 * sentences. `undefined` where nothing would be lost, or nothing can be kept any more.
 */
export function unsavedIn({ role, saved, consoleSaved }: Console) {
  const logReason = reasonOf(saved)
  const reason = logReason ?? reasonOf(consoleSaved)
  if (reason === undefined || role === 'deleted') return undefined
  const isLog = logReason !== undefined
  return { isLog, words: `${isLog ? lostDecision : lostVotes} ${notSavedReasons[reason]}` }
}

const lostDecision = 'The last decision is not saved on this device.'

/** Of decisions it speaks only as far as this page knows: it may have been left before with some that were not saved. */
const lostVotes =
  'Unsettled votes and your place in the story are not saved on this device. The decisions you see here are saved.'

function reasonOf(saved: Saved): PutFailure | undefined {
  return saved.state === 'saved' ? undefined : saved.reason
}
