import { useEffect, useEffectEvent } from 'react'

/** Does something at a key that is pressed by itself. */
export function useKey(key: string, act: () => void): void {
  const onPress = useEffectEvent(act)
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const isAlone = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat
      if (isAlone && event.key.toLowerCase() === key) onPress()
    }
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [key])
}
