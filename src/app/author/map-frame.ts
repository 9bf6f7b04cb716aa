import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useMemo, useState } from 'react'
import type { MapArea, MapLayout } from '../../core/map/map-layout.ts'

interface Point {
  readonly x: number
  readonly y: number
}

type Size = Pick<MapArea, 'width' | 'height'>

/** Left of the scenes, for the titles of stages, however small the map is. */
const titleWidth = 148

/** Until the frame can be measured. */
const unmeasured: MapArea = { x: 0, y: 0, width: 1600, height: 1200 }

interface Sight {
  readonly zoom: number
  readonly drawn: MapArea
  /** Where the frame has to look once the map has that size. */
  readonly corner?: Point
}

/**
 * The frame that a map moves in. The browser itself moves what is drawn: the view and a margin around it, in steps, so that
 * a small move draws nothing. All places are those of the layout, whatever the size of the map and of the page’s letters.
 */
export function useFrame(layout: MapLayout) {
  const [frame, setFrame] = useState<HTMLElement | null>(null)
  const [plane, setPlane] = useState<HTMLElement | null>(null)
  const [{ zoom, drawn, corner }, setSight] = useState<Sight>({ zoom: 1, drawn: unmeasured })
  const port = useMemo(() => new Viewport({ frame, plane }, layout, zoom), [frame, plane, layout, zoom])

  const redraw = useCallback(() => {
    const view = port.view()
    if (view === undefined) return
    const next = drawnAround(view, layout)
    setSight(before => (isSame(before.drawn, next) ? before : { ...before, drawn: next }))
  }, [port, layout])
  const look = (at: Point) => {
    port.show(at)
    redraw()
  }
  const showAgain = useEffectEvent((at: Point) => port.show(at))

  useLayoutEffect(() => {
    if (frame === null) return undefined
    // It tells at once, too.
    const observer = new ResizeObserver(redraw)
    observer.observe(frame)
    frame.addEventListener('scroll', redraw, { passive: true })
    return () => {
      observer.disconnect()
      frame.removeEventListener('scroll', redraw)
    }
  }, [frame, redraw])
  useLayoutEffect(() => {
    if (corner !== undefined) showAgain(corner)
  }, [corner])
  useEffect(() => (frame === null ? undefined : draggable(frame)), [frame])

  /** What is drawn changes at once with the size, as all words of a whole map would take long. */
  const zoomTo = (next: number, middle: MapArea | undefined) => {
    const to = port.zoomed(next, middle)
    setSight(to === undefined ? { zoom: next, drawn } : { zoom: next, drawn: drawnAround(to, layout), corner: to })
  }
  return { setFrame, setPlane, isOnPage: frame !== null && plane !== null, zoom, drawn, port, look, zoomTo }
}

/** What is in view, and where that is on the screen. */
class Viewport {
  readonly #frame: HTMLElement | null
  readonly #plane: HTMLElement | null
  readonly #layout: Size
  readonly #zoom: number
  /** What the layout’s own margin lacks for the titles of stages, in its units. */
  readonly #margin: number

  constructor(
    { frame, plane }: { readonly frame: HTMLElement | null; readonly plane: HTMLElement | null },
    layout: Size,
    zoom: number,
  ) {
    this.#frame = frame
    this.#plane = plane
    this.#layout = layout
    this.#zoom = zoom
    this.#margin = Math.max(0, titleWidth / zoom - titleWidth)
  }

  /** How many pixels one unit of the layout has. */
  get pixels(): number {
    const pixels = this.#plane?.getBoundingClientRect().height ?? 0
    return pixels === 0 ? this.#zoom : pixels / this.#layout.height
  }

  /** `undefined` while the frame is not on the page. */
  view(): MapArea | undefined {
    const { scrollLeft = 0, scrollTop = 0, clientWidth = 0, clientHeight = 0 } = this.#frame ?? {}
    if (clientWidth === 0) return undefined
    const one = this.pixels
    return {
      x: scrollLeft / one - this.#margin,
      y: scrollTop / one,
      width: clientWidth / one,
      height: clientHeight / one,
    }
  }

