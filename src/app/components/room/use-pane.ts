import { useLayoutEffect, useRef } from 'react'
import type { Pane } from '../../../core/room/room-view.ts'

/** The height for which a document is laid out, in pixels: the same on every screen, which then only enlarges it. */
const drawnHeight = 720

/**
 * Lays a document out for the shape of the screen, enlarges it to its size, and moves it to the part that is to be seen.
 * By transformation, so that a preview shows what the wall shows, line for line.
 */
export function usePane({ zoom, x, y }: Pane) {
  const desk = useRef<HTMLDivElement>(null)
  const paper = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const [outer, inner] = [desk.current, paper.current]
    if (outer === null || inner === null) return
    const place = () => {
      const screen = outer.closest('.room-screen')?.clientHeight ?? drawnHeight
      const scale = screen / drawnHeight
      if (scale === 0) return
      inner.style.width = `${outer.clientWidth / scale}px`
      const { offsetWidth, offsetHeight } = inner
      const left = offsetBy(x, outer.clientWidth, offsetWidth * scale * zoom)
      const top = offsetBy(y, outer.clientHeight, offsetHeight * scale * zoom)
      inner.style.transform = `translate(${left}px, ${top}px) scale(${scale * zoom})`
    }
    place()
    const observer = new ResizeObserver(place)
    observer.observe(outer)
    observer.observe(inner)
    return () => {
      observer.disconnect()
      // From now on it glides; where it is first seen, it simply lies there.
      inner.dataset['glides'] = ''
    }
  }, [zoom, x, y])
  return { desk, paper }
}

/** What is smaller than the screen stands in its middle; of what is larger, 0 is one edge and 1 the other. */
function offsetBy(part: number, screen: number, drawn: number): number {
  return drawn <= screen ? (screen - drawn) / 2 : -part * (drawn - screen)
}
