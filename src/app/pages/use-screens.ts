import { useState } from 'react'
import { changed } from '../../core/room/console-state.ts'
import { thaw } from './look-ahead-acts.ts'
import { openRoomWindow, type RoomWindow } from './room-window.ts'
import type { Console } from './use-console.ts'
import { useKnownDisplays } from './use-known-displays.ts'
import { type RoomScreens, useRoomLink } from './use-room-link.ts'

/** Which screens an evening has, and whether this one may show notes. */
export interface Screens {
  /** `ask`: whether this one is also on the projector; `look`: it is about to be known whether the room has its own. */
  readonly show: 'ask' | 'look' | 'two' | 'one'
  /** Whether it was said before, and no screen of the room answers any more. */
  readonly isDoubtful: boolean
  readonly presence: RoomScreens['presence']
  /** What became of the window that was opened last. */
  readonly opened: RoomWindow | undefined
  readonly open: () => void
  readonly answer: (screens: 'two' | 'one') => void
  /** Asks again. */
  readonly doubt: () => void
}

/**
 * Nothing that only the facilitator may see is shown before somebody has said, since this window opened, that the room
 * cannot see it, or a screen of the room has answered: after a crash the displays may be duplicated.
 */
export function useScreens(at: Console): Screens {
  const { presence, awaitScreen } = useRoomLink(at)
  const displays = useKnownDisplays()
  const [opened, setOpened] = useState<RoomWindow>()
  const [isSafe, setSafe] = useState(false)
  const { mayWrite, isShared } = at
  // A tab that only looks asks for itself: it may be the one on the wall.
  if (mayWrite && presence === 'open' && !isSafe) setSafe(true)
  const isAnswered = !mayWrite || at.desk.screens !== undefined
  const isDoubtful = isAnswered && !isShared && !isSafe
  const open = () => {
    setOpened(undefined)
    awaitScreen()
    void openRoomWindow(at.state.session.id, displays).then(setOpened)
  }
  return {
    show: isShared ? 'one' : shownUnshared(isAnswered, isDoubtful, mayWrite && presence === 'asking'),
    isDoubtful: isDoubtful && mayWrite,
    presence,
    opened,
    open,
    answer: screens => {
      setSafe(screens === 'two')
      if (screens === 'two' && mayWrite) open()
      if (screens === 'one' && mayWrite) thaw(at)
      at.change(desk => changed(desk, { screens }))
    },
    doubt: () => setSafe(false),
  }
}

function shownUnshared(isAnswered: boolean, isDoubtful: boolean, isAsking: boolean): Screens['show'] {
  if (isAnswered && !isDoubtful) return 'two'
  return isDoubtful && isAsking ? 'look' : 'ask'
}
