import { useEffect, useReducer } from 'react'
import type { RoomView } from '../../core/room/room-view.ts'
import { openChannel } from '../store/device.ts'
import { roomChannel, type RoomMessage } from '../store/room-channel.ts'
import { readRoomMessage } from '../store/room-message-reader.ts'
import { useWorkplace } from '../store/workplace.ts'

export type RoomState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'showing'; readonly revision: number; readonly view: RoomView }
  | { readonly kind: 'closed' }

/** How often it is asked what to show while nobody has said, in milliseconds. */
const askingAgain = 2_000

/** What the facilitator's window sends for a session. It is asked when the screen opens, and whenever it comes back. */
export function useRoomView(session: string): RoomState {
  const { device } = useWorkplace()
  const [state, hear] = useReducer(heard, { kind: 'waiting' })
  const isAsking = state.kind !== 'showing'
  useEffect(() => {
    const channel = openChannel<RoomMessage>(device.openChannel, roomChannel(session), data => {
      const message = readRoomMessage(data)
      if (message !== undefined) hear(message)
    })
    const ask = () => channel.post({ kind: 'hello' })
    ask()
    const timer = isAsking ? setInterval(ask, askingAgain) : undefined
    // A window that slept, or that the browser kept when it was left, may have missed what was said.
    window.addEventListener('pageshow', ask)
    document.addEventListener('visibilitychange', ask)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pageshow', ask)
      document.removeEventListener('visibilitychange', ask)
      channel.close()
    }
  }, [device, session, isAsking])
  return state
}

/** Never goes back to an older view, in whatever order messages come. After the end a new evening may begin. */
function heard(state: RoomState, message: RoomMessage): RoomState {
  switch (message.kind) {
    case 'view': {
      const { revision, view } = message
      const isOld = state.kind === 'showing' && revision < state.revision
      return isOld ? state : { kind: 'showing', revision, view }
    }
    case 'closed':
      return { kind: 'closed' }
    default:
      return state
  }
}
