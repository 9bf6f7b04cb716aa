import { type KeyboardEvent, type MouseEvent, useEffectEvent, useLayoutEffect, useMemo, useRef } from 'react'
import { type Direction, MapIndex } from '../../core/map/map-index.ts'
import { layoutMap, type MapBox } from '../../core/map/map-layout.ts'
import type { HeatScale } from '../../core/map/map-words.ts'
import type { StoryMap } from '../../core/map/story-map.ts'
import type { SceneId } from '../../core/scenario/scenario.ts'
import { SecondButton } from '../ui/controls.tsx'
import { nearestView, useFrame } from './map-frame.ts'
import { MapPicture } from './map-picture.tsx'
import './map-drawing.css'

/** Where the map is. A new one brings its scene into view again. */
export interface MapPlace {
  readonly scene: SceneId
}

interface Props {
  readonly map: StoryMap
  readonly scale: HeatScale | undefined
  readonly place: MapPlace
  readonly current: SceneId | undefined
  readonly onMove: (scene: SceneId) => void
  readonly onGo: (scene: SceneId, choice?: string) => void
}

/** Sizes that the buttons step through; the whole map may have any other. */
const zooms = [0.1, 0.15, 0.25, 0.35, 0.5, 0.7, 1, 1.4, 2]

/** Below this, words are too small to be read. */
const wordsFrom = 0.6

/** Everything that takes the keyboard, the mouse and the size to a drawing of the map. */
export function MapDrawing(props: Props) {
  const { map } = props
  const index = useMemo(() => new MapIndex(layoutMap(map)), [map])
  const frame = useFrame(index.layout)
  const { setFrame, setPlane, zoom, port, zoomTo } = frame
  const active = index.box(props.place.scene)
  const sizes: Sizes = {
    closer: () => zoomTo(zooms.find(one => one > zoom) ?? zoom, active),
    further: () => zoomTo(zooms.findLast(one => one < zoom) ?? zoom, active),
    whole: () => zoomTo(port.wholeZoom(), active),
  }
  return (
    <>
      <fieldset className="map-drawing__zoom" aria-label="Size of the map">
        <SecondButton onClick={sizes.further} aria-label="Zoom out">
          −
        </SecondButton>
        <SecondButton onClick={sizes.closer} aria-label="Zoom in">
          +
        </SecondButton>
        <SecondButton onClick={sizes.whole}>Whole map</SecondButton>
        <output className="map-drawing__size">{`${Math.max(1, Math.round(zoom * 100))}%`}</output>
      </fieldset>
      <div className="map-drawing__frame" ref={setFrame}>
        <div className="map-drawing__plane" ref={setPlane} style={port.planeStyle}>
          {index.layout.bands.map(band => (
            <div key={band.stage} className="map-band" style={port.bandStyle(band)}>
              <span className="map-band__title">{map.stages.find(({ id }) => id === band.stage)?.title}</span>
            </div>
          ))}
          <ScenesInView {...props} index={index} frame={frame} active={active} sizes={sizes} />
        </div>
      </div>
      <p className="small soft measure" id="map-keys">
        On the map, the arrow keys go from scene to scene. With Shift, they move the map. Enter opens the text of a
        scene, and a letter the text of that choice. Press + or − for the size, and 0 for the whole map.
      </p>
    </>
  )
}

type Sizes = Readonly<Record<'closer' | 'further' | 'whole', () => void>>

interface ViewProps extends Props {
  readonly index: MapIndex
  readonly frame: ReturnType<typeof useFrame>
  readonly active: MapBox | undefined
  readonly sizes: Sizes
}

