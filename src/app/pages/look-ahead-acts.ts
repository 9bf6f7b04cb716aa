import { isAheadOf } from '../../core/room/exhibits-known.ts'
import { placeIn } from '../../core/room/agenda.ts'
import { changed, froze } from '../../core/room/desk.ts'
import { backWithRoom, wayBack, type WayBack } from '../../core/room/look-ahead.ts'
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
  if (!desk.isBlank) recordLying(at)
  say('The room’s screen goes on.')
}

/** Takes back what was gone through ahead of a frozen room: the console shows what the room sees. */
export function comeBack(at: Console, way: WayBack): void {
  const { move } = way
  if (move !== undefined && !at.act({ type: 'corrected', from: move.index }, { kind: 'scene' })) return
  at.change(before => backWithRoom(before, way))
  at.say('You are back at what the room sees.')
}

/**
 * Stops the story where the room is: steps that were taken ahead of a frozen room are taken back first, for it has met
 * none of them.
 */
export function wrapUp(at: Console): void {
  const { evening, desk, act, change, say } = at
  const way = wayBack(evening, desk)
  const ahead = way?.move
  if (ahead !== undefined && !act({ type: 'corrected', from: ahead.index })) return
  const scene = ahead?.event.scene ?? placeIn(evening).scene
  const unseen = isUnseen(at, way) ? { unseen: true as const } : {}
  if (!act({ type: 'stopped', scene, ...unseen }, { kind: 'moments' })) return
  change(before => changed(before, { frozen: undefined }))
  say('Stopped. The room looks back.')
}

/** Whether the room was never shown the scene at which the play stands. */
function isUnseen({ desk }: Console, way: WayBack | undefined): boolean {
  if (desk.frozen === undefined) return isAheadOf(desk.slide)
  return way === undefined || isAheadOf(desk.frozen.slide)
}
