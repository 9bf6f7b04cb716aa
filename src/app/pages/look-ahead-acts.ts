import { changed, froze } from '../../core/room/console-state.ts'
import { backWithRoom, stopNow, wayBack, type WayBack } from '../../core/room/look-ahead.ts'
import { eraseEarlierConclusions } from './closing-acts.ts'
import { recordLying } from './record-shown.ts'
import type { Console } from './use-console.ts'

/** The room goes on seeing what it sees, or sees where the facilitator is. */
export function toggleFreeze(at: Console): void {
  const { state, change, say, desk } = at
  if (desk.frozen === undefined) {
    change(before => froze(before, state.session.log.length))
    return say('The room’s screen is frozen.')
  }
  change(before => changed(before, { frozen: undefined }))
  eraseEarlierConclusions(at.play.store)
  if (!desk.isBlank) recordLying(at, desk)
  say(desk.isBlank ? 'The room’s screen is dark, and no longer frozen.' : 'The room’s screen goes on.')
}

/** Takes back what was gone through ahead of a frozen room: the console shows what the room sees. */
export function comeBack(at: Console, way: WayBack): void {
  const { move } = way
  if (move !== undefined && !at.act({ type: 'corrected', from: move.index }, { kind: 'scene' })) return
  at.change(before => backWithRoom(before, way))
  at.say('You are back at what the room sees.')
}

/** Stops the story where the room is, frozen or not, and lets it look back. */
export function wrapUp(at: Console): void {
  const { ahead, scene, unseen } = stopNow(at.evening, at.desk)
  if (ahead !== undefined && !at.act({ type: 'corrected', from: ahead.index })) return
  if (!at.act({ type: 'stopped', scene, ...(unseen ? { unseen } : {}) }, { kind: 'moments' })) return
  at.change(before => changed(before, { frozen: undefined }))
  at.say(`Stopped. ${at.desk.isBlank ? 'The room’s screen is dark.' : 'The room looks back.'}`)
}

/** With one screen nothing can be frozen: it shows what the room sees, as far as that still is so. */
export function thaw(at: Console): void {
  if (at.desk.frozen === undefined) return
  const way = wayBack(at.evening, at.desk)
  if (way === undefined) at.change(before => changed(before, { frozen: undefined }))
  else comeBack(at, way)
}
