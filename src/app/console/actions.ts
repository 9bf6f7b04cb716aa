import { backFrom, type NextStep, nextAfter, placeIn } from '../../core/room/agenda.ts'
import {
  type ConsoleState,
  type Display,
  freeze,
  panned,
  setTimer,
  wholePane,
  zoomed,
} from '../../core/room/console-state.ts'
import { returnToRoom, exhibitsSeen, stopNow, wayBack, type WayBack } from '../../core/room/look-ahead.ts'
import { turnPage } from '../../core/room/room-screen.ts'
import type { Pane } from '../../core/room/room-view.ts'
import { newTimer, remaining, pause, start } from '../../core/room/timer.ts'
import { entry } from '../../core/session/script.ts'
import { fileOf } from '../store/session-file.ts'
import { exhibitsOpened, sceneOfExhibit } from '../ui/exhibits/exhibit-list.tsx'
import { saveSessionFile } from '../ui/save-file.ts'
import {
  type Console,
  eraseEarlierConclusions,
  unsavedVotes,
  sceneInView,
  ifRoomSees,
  unsavedWords,
} from './console.ts'

/**
 * Lays a document over the room screen, if the room has come to it. That a room was shown it while its screen is frozen or
 * dark is recorded once it sees it.
 */
export function showExhibit(at: Console, id: string): void {
  if (!at.mayWrite || !exhibitsSeen(at.group, at.consoleState.slide).includes(id)) return
  if (at.consoleState.frozen === undefined && !at.consoleState.isBlank) recordShown(at, id)
  at.put({ exhibit: { id, pane: wholePane } })
}

interface PaneMove {
  readonly sign: string
  readonly label: string
  readonly keys: readonly string[]
  readonly to: (pane: Pane) => Pane
}

/** How a document that lies over the room screen is moved there. */
export const paneMoves: readonly PaneMove[] = [
  { sign: '−', label: 'Smaller', keys: ['-'], to: pane => zoomed(pane, -1) },
  { sign: '+', label: 'Larger', keys: ['+', '='], to: pane => zoomed(pane, 1) },
  { sign: '←', label: 'To the left', keys: ['ArrowLeft'], to: pane => panned(pane, -1, 0) },
  { sign: '↑', label: 'Up', keys: ['ArrowUp'], to: pane => panned(pane, 0, -1) },
  { sign: '↓', label: 'Down', keys: ['ArrowDown'], to: pane => panned(pane, 0, 1) },
  { sign: '→', label: 'To the right', keys: ['ArrowRight'], to: pane => panned(pane, 1, 0) },
]

/** Darkens the room screen, or lights it: nothing else ever lights it. */
export function toggleBlank(at: Console): void {
  const { isBlank, frozen } = at.consoleState
  at.put({ isBlank: !isBlank })
  if (isBlank) recordExhibitOnScreen(at, frozen ?? at.consoleState)
  at.say(isBlank ? 'The room screen is on again.' : 'The room screen is dark.')
}

/** Shows the whole text of a scene, or its headline; nothing once no scene can be shown any more. */
export function toggleText(at: Console): void {
  if (at.path.closed !== undefined) return
  const { showsText } = at.consoleState
  // A document would lie over it.
  at.put({ showsText: !showsText, page: 0, exhibit: undefined })
  at.say(ifRoomSees(at, showsText ? 'The room sees the headline.' : 'The room sees the whole text.'))
}

/** Starts the timer of the decision, lets it wait, or lets it go on. One that the room cannot see is not started. */
export function toggleTimer({ change, consoleState, group, say }: Console): void {
  const { timer } = consoleState
  if (timer === undefined && !mayStartTimer(consoleState))
    return say('The timer starts once the room sees the question.')
  const now = Date.now()
  if (timer !== undefined && remaining(timer, now) === 0) return say('Time is up.')
  const isRunning = timer?.kind === 'running'
  const next = isRunning ? pause(timer, now) : start(timer ?? newTimer(secondsIn(group)), now)
  change(before => setTimer(before, next, now))
  say(isRunning ? 'The timer is paused.' : 'The timer is running.')
}

