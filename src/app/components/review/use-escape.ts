import { useEffect, useRef } from 'react'

/** Escape cancels the form that it is given to. While an input method puts letters together, the key belongs to that. */
export function useEscape(cancel: () => void) {
  const ref = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const form = ref.current
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing) cancel()
    }
    form?.addEventListener('keydown', listen)
    return () => form?.removeEventListener('keydown', listen)
  }, [cancel])
  return ref
}
