import { backFrom, type NextStep, nextAfter } from '../../core/room/agenda.ts'
import { update, type ConsoleState, freeze, type Display, setTimer, wholePane } from '../../core/room/console-state.ts'
import { returnToRoom, exhibitsSeen, stopNow, wayBack, type WayBack } from '../../core/room/look-ahead.ts'
import { turnPage } from '../../core/room/room-screen.ts'
import { newTimer, remaining, pause, start } from '../../core/room/timer.ts'
import { fileOf } from '../store/session-file.ts'
import { exhibitsOpened, sceneOfExhibit } from '../ui/exhibits/exhibits-met.ts'
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
 * Lays a document over the room's screen, if the room has come to it. That a room was shown it while its screen is frozen or
 * dark is recorded once it sees it.
 */
export function showExhibit(at: Console, id: string): void {
  if (!at.mayWrite || !exhibitsSeen(at.evening, at.consoleState.slide).includes(id)) return
  if (at.consoleState.frozen === undefined && !at.consoleState.isBlank) recordShown(at, id)
  at.change(consoleState => update(consoleState, { exhibit: { id, pane: wholePane } }))
}

export function toggleBlank(at: Console): void {
  if (at.consoleState.isBlank) {
    showRoomScreen(at)
    return at.say('The room’s screen is lit.')
  }
  at.change(before => update(before, { isBlank: true }))
  at.say('The room’s screen is dark.')
}

/** Lets the room see again what is on its screen. */
function showRoomScreen(at: Console): void {
  at.change(before => update(before, { isBlank: false }))
  recordExhibitOnScreen(at, at.consoleState.frozen ?? at.consoleState)
}

/** Shows the whole text of a scene, or its headline; nothing once no scene can be shown any more. */
export function toggleText(at: Console): void {
  const { change, say, consoleState, path } = at
  if (path.closed !== undefined) return
  change(before => update(before, { showsText: !before.showsText, page: 0 }))
  say(ifRoomSees(at, consoleState.showsText ? 'The room sees the headline.' : 'The room sees the whole text.'))
}

/** Starts the timer of the decision, lets it wait, or lets it go on. One that the room cannot see is not started. */
export function toggleTimer({ change, consoleState, say }: Console, seconds: number): void {
  const { timer } = consoleState
  if (timer === undefined && !mayStartTimer(consoleState))
    return say('The timer starts once the room sees the question.')
  const now = Date.now()
  if (timer !== undefined && remaining(timer, now) === 0) return say('Time is up.')
  const isRunning = timer?.kind === 'running'
  const next = isRunning ? pause(timer, now) : start(timer ?? newTimer(seconds), now)
  change(before => setTimer(before, next, now))
  say(isRunning ? 'The timer waits.' : 'The timer runs.')
}

/** Only a question has a timer: started before, it would run where nobody sees it, and be up when the question comes. */
export function mayStartTimer({ slide, isBlank, frozen }: Console['consoleState']): boolean {
  return !isBlank && frozen === undefined && (slide.kind === 'question' || slide.kind === 'tally')
}

/** Marks the scene as a key event, or takes the mark away. */
export function toggleKeyEvent(at: Console): void {
  const { path, act, say, mayWrite } = at
  if (!mayWrite || path.hindsightFinished) return
  const scene = sceneInView(at)
  const isMarked = path.marked.has(scene)
  act({ type: isMarked ? 'unmarked-key-event' : 'marked-key-event', scene })
  say(isMarked ? 'The mark is taken away.' : 'Marked as a key event.')
}

/** Saves the session as a file, with what was counted or written and not recorded yet. */
export function saveCopy({ keepLeft, play }: Console): void {
  keepLeft()
  saveSessionFile(fileOf(play.store.session))
}

/** What a step came to: whether the room has to do something before the evening can go on. */
export type Stepped = 'done' | 'decide' | 'look' | 'reveal' | 'end' | 'held' | 'chosen' | 'beginning'

/**
 * One step on, as a remote takes it: what lies over the screen is put away first, then comes the next page, then what the
 * agenda says. Nothing is ever decided by it.
 */
export function stepOn(at: Console): Stepped {
  if (closeOverlay(at)) return 'done'
  const page = turnPage(at.evening, at.consoleState, 1)
  if (page !== undefined) {
    at.change(() => page)
    return 'done'
  }
  const next = nextAfter(at.evening, at.consoleState.slide)
  switch (next.kind) {
    case 'show':
      at.go(next.slide)
      return 'done'
    case 'do':
      if (isHeld(at.consoleState, next)) return 'held'
      at.act(next.intent, next.slide)
      return 'done'
    default:
      at.keepLeft()
      return next.kind
  }
}

