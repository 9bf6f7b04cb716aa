import type { RoomView } from '../../core/room/room-view.ts'
import { openChannel, type OpenChannel } from './channel.ts'
import { roomChannel, type RoomMessage } from './room-channel.ts'

/** What the room is to see. `revision` rises with every change. */
export interface RoomNews {
  readonly revision: number
  readonly view: RoomView
}

/** The console's end of the way to the room's screens. Nothing but views goes along it. */
export interface RoomLink {
  /** Sends it, if it is not what was sent last. */
  show(news: RoomNews): void
  /** Stops answering screens; they go dark. */
  close(): void
}

/** @param onScreen called whenever a screen opens and asks what to show */
export function openRoomLink(open: OpenChannel, session: string, onScreen: () => void): RoomLink {
  let last: RoomNews | undefined
  const channel = openChannel<RoomMessage>(open, roomChannel(session), ({ kind }) => {
    if (kind !== 'hello') return
    if (last !== undefined) channel.post({ kind: 'view', ...last })
    onScreen()
  })
  return {
    show: news => {
      const isNew = last === undefined || JSON.stringify(last.view) !== JSON.stringify(news.view)
      if (!isNew) return
      last = news
      channel.post({ kind: 'view', ...news })
    },
    close: () => {
      channel.post({ kind: 'closed' })
      channel.close()
    },
  }
}
