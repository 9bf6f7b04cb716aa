import { useCallback, useEffect, useState } from 'react'
import { useKey } from './use-key.ts'

/** Filling the screen: offered until it was done once, and by the key F at any time. */
export function useFullScreen(): { readonly isOffered: boolean; readonly fill: () => void } {
  const [isOffered, setOffered] = useState(() => document.fullscreenEnabled)
  const fill = useCallback(() => {
    // Where the browser says no, the window stays as it is.
    void document.documentElement.requestFullscreen({ navigationUI: 'hide' }).catch(() => {})
  }, [])
  useKey('f', () => {
    // Some tablets cannot fill the screen, and have neither of the two calls.
    if (!document.fullscreenEnabled) return
    if (document.fullscreenElement === null) fill()
    else void document.exitFullscreen()
  })
  useEffect(() => {
    const done = () => setOffered(false)
    document.addEventListener('fullscreenchange', done)
    return () => document.removeEventListener('fullscreenchange', done)
  }, [])
  return { isOffered, fill }
}
