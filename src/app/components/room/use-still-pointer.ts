import { useEffect, type RefObject } from 'react'

/** After so many milliseconds a mouse that nobody moves is out of sight. */
const patience = 2_500

/** Hides the mouse pointer over a page while it is still. */
export function useStillPointer(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const setStill = (isStill: boolean) => page.current?.classList.toggle('room-page--still', isStill)
    let timer: ReturnType<typeof setTimeout> | undefined
    const moved = () => {
      clearTimeout(timer)
      setStill(false)
      timer = setTimeout(() => setStill(true), patience)
    }
    moved()
    document.addEventListener('pointermove', moved)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointermove', moved)
    }
  }, [page])
}
