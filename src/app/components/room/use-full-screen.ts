import { useEffect, useState } from 'react'
import { toggleFullScreen } from './toggle-full-screen.ts'
import { useKey } from './use-key.ts'

/** Filling the screen: offered until it was done once, and by the key F at any time. */
export function useFullScreen(): { readonly isOffered: boolean; readonly fill: () => void } {
  const [isOffered, setOffered] = useState(() => document.fullscreenEnabled)
  useKey('f', toggleFullScreen)
  useEffect(() => {
    const done = () => setOffered(false)
    document.addEventListener('fullscreenchange', done)
    return () => document.removeEventListener('fullscreenchange', done)
  }, [])
  return { isOffered, fill: toggleFullScreen }
}
