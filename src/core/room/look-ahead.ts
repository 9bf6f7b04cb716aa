import { playedPath } from '../session/played-path.ts'
import { type Move, correctableMoves, replay } from '../session/replay.ts'
import { entry, type Script } from '../session/script.ts'
import { isDecision, type Session, type SessionEvent } from '../session/session.ts'
import type { GroupSession } from './agenda.ts'
import { update, type ConsoleState, newConsoleState, type Slide } from './console-state.ts'

export interface WayBack {
  /** The first step that was taken ahead of the room; `undefined` where the story is still where the room is. */
  readonly move: Move | undefined
}

/** `undefined` where the room is not frozen, or where something was decided meanwhile that going back would take back. */
export function wayBack(
  { script, session }: GroupSession,
  { frozen }: Pick<ConsoleState, 'frozen'>,
): WayBack | undefined {
  if (frozen === undefined) return undefined
  const { events } = frozen
  // What the room sees is no longer so: it was taken back, or the story is over.
  const isGone = (event: SessionEvent) =>
    event.type === 'corrected' ? event.from < events : event.type === 'stopped' || event.type === 'finished'
  if (session.log.slice(events).some(isGone)) return undefined
  const { progress } = replay(script.graph, session.log)
  const moves = correctableMoves(progress).filter(({ index }) => index >= events)
  return moves.some(({ event }) => isDecision(event)) ? undefined : { move: moves.at(-1) }
}

/** The state as the room sees it, no longer frozen. The steps ahead of it are to be taken back first. */
export function returnToRoom(state: ConsoleState, { move }: WayBack): ConsoleState {
  const { frozen } = state
  if (frozen === undefined) return state
  const { slide, page, exhibit, showsText } = frozen
  const seen = { slide, page, exhibit, showsText, frozen: undefined }
  if (move === undefined) return update(state, seen)
  const isSame = state.ballot?.scene === frozen.ballot?.scene
  return update(state, { ...seen, ballot: isSame ? state.ballot : frozen.ballot, timer: frozen.timer })
}

/** A story stops where the room is; `ahead` is the first step gone through ahead of a frozen room, to be taken back. */
export function stopNow({ script, session }: GroupSession, { slide, frozen }: Pick<ConsoleState, 'slide' | 'frozen'>) {
  const { progress, position } = replay(script.graph, session.log)
  if (frozen === undefined) return { ahead: undefined, scene: position.scene, unseen: isAheadOf(slide) }
  const shown = replay(script.graph, session.log.slice(0, frozen.events))
  const seen = new Set(shown.progress.met)
  if (isAheadOf(frozen.slide)) seen.delete(shown.position.scene)
  const moves = correctableMoves(progress).toReversed()
  const ahead = moves.find(
    ({ event }, index) => !isDecision(event) && !seen.has(moves[index + 1]?.event.scene ?? position.scene),
  )
  const scene = ahead?.event.scene ?? position.scene
  return { ahead, scene, unseen: !seen.has(scene) }
}

/** The documents that may lie on the room screen: of the scenes that the room has come to, each once, in order. */
export function exhibitsSeen({ script, session }: GroupSession, slide: Slide): readonly string[] {
  const handedOut = playedPath(script, session).scenes.map(({ scene }) => entry(script.scenes, scene)?.exhibits ?? [])
  const seen = isAheadOf(slide) ? handedOut.slice(0, -1) : handedOut
  // Gone back to what followed, the room knows what it was shown.
  const opened = session.log.flatMap(event => (event.type === 'opened-exhibit' ? [event.exhibit] : []))
  return [...new Set([...seen.flat(), ...opened.filter(id => handedOut.flat().includes(id))])]
}

/** Whether the current scene is one that the room has yet to come to: it sees what followed, or has not begun. */
function isAheadOf(slide: Slide): boolean {
  const isBefore = slide.kind === 'confidence' && slide.when === 'before'
  return slide.kind === 'consequence' || slide.kind === 'welcome' || isBefore
}

/** A state in the place of one that cannot be read. The log is whole, so the session goes on from there. */
export function restoredConsole(script: Script, session: Session): ConsoleState {
  const { closed } = replay(script.graph, session.log).progress
  return { ...newConsoleState(), slide: { kind: closed === undefined ? 'scene' : 'surprise' } }
}
