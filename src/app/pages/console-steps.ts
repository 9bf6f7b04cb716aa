import { backFrom, type Next, nextAfter } from '../../core/room/agenda.ts'
import { changed, type Desk } from '../../core/room/console-state.ts'
import { turned } from '../../core/room/room-screen.ts'
import { light } from './console-acts.ts'
import { handsLeft } from './hands-left.ts'
import { unlessUnseen } from './unless-unseen.ts'
import type { Console } from './use-console.ts'
import { wordsLeft } from './words-left.ts'

/** What a step came to: whether the room has to do something before the evening can go on. */
export type Stepped = 'done' | 'decide' | 'look' | 'reveal' | 'end' | 'held' | 'chosen' | 'beginning'

/**
 * One step on, as a remote takes it: what lies over the screen is put away first, then comes the next page, then what the
 * agenda says. Nothing is ever decided by it.
 */
export function stepOn(at: Console): Stepped {
  if (putAway(at)) return 'done'
  const page = turned(at.evening, at.desk, 1)
  if (page !== undefined) {
    at.change(() => page)
    return 'done'
  }
  const next = nextAfter(at.evening, at.desk.slide)
  switch (next.kind) {
    case 'show':
      at.go(next.slide)
      return 'done'
    case 'do':
      if (isHeld(at.desk, next)) return 'held'
      at.act(next.intent, next.slide)
      return 'done'
    default:
      at.keepLeft()
      return next.kind
  }
}

/** Whether going on would end the story for good while the room is frozen: nobody who looks ahead means that. */
export function isHeld({ frozen }: Desk, next: Next): boolean {
  return next.kind === 'do' && next.intent.type === 'finished' && frozen !== undefined
}

/** One step back, which takes back nothing that the room chose. */
export function stepBack(at: Console): Stepped {
  if (putAway(at)) return 'done'
  const page = turned(at.evening, at.desk, -1)
  if (page !== undefined) {
    at.change(() => page)
    return 'done'
  }
  const back = backFrom(at.evening, at.desk.slide)
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
export function putAway(at: Console): boolean {
  if (!isCovered(at)) return false
  if (at.desk.isBlank) light(at)
  else at.change(before => changed(before, { exhibit: undefined }))
  return true
}

function isCovered({ desk }: Console): boolean {
  return desk.isBlank || desk.exhibit !== undefined
}

/** What to say once that was put away. */
export function putAwayWords(at: Console): string {
  return at.desk.isBlank ? 'The room’s screen is lit.' : unlessUnseen(at, 'The document is put away.')
}

/**
 * What to tell the facilitator of a step that could not be taken, or of what was recorded on the way.
 *
 * @param from where it was taken from
 */
export function steppedWords(stepped: Stepped, from: Console): string {
  switch (stepped) {
    case 'done':
      if (from.desk.isBlank) return 'The room’s screen is lit.'
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
  if (handsLeft(from) !== undefined) return 'The hands are recorded.'
  return wordsLeft(from) === undefined ? '' : 'What you wrote is recorded.'
}
