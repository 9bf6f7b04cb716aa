import { useState } from 'react'
import { useHeard } from './heard.ts'

/** Fills the screen, or gives it back. Where the browser says no, the window stays as it is. */
export function toggleFullScreen(): void {
  // Some tablets cannot, and have neither of the two calls.
  if (!document.fullscreenEnabled) return
  const done =
    document.fullscreenElement === null
      ? document.documentElement.requestFullscreen({ navigationUI: 'hide' })
      : document.exitFullscreen()
  void done.catch(() => {})
}

/** Filling the screen: offered until it was done once, and by the key F at any time. */
export function useFullScreen(): { readonly isOffered: boolean; readonly fill: () => void } {
  const [isOffered, setOffered] = useState(() => document.fullscreenEnabled)
  useKey('f', toggleFullScreen)
  useHeard('fullscreenchange', () => setOffered(false))
  return { isOffered, fill: toggleFullScreen }
}

/** Does something at a key that is pressed by itself. */
export function useKey(key: string, act: () => void): void {
  useHeard('keydown', event => {
    const isAlone = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat
    if (isAlone && event.key.toLowerCase() === key) act()
  })
}
