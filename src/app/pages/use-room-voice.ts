import { useEffect } from 'react'
import { openChannel } from '../store/device.ts'
import { remoteKeys, roomChannel, type RoomMessage } from '../store/room-channel.ts'
import { readRoomMessage } from '../store/room-message-reader.ts'
import { useWorkplace } from '../store/workplace.ts'

/**
 * All that the room's window says: that it is there, whenever it is asked; that it goes; and the keys of a remote. Its
 * window has the focus once it fills the projector, so that is where the remote is heard.
 */
export function useRoomVoice(session: string): void {
  const { device } = useWorkplace()
  useEffect(() => {
    const channel = openChannel<RoomMessage>(device.openChannel, roomChannel(session), data => {
      // Answered as it is heard: a window out of sight gets its messages, and hardly a turn for its timers.
      if (readRoomMessage(data)?.kind === 'ask') channel.post({ kind: 'here' })
    })
    const leave = () => channel.post({ kind: 'goodbye' })
    const press = (event: KeyboardEvent) => {
      const key = remoteKeys.find(each => each === nameOf(event))
      if (key === undefined || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      channel.post({ kind: 'key', key })
    }
    window.addEventListener('pagehide', leave)
    document.addEventListener('keydown', press)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('keydown', press)
      leave()
      channel.close()
    }
  }, [device, session])
}

/** A letter is the same with the lock of capitals on. */
function nameOf({ key }: KeyboardEvent): string {
  return key.length === 1 ? key.toLowerCase() : key
}