/** One stop for the Tab key. Arrow keys go from scene to scene, and the map moves so that each can be seen. */
function ScenesInView({ map, scale, place, current, onMove, onGo, index, frame, active, sizes }: ViewProps) {
  const { isOnPage, zoom, drawn, port, look } = frame
  const part = useMemo(() => index.within(drawn), [index, drawn])
  const activeRef = useRef<SVGGElement>(null)
  const isFocusNext = useRef(false)
  const isFar = zoom < wordsFrom

  const reveal = (scene: SceneId) => {
    const [view, box] = [port.view(), index.box(scene)]
    if (view !== undefined && box !== undefined) look(nearestView(view, box))
  }
  const arrive = useEffectEvent((scene: SceneId) => {
    reveal(scene)
    if (!isFocusNext.current) return
    isFocusNext.current = false
    activeRef.current?.focus({ preventScroll: true })
    // The frame itself may be half outside the window.
    activeRef.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
  useLayoutEffect(() => {
    if (isOnPage) arrive(place.scene)
  }, [isOnPage, place])

  const move = (scene: SceneId | undefined) => {
    isFocusNext.current = scene !== undefined
    if (scene !== undefined) onMove(scene)
  }
  const pan = (direction: Direction) => {
    const view = port.view()
    const [right, down] = steps[direction]
    if (view !== undefined) look({ x: view.x + right * view.width, y: view.y + down * view.height })
  }

  return (
    // So that a screen reader, too, leaves the arrow keys to the map.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys act whichever scene has the focus
    <svg
      className={`map-drawing__picture${isFar ? ' map-drawing__picture--far' : ''}`}
      role="application"
      aria-label={`Map of ${map.title}`}
      aria-describedby="map-keys"
      viewBox={`0 0 ${index.layout.width} ${index.layout.height}`}
      style={port.pictureStyle}
      onKeyDown={event => {
        const act = actOf(event, { map, index, active, sizes, move, pan, onGo })
        if (act === undefined) return
        event.preventDefault()
        act()
      }}
      onClick={event => {
        const { left, top } = event.currentTarget.getBoundingClientRect()
        const [x, y] = [(event.clientX - left) / port.pixels, (event.clientY - top) / port.pixels]
        const { scene, entry } = pressed(event, index.at(x, y))
        if (scene === undefined) return
        onMove(scene)
        onGo(scene, isFar ? undefined : entry)
      }}
      onFocus={({ target }) => {
        if (target === activeRef.current) reveal(place.scene)
      }}
    >
      <MapPicture {...{ part, drawn, isFar, scale, active, activeRef, current }} />
    </svg>
  )
}

interface Acts extends Pick<ViewProps, 'map' | 'index' | 'active' | 'sizes' | 'onGo'> {
  readonly move: (scene: SceneId | undefined) => void
  readonly pan: (direction: Direction) => void
}

/** What a key does at the active scene. With Ctrl, Alt or the like it is the browser’s. */
function actOf(event: KeyboardEvent, { map, index, active, sizes, move, pan, onGo }: Acts): (() => void) | undefined {
  if (active === undefined || event.ctrlKey || event.altKey || event.metaKey) return undefined
  const { id, entries } = active.scene
  const direction = arrows[event.key]
  if (direction !== undefined)
    return () => (event.shiftKey ? pan(direction) : move(index.beside(id, direction)?.scene.id))
  const entry = entries.find(({ letter }) => letter === event.key.toUpperCase())
  if (entry !== undefined) return () => onGo(id, entry.id)
  const acts: Readonly<Record<string, () => void>> = {
    '+': sizes.closer,
    '=': sizes.closer,
    '-': sizes.further,
    '0': sizes.whole,
    Enter: () => onGo(id),
    ' ': () => onGo(id),
    Home: () => move(map.start),
    End: () => move(map.scenes.at(-1)?.id),
  }
  return acts[event.key]
}

/** Programs that press for someone press the middle of a scene, or nowhere, and mean the scene. */
function pressed({ target, detail }: MouseEvent, at: ReturnType<MapIndex['at']>) {
  const named = target instanceof Element ? target.closest('[data-scene]')?.getAttribute('data-scene') : undefined
  const scene = named ?? at?.box.scene.id
  return { scene, entry: detail > 0 && at?.box.scene.id === scene ? at?.entry?.id : undefined }
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** By how much of the view a key moves the map. */
const steps: Readonly<Record<Direction, readonly [right: number, down: number]>> = {
  up: [0, -0.25],
  down: [0, 0.25],
  left: [-0.25, 0],
  right: [0.25, 0],
}
