import { type KeyboardEvent, type MouseEvent, useCallback, useLayoutEffect, useMemo, useRef } from 'react'
import { type Direction, MapIndex } from '../../core/map/map-index.ts'
import { layoutMap } from '../../core/map/map-layout.ts'
import type { HeatScale } from '../../core/map/map-words.ts'
import type { StoryMap } from '../../core/map/story-map.ts'
import type { SceneId } from '../../core/scenario/scenario.ts'
import { SecondButton } from '../ui/controls.tsx'
import { nearestView, rem, useDrag, useFrame } from './map-frame.ts'
import { MapPicture } from './map-picture.tsx'
import './map-drawing.css'

interface Props {
  readonly map: StoryMap
  readonly scale: HeatScale | undefined
  readonly active: SceneId
  /** Rises when the active scene has to come into view. */
  readonly turn: number
  readonly current: SceneId | undefined
  readonly onMove: (scene: SceneId) => void
  readonly onGo: (scene: SceneId, choice?: string) => void
}

/** Sizes that the buttons step through; the whole map may have any other. */
const zooms = [0.1, 0.15, 0.25, 0.35, 0.5, 0.7, 1, 1.4, 2]

/** Below this, words are too small to be read. */
const wordsFrom = 0.6

/** One stop for the Tab key. Arrow keys go from scene to scene, and the map moves so that each can be seen. */
export function MapDrawing({ map, scale, active, turn, current, onMove, onGo }: Props) {
  const index = useMemo(() => new MapIndex(layoutMap(map)), [map])
  const { frame, plane, zoom, drawn, toPixels, viewNow, look, zoomTo, wholeZoom, ...styles } = useFrame(index.layout)
  const part = useMemo(() => index.within(drawn), [index, drawn])
  const titles = useMemo(() => new Map(map.stages.map(({ id, title }) => [id, title])), [map])
  const activeRef = useRef<SVGGElement>(null)
  const isFocusNext = useRef(false)
  const box = index.box(active)
  const isFar = zoom < wordsFrom

  const reveal = useCallback(() => {
    const view = viewNow()
    if (box !== undefined && view !== undefined) look(nearestView(view, box))
  }, [box, viewNow, look])
  useLayoutEffect(() => {
    reveal()
    if (isFocusNext.current) activeRef.current?.focus({ preventScroll: true })
    isFocusNext.current = false
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- while the text is edited, the map stays where it is
  }, [turn])

  const closer = () => zoomTo(zooms.find(one => one > zoom) ?? zoom, box)
  const further = () => zoomTo(zooms.findLast(one => one < zoom) ?? zoom, box)
  const whole = () => zoomTo(wholeZoom(), box)
  const move = (to: SceneId | undefined) => {
    if (to === undefined) return
    isFocusNext.current = true
    onMove(to)
  }
  const pan = (direction: Direction) => {
    const view = viewNow()
    if (view === undefined) return
    const [right, down] = steps[direction]
    look({ x: view.x + (right * view.width) / 4, y: view.y + (down * view.height) / 4 })
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const act = actOf(event)
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  const actOf = ({ key, shiftKey }: KeyboardEvent): (() => void) | undefined => {
    const direction = arrows[key]
    if (direction !== undefined)
      return () => (shiftKey ? pan(direction) : move(index.beside(active, direction)?.scene.id))
    switch (key) {
      case '+':
      case '=':
        return closer
      case '-':
        return further
      case '0':
        return whole
      case 'Enter':
      case ' ':
        return () => onGo(active)
      case 'Home':
        return () => move(map.start)
      case 'End':
        return () => move(map.scenes.at(-1)?.id)
      default: {
        const entry = box?.scene.entries.find(({ letter }) => letter === key.toUpperCase())
        return entry && (() => onGo(active, entry.id))
      }
    }
  }

  const onClick = ({ clientX, clientY, target, currentTarget, detail }: MouseEvent<SVGSVGElement>) => {
    const { left, top } = currentTarget.getBoundingClientRect()
    const one = toPixels()
    const at = index.at(drawn.x + (clientX - left) / one, drawn.y + (clientY - top) / one)
    const named = target instanceof Element ? target.closest('[data-scene]')?.getAttribute('data-scene') : undefined
    const scene = named ?? at?.box.scene.id
    if (scene === undefined) return
    onMove(scene)
    // Programs that press for someone press the middle of a scene, and mean the scene.
    const isOnEntry = detail > 0 && !isFar && at?.box.scene.id === scene && at.entry !== undefined
    onGo(scene, ...(isOnEntry ? [at.entry.id] : []))
  }

  return (
    <>
      <fieldset className="map-drawing__zoom" aria-label="Size of the map">
        <SecondButton onClick={further} aria-label="Zoom out">
          −
        </SecondButton>
        <SecondButton onClick={closer} aria-label="Zoom in">
          +
        </SecondButton>
        <SecondButton onClick={whole}>Whole map</SecondButton>
        <output className="map-drawing__size">{`${Math.max(1, Math.round(zoom * 100))}%`}</output>
      </fieldset>
      <div className="map-drawing__frame" ref={frame} {...useDrag(frame)}>
        <div className="map-drawing__plane" ref={plane} style={styles.planeStyle}>
          {index.layout.bands.map(({ stage, y, height }) => (
            <div key={stage} className="map-band" style={{ top: rem(y * zoom), height: rem(height * zoom) }}>
              <span className="map-band__title">{titles.get(stage)}</span>
            </div>
          ))}
          {/* So that a screen reader, too, leaves the arrow keys to the map. */}
          <svg
            className={`map-drawing__picture${isFar ? ' map-drawing__picture--far' : ''}`}
            role="application"
            aria-label={`Map of ${map.title}`}
            aria-describedby="map-keys"
            viewBox={`${drawn.x} ${drawn.y} ${drawn.width} ${drawn.height}`}
            style={styles.drawnStyle}
            onKeyDown={onKeyDown}
            onClick={onClick}
            onFocus={({ target }) => {
              if (target === activeRef.current) reveal()
            }}
          >
            <MapPicture part={part} isFar={isFar} scale={scale} active={box} activeRef={activeRef} current={current} />
          </svg>
        </div>
      </div>
      <p className="small soft measure" id="map-keys">
        On the map, the arrow keys go from scene to scene. With Shift, they move the map. Enter opens the text of a
        scene, and a letter the text of that choice. Press + or − for the size, and 0 for the whole map.
      </p>
    </>
  )
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

const steps: Readonly<Record<Direction, readonly [right: number, down: number]>> = {
  up: [0, -1],
  down: [0, 1],
  left: [-1, 0],
  right: [1, 0],
}
