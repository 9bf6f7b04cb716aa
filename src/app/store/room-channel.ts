import type { RoomView } from '../../core/room/room-view.ts'

/** The room is sent views, and is asked whether it is there; it tells only that, and which key was pressed in it. */
export type RoomMessage =
  /** A screen has opened, and asks what to show. */
  | { readonly kind: 'hello' }
  /** `revision` only ever rises within a session, so that a screen never goes back. */
  | { readonly kind: 'view'; readonly revision: number; readonly view: RoomView }
  /** The facilitator has left, or ended the session: the screen goes dark. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'ask' }
  /** A screen is: it answers at once, whatever became of its timers. */
  | { readonly kind: 'here' }
  /** A screen goes away; another may still be open. */
  | { readonly kind: 'goodbye' }
  /** A key was pressed in the room's window, which has the focus once it fills the projector. */
  | { readonly kind: 'key'; readonly key: RemoteKey }

/** What a presentation remote sends, and the arrows that do the same. None decides or deletes anything. */
export const remoteKeys = [
  'PageDown',
  'PageUp',
  'ArrowRight',
  'ArrowLeft',
  'ArrowUp',
  'ArrowDown',
  'b',
  '.',
  'Escape',
] as const

type RemoteKey = (typeof remoteKeys)[number]

/** One channel a session. */
export function roomChannel(session: string): string {
  return `desktop-audit room ${session}`
}