/** Whether going on would end the story for good while the room is frozen: nobody who looks ahead means that. */
export function isHeld({ frozen }: ConsoleState, next: NextStep): boolean {
  return next.kind === 'do' && next.intent.type === 'finished' && frozen !== undefined
}

/** One step back, which takes back nothing that the room chose. */
export function stepBack(at: Console): Stepped {
  if (closeOverlay(at)) return 'done'
  const page = turnPage(at.evening, at.consoleState, -1)
  if (page !== undefined) {
    at.change(() => page)
    return 'done'
  }
  const back = backFrom(at.evening, at.consoleState.slide)
  switch (back.kind) {
    case 'show':
      at.go(back.slide)
      return 'done'
    case 'do':
      at.act(back.intent, back.slide)
      return 'done'
    default:
      return back.kind
  }
}

/** Puts a document away, or lights a dark screen; false where nothing lay over it. */
export function closeOverlay(at: Console): boolean {
  if (!isCovered(at)) return false
  if (at.consoleState.isBlank) showRoomScreen(at)
  else at.change(before => update(before, { exhibit: undefined }))
  return true
}

function isCovered({ consoleState }: Console): boolean {
  return consoleState.isBlank || consoleState.exhibit !== undefined
}

/** What to say once that was put away. */
export function putAwayWords(at: Console): string {
  return at.consoleState.isBlank ? 'The room’s screen is lit.' : ifRoomSees(at, 'The document is put away.')
}

/**
 * What to tell the facilitator of a step that could not be taken, or of what was recorded on the way.
 *
 * @param from where it was taken from
 */
export function steppedWords(stepped: Stepped, from: Console): string {
  switch (stepped) {
    case 'done':
      if (from.consoleState.isBlank) return 'The room’s screen is lit.'
      return isCovered(from) ? '' : recordedWords(from)
    case 'decide':
      return 'The room decides first: count the hands, and settle the vote.'
    case 'look':
      return 'The room chooses first: open a lead, or move on.'
    case 'reveal':
      return 'Looking back ends for good with the author’s answer: press Show the author’s answer.'
    case 'end':
      return `${recordedWords(from)} This was the last. Press End the evening.`.trim()
    case 'held':
      return 'The story ends here. Unfreeze the room before it looks back.'
    case 'chosen':
      return 'The room chose this. To take it back, press Undo.'
    case 'beginning':
      return 'There is nothing to go back to here.'
  }
}

/** What going on has recorded. */
function recordedWords(from: Console): string {
  if (unsavedVotes(from) !== undefined) return 'The hands are recorded.'
  return unsavedWords(from) === undefined ? '' : 'What you wrote is recorded.'
}

/** The room goes on seeing what it sees, or sees where the facilitator is. */
export function toggleFreeze(at: Console): void {
  const { state, change, say, consoleState } = at
  if (consoleState.frozen === undefined) {
    change(before => freeze(before, state.session.log.length))
    return say('The room’s screen is frozen.')
  }
  change(before => update(before, { frozen: undefined }))
  eraseEarlierConclusions(at.play.store)
  if (!consoleState.isBlank) recordExhibitOnScreen(at, consoleState)
  say(consoleState.isBlank ? 'The room’s screen is dark, and no longer frozen.' : 'The room’s screen goes on.')
}

/** Takes back what was gone through ahead of a frozen room: the console shows what the room sees. */
export function goBackToRoom(at: Console, way: WayBack): void {
  const { move } = way
  if (move !== undefined && !at.act({ type: 'corrected', from: move.index }, { kind: 'scene' })) return
  at.change(before => returnToRoom(before, way))
  at.say('You are back at what the room sees.')
}

/** Stops the story where the room is, frozen or not, and lets it look back. */
export function wrapUp(at: Console): void {
  const { ahead, scene, unseen } = stopNow(at.evening, at.consoleState)
  if (ahead !== undefined && !at.act({ type: 'corrected', from: ahead.index })) return
  if (!at.act({ type: 'stopped', scene, ...(unseen ? { unseen } : {}) }, { kind: 'moments' })) return
  at.change(before => update(before, { frozen: undefined }))
  at.say(`Stopped. ${at.consoleState.isBlank ? 'The room’s screen is dark.' : 'The room looks back.'}`)
}

/** With one screen nothing can be frozen: it shows what the room sees, as far as that still is so. */
export function unfreeze(at: Console): void {
  if (at.consoleState.frozen === undefined) return
  const way = wayBack(at.evening, at.consoleState)
  if (way === undefined) at.change(before => update(before, { frozen: undefined }))
  else goBackToRoom(at, way)
}

/** Records that the room was shown a document; once the story is over it had no part in any decision. */
function recordShown({ evening, path, state, act }: Console, id: string): void {
  const scene = sceneOfExhibit(id, evening.script, path)
  const isToRecord = path.closed === undefined && !exhibitsOpened(state.session).has(id)
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
