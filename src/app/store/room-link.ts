import type { RoomView } from '../../core/room/room-view.ts'
import { openChannel, type OpenChannel } from './device.ts'
import { roomChannel, type RoomMessage } from './room-channel.ts'
import { readRoomMessage } from './room-message-reader.ts'
import { askingEvery, presenceAfter, type RoomPresence, unknownPresence } from './room-presence.ts'

/** What the room is to see. `revision` rises with every change. */
export interface RoomNews {
  readonly revision: number
  readonly view: RoomView
}

/** The console's end of the way to the room's screens. Nothing but views goes along it, and whether anybody is there. */
export interface RoomLink {
  /** Sends it, if it is not what was sent last. */
  show(news: RoomNews): void
  /** A window was just opened: it is given time to load. */
  awaitScreen(): void
  /** Stops answering screens; they go dark. */
  close(): void
}

/** @param onPresence called whenever that changes, and first with `asking` */
export function openRoomLink(
  open: OpenChannel,
  session: string,
  onPresence: (state: RoomPresence['state']) => void,
): RoomLink {
  let last: RoomNews | undefined
  let presence = unknownPresence
  const hear = (news: Parameters<typeof presenceAfter>[1]) => {
    const { state } = presence
    presence = presenceAfter(presence, news)
    if (presence.state !== state) onPresence(presence.state)
  }
  const channel = openChannel<RoomMessage>(open, roomChannel(session), data => {
    const kind = readRoomMessage(data)?.kind
    if (kind === 'hello' && last !== undefined) channel.post({ kind: 'view', ...last })
    if (kind === 'hello' || kind === 'here') hear('answered')
    if (kind === 'goodbye') hear('left')
  })
  const ask = () => {
    hear('asked')
    channel.post({ kind: 'ask' })
  }
  onPresence(presence.state)
  ask()
  const timer = setInterval(ask, askingEvery)
  return {
    show: news => {
      const isNew = last === undefined || JSON.stringify(last.view) !== JSON.stringify(news.view)
      if (!isNew) return
      last = news
      channel.post({ kind: 'view', ...news })
    },
    awaitScreen: () => hear('opening'),
    close: () => {
      clearInterval(timer)
      channel.post({ kind: 'closed' })
      channel.close()
    },
  }
}
