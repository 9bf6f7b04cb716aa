import { type PointerEvent, type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { MapArea, MapLayout } from '../../core/map/map-layout.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** Left of the scenes, for the titles of stages, however small the map is. */
const titleWidth = 148

/** Until the frame can be measured. */
const unmeasured: MapArea = { x: 0, y: 0, width: 1600, height: 1200 }

/** The size of the map, and the part of it that is drawn. */
interface Sight {
  readonly zoom: number
  readonly drawn: MapArea
}

/**
 * The frame that a map moves in. The browser itself moves what is drawn: the view and a margin around it, in steps, so that
 * a small move draws nothing. All places are those of the layout, whatever the size of the map and of the page's letters.
 */
export function useFrame({ width, height }: Pick<MapLayout, 'width' | 'height'>) {
  const frame = useRef<HTMLDivElement>(null)
  const plane = useRef<HTMLDivElement>(null)
  const [{ zoom, drawn }, setSight] = useState<Sight>({ zoom: 1, drawn: unmeasured })
  const margin = marginAt(zoom)

  /** How many pixels one unit of the layout has. */
  const toPixels = useCallback(() => {
    const pixels = plane.current?.getBoundingClientRect().width ?? 0
    return pixels === 0 ? zoom : pixels / (width + margin)
  }, [width, margin, zoom])

  /** `undefined` while the frame is not on the page. */
  const viewNow = useCallback((): MapArea | undefined => {
    const { scrollLeft = 0, scrollTop = 0, clientWidth = 0, clientHeight = 0 } = frame.current ?? {}
    if (clientWidth === 0) return undefined
    const one = toPixels()
    return { x: scrollLeft / one - margin, y: scrollTop / one, width: clientWidth / one, height: clientHeight / one }
  }, [toPixels, margin])

  const redraw = useCallback(() => {
    const view = viewNow()
    if (view === undefined) return
    const next = drawnAround(view, { width, height })
    setSight(before => (isSame(before.drawn, next) ? before : { ...before, drawn: next }))
  }, [viewNow, width, height])

  const look = useCallback(
    ({ x, y }: Point) => {
      const one = toPixels()
      if (frame.current !== null) {
        frame.current.scrollLeft = (x + margin) * one
        frame.current.scrollTop = y * one
      }
      redraw()
    },
    [toPixels, margin, redraw],
  )

  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return undefined
    redraw()
    const observer = new ResizeObserver(redraw)
    observer.observe(element)
    element.addEventListener('scroll', redraw, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', redraw)
    }
  }, [redraw])

  const kept = useRef<Point | undefined>(undefined)
  /** Keeps one area in the middle. What is drawn changes at once with the size: words of a whole map would take long. */
  const zoomTo = (next: number, middle: MapArea | undefined) => {
    const view = viewNow()
    const area = middle !== undefined && view !== undefined && isWithin(middle, view) ? middle : view
    if (view === undefined || area === undefined) return setSight({ zoom: next, drawn })
    const [wide, high] = [(view.width * zoom) / next, (view.height * zoom) / next]
    kept.current = { x: area.x + area.width / 2 - wide / 2, y: area.y + area.height / 2 - high / 2 }
    setSight({ zoom: next, drawn: drawnAround({ ...kept.current, width: wide, height: high }, { width, height }) })
  }
  useLayoutEffect(() => {
    if (kept.current !== undefined) look(kept.current)
    kept.current = undefined
  }, [zoom, look])

  const wholeZoom = () => {
    const view = viewNow()
    if (view === undefined) return zoom
    // A little less, so that the last line does not bring scroll bars.
    const [wide, high] = [view.width * zoom - titleWidth, view.height * zoom].map(size => size * 0.98)
    return Math.min(1, Math.max(0.02, Math.min((wide ?? 0) / width, (high ?? 0) / height)))
  }

  return {
    frame,
    plane,
    zoom,
    drawn,
    toPixels,
    viewNow,
    look,
    zoomTo,
    wholeZoom,
    planeStyle: { width: rem((width + margin) * zoom), height: rem(height * zoom) },
    drawnStyle: {
      left: rem((drawn.x + margin) * zoom),
      top: rem(drawn.y * zoom),
      width: rem(drawn.width * zoom),
      height: rem(drawn.height * zoom),
    },
  }
}

/** In sixteenths of a rem, so that the map grows with the text of the page. */
export function rem(length: number): string {
  return `${length / 16}rem`
}

/** What the layout's own margin lacks for the titles of stages, in its units. */
function marginAt(zoom: number): number {
  return Math.max(0, titleWidth / zoom - titleWidth)
}

/** The view, and at least a quarter of it on each side, where the map has so much. */
export function drawnAround(view: MapArea, { width, height }: Pick<MapArea, 'width' | 'height'>): MapArea {
  const [left, right] = stretched(view.x, view.width, width)
  const [top, bottom] = stretched(view.y, view.height, height)
  return { x: left, y: top, width: right - left, height: bottom - top }
}

function stretched(from: number, length: number, all: number): readonly [from: number, to: number] {
  const step = Math.ceil(length / 4)
  const clamped = (at: number) => Math.max(0, Math.min(all, at * step))
  return [clamped(Math.floor(from / step) - 1), clamped(Math.ceil((from + length) / step) + 1)]
}

function isSame(one: MapArea, other: MapArea): boolean {
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height
}

function isWithin(area: MapArea, view: MapArea): boolean {
  const isBetween = (from: number, length: number, start: number, room: number) =>
    from >= start && from + length <= start + room
  return isBetween(area.x, area.width, view.x, view.width) && isBetween(area.y, area.height, view.y, view.height)
}

/** Where to look so that an area is in view, and no further away than need be. The titles of stages are on the left. */
export function nearestView(view: MapArea, area: MapArea): Point {
  const along = (start: number, room: number, from: number, length: number, before: number, after: number) => {
    if (from - before < start || length + before + after > room) return from - before
    return from + length + after > start + room ? from + length + after - room : start
  }
  const [wide, high] = [view.width / 16, view.height / 16]
  return {
    x: along(view.x, view.width, area.x, area.width, Math.min(titleWidth + 16, wide * 4), wide),
    y: along(view.y, view.height, area.y, area.height, high, high),
  }
}

/** A mouse takes hold of the map and moves it; a finger does so by itself. The click that ends a move is none. */
export function useDrag(frame: RefObject<HTMLElement | null>) {
  const held = useRef<{ readonly x: number; readonly y: number; isMoved: boolean } | undefined>(undefined)
  return {
    onPointerDown: ({ pointerType, button, clientX, clientY }: PointerEvent) => {
      held.current = undefined
      if (pointerType === 'mouse' && button === 0) held.current = { x: clientX, y: clientY, isMoved: false }
    },
    onPointerMove: ({ buttons, clientX, clientY, movementX, movementY, pointerId }: PointerEvent) => {
      const { current: element } = frame
      if (held.current === undefined || element === null || buttons === 0) return
      if (!held.current.isMoved) {
        if (Math.hypot(clientX - held.current.x, clientY - held.current.y) < 4) return
        held.current.isMoved = true
        element.setPointerCapture?.(pointerId)
      }
      element.scrollLeft -= movementX
      element.scrollTop -= movementY
    },
    onClickCapture: (event: { stopPropagation(): void }) => {
      if (held.current?.isMoved === true) event.stopPropagation()
      held.current = undefined
    },
    // A browser would else begin to mark words, and take the focus from the text.
    onMouseDown: (event: { preventDefault(): void }) => event.preventDefault(),
  }
}
