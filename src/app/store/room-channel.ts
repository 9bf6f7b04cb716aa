import type { RoomView } from '../../core/room/room-view.ts'

/** What the facilitator's window and the room's screen tell each other. The room is sent nothing but views. */
export type RoomMessage =
  /** A screen has opened, and asks what to show. */
  | { readonly kind: 'hello' }
  /** `revision` only ever rises within a session, so that a screen never goes back. */
  | { readonly kind: 'view'; readonly revision: number; readonly view: RoomView }
  /** The facilitator has left, or ended the evening: the screen goes dark. */
  | { readonly kind: 'closed' }

/** One channel a session. */
export function roomChannel(session: string): string {
  return `desktop-audit room ${session}`
}
