import { useLayoutEffect, useRef, type RefObject } from 'react'

/** As many as `room-screen.css` has, from the largest letters to the smallest. */
const steps = 9

/** Sets letters as large as they fit into a box, whatever stands in it and whatever the size of the screen. */
export function useFit<Box extends HTMLElement>(): RefObject<Box | null> {
  const box = useRef<Box>(null)
  // After every change of what stands in it, hence without a list.
  useLayoutEffect(() => {
    if (box.current !== null) fit(box.current)
  })
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    // The box has its size from the screen and not from what is in it, so fitting never calls for fitting.
    const observer = new ResizeObserver(() => fit(element))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return box
}

function fit(element: HTMLElement): void {
  for (let step = 0; step < steps; step++) {
    element.dataset['fit'] = String(step)
    if (!overflows(element)) return
  }
}

function overflows({ scrollHeight, clientHeight, scrollWidth, clientWidth }: HTMLElement): boolean {
  return scrollHeight > clientHeight || scrollWidth > clientWidth
}
