import { useEffect, useEffectEvent } from 'react'

/** Hears what happens on the page, for as long as the component is there. */
export function useHeard<Name extends keyof DocumentEventMap>(
  name: Name,
  hear: (event: DocumentEventMap[Name]) => void,
): void {
  const onHeard = useEffectEvent(hear)
  useEffect(() => {
    document.addEventListener(name, onHeard)
    return () => document.removeEventListener(name, onHeard)
  }, [name])
}
