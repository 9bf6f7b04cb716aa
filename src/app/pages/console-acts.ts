import { changed, timed, wholePane } from '../../core/room/console-state.ts'
import { exhibitsKnown } from '../../core/room/look-ahead.ts'
import { clockOf, leftOn, paused, started } from '../../core/room/timer.ts'
import { fileOf } from '../store/session-file.ts'
import { saveSessionFile } from '../ui/save-file.ts'
import { sceneInView } from './console-scene.ts'
import { recordLying, recordShown } from './record-shown.ts'
import { unlessUnseen } from './unless-unseen.ts'
import type { Console } from './use-console.ts'

/**
 * Lays a document over the room's screen, if the room has come to it. That a room was shown it while its screen is frozen or
 * dark is recorded once it sees it.
 */
export function showExhibit(at: Console, id: string): void {
  if (!at.mayWrite || !exhibitsKnown(at.evening, at.desk.slide).includes(id)) return
  if (at.desk.frozen === undefined && !at.desk.isBlank) recordShown(at, id)
  at.change(desk => changed(desk, { exhibit: { id, pane: wholePane } }))
}

export function toggleBlank(at: Console): void {
  if (at.desk.isBlank) {
    light(at)
    return at.say('The room’s screen is lit.')
  }
  at.change(before => changed(before, { isBlank: true }))
  at.say('The room’s screen is dark.')
}

/** Lets the room see again what is on its screen. */
export function light(at: Console): void {
  at.change(before => changed(before, { isBlank: false }))
  recordLying(at, at.desk.frozen ?? at.desk)
}

/** Shows the whole text of a scene, or its headline; nothing once no scene can be shown any more. */
export function toggleText(at: Console): void {
  const { change, say, desk, path } = at
  if (path.closed !== undefined) return
  change(before => changed(before, { showsText: !before.showsText, page: 0 }))
  say(unlessUnseen(at, desk.showsText ? 'The room sees the headline.' : 'The room sees the whole text.'))
}

/** Starts the timer of the decision, lets it wait, or lets it go on. One that the room cannot see is not started. */
export function toggleTimer({ change, desk, say }: Console, seconds: number): void {
  const { timer } = desk
  if (timer === undefined && !mayStartTimer(desk))
    return say('The timer starts once the room sees the question.')
  const now = Date.now()
  if (timer !== undefined && leftOn(timer, now) === 0) return say('Time is up.')
  const isRunning = timer?.kind === 'running'
  const next = isRunning ? paused(timer, now) : started(timer ?? clockOf(seconds), now)
  change(before => timed(before, next, now))
  say(isRunning ? 'The timer waits.' : 'The timer runs.')
}

/** Only a question has a timer: started before, it would run where nobody sees it, and be up when the question comes. */
export function mayStartTimer({ slide, isBlank, frozen }: Console['desk']): boolean {
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