  show({ x, y }: Point): void {
    if (this.#frame === null) return
    this.#frame.scrollLeft = (x + this.#margin) * this.pixels
    this.#frame.scrollTop = y * this.pixels
  }

  /** What would be in view at another size, around an area that is in view now, or around the middle. */
  zoomed(zoom: number, middle: MapArea | undefined): MapArea | undefined {
    const view = this.view()
    if (view === undefined) return undefined
    const { x, y, width, height } = middle !== undefined && isWithin(middle, view) ? middle : view
    const [wide, high] = [(view.width * this.#zoom) / zoom, (view.height * this.#zoom) / zoom]
    return { x: x + width / 2 - wide / 2, y: y + height / 2 - high / 2, width: wide, height: high }
  }

  /** The size at which the whole map is in view. */
  wholeZoom(): number {
    const view = this.view()
    if (view === undefined) return this.#zoom
    // A little less, so that the last line does not bring scroll bars.
    const wide = (view.width * this.#zoom - titleWidth) / this.#layout.width
    const high = (view.height * this.#zoom) / this.#layout.height
    return Math.min(1, Math.max(0.005, 0.98 * Math.min(wide, high)))
  }

  get planeStyle() {
    const { width, height } = this.#layout
    return { width: rem((width + this.#margin) * this.#zoom), height: rem(height * this.#zoom) }
  }

  /** A band runs from edge to edge. */
  bandStyle({ y, height }: Pick<MapArea, 'y' | 'height'>) {
    return { top: rem(y * this.#zoom), height: rem(height * this.#zoom) }
  }

  /** The picture is as large as the map, and is not moved: a browser would place all its words again. */
  get pictureStyle() {
    const { width, height } = this.#layout
    return { left: rem(this.#margin * this.#zoom), width: rem(width * this.#zoom), height: rem(height * this.#zoom) }
  }
}

/** In sixteenths of a rem, so that the map grows with the text of the page. */
function rem(length: number): string {
  return `${length / 16}rem`
}

/**
 * The view, and at least an eighth of it on each side, where the map has so much.
 *
 * @internal a test tries any view
 */
export function drawnAround(view: MapArea, { width, height }: Size): MapArea {
  const [left, right] = stretched(view.x, view.width, width)
  const [top, bottom] = stretched(view.y, view.height, height)
  return { x: left, y: top, width: right - left, height: bottom - top }
}

function stretched(from: number, length: number, all: number): readonly [from: number, to: number] {
  const step = Math.ceil(length / 8)
  const clamped = (at: number) => Math.max(0, Math.min(all, at * step))
  return [clamped(Math.floor(from / step) - 1), clamped(Math.ceil((from + length) / step) + 1)]
}

function isSame(one: MapArea, other: MapArea): boolean {
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height
}

function isWithin(area: MapArea, view: MapArea): boolean {
  return (
    area.x >= view.x &&
    area.y >= view.y &&
    area.x + area.width <= view.x + view.width &&
    area.y + area.height <= view.y + view.height
  )
}

/** Where to look so that an area is in view, and no further away than need be. The titles of stages are on the left. */
export function nearestView(view: MapArea, area: MapArea): Point {
  const [wide, high] = [view.width / 16, view.height / 16]
  const left = Math.min(titleWidth + 16, wide * 4)
  return {
    x: nearestStart({ from: view.x, length: view.width }, { from: area.x - left, length: area.width + left + wide }),
    y: nearestStart({ from: view.y, length: view.height }, { from: area.y - high, length: area.height + 2 * high }),
  }
}

interface Span {
  readonly from: number
  readonly length: number
}

function nearestStart(view: Span, span: Span): number {
  if (span.from < view.from || span.length > view.length) return span.from
  return Math.max(view.from, span.from + span.length - view.length)
}

/** How far a hand may shake in a click. */
const slack = 4

/** A mouse takes hold of what scrolls and moves it; a finger does so by itself. The click that ends a move is none. */
function draggable(element: HTMLElement): () => void {
  let held: Point | undefined
  let isMoved = false
  const listening = new AbortController()
  const on = (type: 'pointerdown' | 'pointermove' | 'pointerup', act: (event: PointerEvent) => void) =>
    element.addEventListener(type, act, { signal: listening.signal })
  on('pointerdown', ({ pointerType, button, clientX, clientY }) => {
    isMoved = false
    held = pointerType === 'mouse' && button === 0 ? { x: clientX, y: clientY } : undefined
  })
  on('pointermove', ({ clientX, clientY, pointerId }) => {
    if (held === undefined) return
    if (!isMoved && Math.hypot(clientX - held.x, clientY - held.y) < slack) return
    if (!isMoved) element.setPointerCapture(pointerId)
    isMoved = true
    element.scrollBy(held.x - clientX, held.y - clientY)
    held = { x: clientX, y: clientY }
  })
  on('pointerup', () => (held = undefined))
  // A browser would else mark words, and take the focus from the text.
  element.addEventListener('mousedown', event => event.preventDefault(), { signal: listening.signal })
  element.addEventListener(
    'click',
    event => {
      if (isMoved) event.stopPropagation()
      isMoved = false
    },
    { capture: true, signal: listening.signal },
  )
  return () => listening.abort()
}
