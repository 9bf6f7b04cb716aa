import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { openRoomLink, type RoomLink } from '../store/room-link.ts'
import type { RoomPresence } from '../store/room-presence.ts'
import { useWorkplace } from '../store/workplace.ts'
import type { Console } from './use-console.ts'

/** How the room's screens stand, as the console sees it. */
export interface RoomScreens {
  readonly presence: RoomPresence['state']
  /** To be called when a window was opened for the room: it is given time to load. */
  readonly awaitScreen: () => void
}

/** Keeps the room's screens in step with the console, and asks whether there are any, for as long as this tab writes. */
export function useRoomLink({ state, desk, view, mayWrite }: Console): RoomScreens {
  const { device } = useWorkplace()
  const { openChannel } = device
  const link = useRef<RoomLink>(undefined)
  const [presence, setPresence] = useState<RoomPresence['state']>('asking')
  const { id, log } = state.session
  const revision = log.length + desk.revision
  const show = useEffectEvent((opened: RoomLink) => opened.show({ revision, view }))
  useEffect(() => {
    if (!mayWrite) return
    const opened = openRoomLink(openChannel, id, setPresence)
    link.current = opened
    show(opened)
    return () => {
      link.current = undefined
      opened.close()
    }
  }, [openChannel, id, mayWrite])
  useEffect(() => link.current?.show({ revision, view }), [revision, view])
  return { presence, awaitScreen: () => link.current?.awaitScreen() }
}