/** Only a question has a timer: started before, it would run unseen, and be up when the question comes. */
export function mayStartTimer({ slide, isBlank, frozen }: Console['consoleState']): boolean {
  return !isBlank && frozen === undefined && (slide.kind === 'question' || slide.kind === 'tally')
}

/** What a room takes where the story names no time. */
const usualSeconds = 180

/** The time for a decision. */
export function secondsIn(group: Console['group']): number {
  return entry(group.script.scenes, placeIn(group).scene)?.decision?.seconds ?? usualSeconds
}

/** Marks the scene as a key event, or takes the mark away. */
export function toggleKeyEvent(at: Console): void {
  const { path, act, say, mayWrite } = at
  if (!mayWrite || path.hindsightFinished) return
  const scene = sceneInView(at)
  const isMarked = path.marked.has(scene)
  act({ type: isMarked ? 'unmarked-key-event' : 'marked-key-event', scene })
  say(isMarked ? 'No longer a key event.' : 'Marked as a key event.')
}

/** Saves the session as a file, with what was counted or written and not recorded yet. */
export function saveCopy({ keepLeft, play }: Console): void {
  keepLeft()
  saveSessionFile(fileOf(play.store.session))
}

/** What a step came to: whether the room has to do something before the session can go on. */
export type Stepped = 'done' | 'dark' | 'decide' | 'look' | 'agree' | 'reveal' | 'end' | 'held' | 'chosen' | 'beginning'

/**
 * One step on, as a remote takes it, or one back, and says what is to be said of it: what lies over the screen is put away
 * first, then comes the next page, then what the agenda says. Nothing is ever decided by it, and nothing is taken back that
 * the room chose.
 */
export function step(at: Console, by: 1 | -1): Stepped {
  const stepped = takeStep(at, by)
  at.say(steppedWords(stepped, at))
  return stepped
}

function takeStep(at: Console, by: 1 | -1): Stepped {
  if (at.consoleState.isBlank) return 'dark'
  if (closeExhibit(at)) return 'done'
  const page = turnPage(at.group, at.consoleState, by)
  if (page !== undefined) {
    at.change(() => page)
    return 'done'
  }
  const next = (by === 1 ? nextAfter : backFrom)(at.group, at.consoleState.slide)
  switch (next.kind) {
    case 'show':
      at.go(next.slide)
      return 'done'
    case 'do':
      if (isHeld(at.consoleState, next)) return 'held'
      at.act(next.intent, next.slide)
      return 'done'
    default:
      if (by === 1) at.keepLeft()
      return next.kind
  }
}

/** Whether going on would end the story for good while the room is frozen: no one who looks ahead means that. */
export function isHeld({ frozen }: ConsoleState, next: NextStep): boolean {
  return next.kind === 'do' && next.intent.type === 'finished' && frozen !== undefined
}

/** Puts a document away; false where none lay over the screen. */
function closeExhibit(at: Console): boolean {
  if (at.consoleState.exhibit === undefined) return false
  at.put({ exhibit: undefined })
  return true
}

/** The same, and says so. */
export function putAway(at: Console): void {
  if (at.consoleState.isBlank) at.say(whyNotStepped.dark)
  else if (closeExhibit(at)) at.say(ifRoomSees(at, 'The document is put away.'))
}

/** What to tell the facilitator of a step that could not be taken, or of what was recorded on the way. */
function steppedWords(stepped: Stepped, from: Console): string {
  switch (stepped) {
    case 'done':
      return from.consoleState.exhibit === undefined ? recordedWords(from) : ''
    case 'end':
      return `${recordedWords(from)} This was the last slide. Press End the session.`.trim()
    default:
      return whyNotStepped[stepped]
  }
}

/** Six months later depends on what the room puts forward, so that comes first. */
export const agreeFirst = 'First tick what the room puts forward, or press The room puts none forward.'

