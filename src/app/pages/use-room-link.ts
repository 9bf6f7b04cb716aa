import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { openRoomLink, type RoomLink } from '../store/room-link.ts'
import { useWorkplace } from '../workplace.ts'
import type { Console } from './use-console.ts'

/**
 * Keeps the room's screens in step with the console, for as long as this tab writes.
 *
 * @returns how many screens have opened so far
 */
export function useRoomLink({ state, desk, view, mayWrite }: Console): number {
  const { device } = useWorkplace()
  const { openChannel } = device
  const link = useRef<RoomLink>(undefined)
  const [screens, setScreens] = useState(0)
  const { id, log } = state.session
  const revision = log.length + desk.revision
  const show = useEffectEvent((opened: RoomLink) => opened.show({ revision, view }))
  useEffect(() => {
    if (!mayWrite) return
    const opened = openRoomLink(openChannel, id, () => setScreens(count => count + 1))
    link.current = opened
    show(opened)
    return () => {
      link.current = undefined
      opened.close()
    }
  }, [openChannel, id, mayWrite])
  useEffect(() => link.current?.show({ revision, view }), [revision, view])
  return screens
}
