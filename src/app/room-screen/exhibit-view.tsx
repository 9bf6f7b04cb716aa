import { Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ExhibitView, Pane } from '../../core/room/room-view.ts'
import { useWorkplace } from '../store/workplace.ts'
import type { ExhibitModule } from '../store/library-entry.ts'
import { lazily } from '../ui/loaded.tsx'
import { RoomStamp } from './room-sheet.tsx'
import './exhibit-view.css'

const RoomPaper = lazily(async () => (await import('../ui/exhibits/exhibit.tsx')).ExhibitView)

/** A document over the whole screen. Its module is loaded when it is shown, and no other part of its scenario. */
export function RoomExhibit({ view }: { readonly view: ExhibitView }) {
  const { scenario, id, title, marking, pane } = view
  const exhibit = useExhibit(scenario, id)
  const { frame, paper } = usePane(pane)
  return (
    <div className="room-screen__sheet">
      <div className="room-exhibit" ref={frame}>
        <div className="room-exhibit__paper" ref={paper}>
          {exhibit === 'failed' ? <p className="room-exhibit__failed">We could not load this document.</p> : null}
          {exhibit === undefined || exhibit === 'failed' ? null : (
            <Suspense>
              <RoomPaper exhibit={exhibit} title={title} marking={marking} />
            </Suspense>
          )}
        </div>
      </div>
      <div className="room-screen__foot">
        <RoomStamp />
        <h2 className="room-screen__about room-exhibit__title">{title}</h2>
      </div>
    </div>
  )
}

function useExhibit(scenario: string, id: string): ExhibitModule | 'failed' | undefined {
  const { scenarios } = useWorkplace()
  const [loaded, setLoaded] = useState<{ readonly name: string; readonly exhibit: ExhibitModule | 'failed' }>()
  const name = `${scenario}/${id}`
  useEffect(() => {
    let left = false
    const arrived = (exhibit: ExhibitModule | 'failed') => {
      if (!left) setLoaded({ name, exhibit })
    }
    const entry = scenarios.find(each => each.id === scenario)
    const load = async () => (entry === undefined ? 'failed' : await entry.loadExhibit(id))
    load().then(arrived, () => arrived('failed'))
    return () => {
      left = true
    }
  }, [scenarios, scenario, id, name])
  return loaded?.name === name ? loaded.exhibit : undefined
}

/** The height for which a document is laid out, in pixels: the same on every screen, which then only enlarges it. */
const drawnHeight = 720
/** To what part of that size a document is made smaller, so that it fits. */
const smallest = 0.9

/**
 * Lays a document out for the shape of the screen, enlarges it to its size, and moves it to the part that is to be seen.
 * By transformation, so that a preview shows what the projector shows, line for line.
 */
function usePane({ zoom, x, y }: Pane) {
  const frame = useRef<HTMLDivElement>(null)
  const paper = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const [outer, inner] = [frame.current, paper.current]
    if (outer === null || inner === null) return
    const place = () => {
      const screen = outer.closest('.room-screen')?.clientHeight ?? drawnHeight
      const scale = screen / drawnHeight
      if (scale === 0) return
      inner.style.width = `${outer.clientWidth / scale}px`
      const { offsetWidth, offsetHeight } = inner
      // What is a little too long is seen whole at first.
      const fit = Math.min(1, outer.clientHeight / (offsetHeight * scale))
      const drawn = scale * zoom * (fit < smallest ? 1 : fit)
      const left = offsetBy(x, outer.clientWidth, offsetWidth * drawn)
      const top = offsetBy(y, outer.clientHeight, offsetHeight * drawn)
      inner.style.transform = `translate(${left}px, ${top}px) scale(${drawn})`
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
  return { frame, paper }
}

/** What is smaller than the screen stands in its middle; of what is larger, 0 is one edge and 1 the other. */
function offsetBy(part: number, screen: number, drawn: number): number {
  return drawn <= screen ? (screen - drawn) / 2 : -part * (drawn - screen)
}