const whyNotStepped: Readonly<Record<Exclude<Stepped, 'done' | 'end'>, string>> = {
  dark: 'The room screen is dark. Press B to show it again.',
  decide: 'The room decides first: count the votes, then settle the decision.',
  look: 'The room chooses first: open a lead or move on.',
  agree: agreeFirst,
  reveal: 'To finish looking back, press Show the author’s answer.',
  held: 'The story ends here. Unfreeze the room screen before you look back.',
  chosen: 'The room chose this. To go back further, press Undo.',
  beginning: 'You can’t go back from here.',
}

function recordedWords(from: Console): string {
  if (unsavedVotes(from) !== undefined) return 'The votes are recorded.'
  return unsavedWords(from) === undefined ? '' : 'What you wrote is recorded.'
}

/** The room goes on seeing what it sees, or sees where the facilitator is. */
export function toggleFreeze(at: Console): void {
  const { group, change, say, consoleState } = at
  if (consoleState.frozen === undefined) {
    change(before => freeze(before, group.session.log.length))
    return say('The room screen is frozen.')
  }
  at.put({ frozen: undefined })
  eraseEarlierConclusions(at.play.store)
  if (!consoleState.isBlank) recordExhibitOnScreen(at, consoleState)
  say(consoleState.isBlank ? 'The room screen is dark, and no longer frozen.' : 'The room screen is no longer frozen.')
}

/** Takes back what was gone through ahead of a frozen room: the console shows what the room sees. */
export function goBackToRoom(at: Console, way: WayBack): void {
  const { move } = way
  if (move !== undefined && !at.act({ type: 'corrected', from: move.index }, { kind: 'scene' })) return
  at.change(before => returnToRoom(before, way))
  at.say('You are back where the room is.')
}

/** Stops the story where the room is, frozen or not, and lets it look back. */
export function wrapUp(at: Console): void {
  const { ahead, scene, unseen } = stopNow(at.group, at.consoleState)
  if (ahead !== undefined && !at.act({ type: 'corrected', from: ahead.index })) return
  if (!at.act({ type: 'stopped', scene, ...(unseen ? { unseen } : {}) }, { kind: 'surprise' })) return
  at.put({ frozen: undefined })
  at.say(`Stopped. ${at.consoleState.isBlank ? 'The room screen is dark.' : 'The room is looking back.'}`)
}

/** With one screen nothing can be frozen: it shows what the room sees, as far as that still is so. */
export function unfreeze(at: Console): void {
  if (at.consoleState.frozen === undefined) return
  const way = wayBack(at.group, at.consoleState)
  if (way === undefined) at.put({ frozen: undefined })
  else goBackToRoom(at, way)
}

/** Records that the room was shown a document; once the story is over it had no part in any decision. */
function recordShown({ group, path, act }: Console, id: string): void {
  const scene = sceneOfExhibit(id, group.script, path)
  const isToRecord = path.closed === undefined && !exhibitsOpened(group.session).has(id)
  if (scene !== undefined && isToRecord) act({ type: 'opened-exhibit', scene, exhibit: id })
}

/** To be called once a screen that was dark or frozen shows something again: what lies on it then. */
function recordExhibitOnScreen(at: Console, { exhibit }: Pick<Display, 'exhibit'>): void {
  if (exhibit !== undefined) recordShown(at, exhibit.id)
}

/** Gives the focus to the panel that says where the room is, once what was pressed is gone. */
export function goToScene(): void {
  document.querySelector<HTMLElement>('.console__column--main')?.focus()
}

/**
 * Goes to the button that shows or settles the votes, which says what it does; pressed again, it presses that button. So no
 * key decides by itself, and settling by keys is off until the facilitator allows it.
 */
export function pressInTwo(at: Console, id: 'reveal' | 'settle'): boolean {
  const button = document.getElementById(id)
  if (!(button instanceof HTMLButtonElement) || button.disabled || button.closest('[hidden]') !== null) return false
  const isAllowed = id === 'reveal' || at.consoleState.keysSettle
  if (document.activeElement === button && isAllowed) button.click()
  else {
    button.focus()
    at.say(isAllowed ? `Press again: ${button.innerText}` : `Press Enter: ${button.innerText}`)
  }
  return true
}

/** Puts the focus where the first number of votes is typed. */
export function focusVotes(): void {
  document.querySelector<HTMLElement>('.vote-rows input')?.focus()
}
