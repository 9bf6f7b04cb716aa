import { useState } from 'react'
import { useKey } from '../../ui/full-screen.ts'

/** `computer`: as the computer has it. */
export type RoomColours = 'computer' | 'light' | 'dark'

/** Where the address keeps it, so that the screen comes back from a reload as it was. */
const parameter = 'colours'

/**
 * Light for a lit room, dark for a dark one: as the computer has it until the key D is pressed, or the address says
 * `?colours=dark` before its `#`.
 */
export function useRoomColours(): RoomColours {
  const [colours, setColours] = useState(kept)
  useKey('d', () => {
    const isDark =
      colours === 'computer' ? matchMedia('(prefers-color-scheme: dark)').matches : colours === 'dark'
    const next = isDark ? 'light' : 'dark'
    keep(next)
    setColours(next)
  })
  return colours
}

function kept(): RoomColours {
  const said = new URLSearchParams(location.search).get(parameter)
  return said === 'light' || said === 'dark' ? said : 'computer'
}

function keep(colours: RoomColours): void {
  const url = new URL(location.href)
  url.searchParams.set(parameter, colours)
  history.replaceState(history.state, '', url)
}
