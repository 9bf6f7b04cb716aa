import { memo, type Ref, useMemo } from 'react'
import { firstEntryTop, type MapPart } from '../../core/map/map-index.ts'
import { boxSizes, type MapArea, type MapBox, type MapLine } from '../../core/map/map-layout.ts'
import { factsOf, headingOf, type HeatScale, heatWords, wayLabel } from '../../core/map/map-words.ts'
import type { SceneId } from '../../core/scenario/scenario.ts'
import { keyed } from '../ui/keyed.ts'
import './map-picture.css'

interface Props {
  readonly part: MapPart
  /** The area that `part` is of. */
  readonly drawn: MapArea
  /** Whether words are too small to be read. */
  readonly isFar: boolean
  readonly scale: HeatScale | undefined
  readonly active: MapBox | undefined
  /** Of the active scene, so that it can take the focus. */
  readonly activeRef: Ref<SVGGElement>
  /** The scene whose text is open. */
  readonly current: SceneId | undefined
}

/**
 * What is in view of a map. All lines of one look are one path, as are all scenes from afar, so that a map of thousands is
 * a few elements. The active scene is always drawn, because it may have the focus.
 */
export function MapPicture({ part, drawn, isFar, scale, active, activeRef, current }: Props) {
  const others = part.boxes.filter(({ scene }) => scene.id !== active?.scene.id)
  return (
    <>
      <pattern id="map-stripes" width={7} height={7} patternUnits="userSpaceOnUse">
        <path className="map-stripes" d="M0 7L7 0" />
      </pattern>
      <MapLines lines={part.lines} active={active?.scene.id} isFar={isFar} />
      {isFar ? (
        <FarScenes boxes={others} scale={scale} />
      ) : (
        others.map(box => <NearScene key={box.scene.id} box={box} scale={scale} isCurrent={box.scene.id === current} />)
      )}
      {active === undefined ? null : (
        <NearScene
          key={active.scene.id}
          ref={activeRef}
          box={active}
          scale={scale}
          isCurrent={active.scene.id === current}
          isActive
          isFar={isFar}
        />
      )}
      {isFar ? null : <MapLabels lines={part.lines} drawn={drawn} />}
    </>
  )
}

interface LinesProps {
  readonly lines: readonly MapLine[]
  readonly active: SceneId | undefined
  readonly isFar: boolean
}

function MapLines({ lines, active, isFar }: LinesProps) {
  const paths = useMemo(() => pathsOf(lines), [lines])
  const own = useMemo(
    () => pathsOf(lines.filter(({ edge: { from, to } }) => from === active || to === active)),
    [lines, active],
  )
  return (
    <g aria-hidden="true" className={`map-lines${isFar ? ' map-lines--far' : ''}`}>
      {looks.map(look => (
        <path key={look} className={`map-line map-line--${look}`} d={paths[look]} />
      ))}
      {looks.map(look => (
        <path key={look} className={`map-line map-line--${look} map-line--active`} d={own[look]} />
      ))}
    </g>
  )
}

const looks = ['plain', 'back', 'interrupt', 'arrows'] as const

type Look = (typeof looks)[number]

const drawings = new WeakMap<MapLine, ReturnType<MapLine['draw']>>()

/** Worked out once, however often the line comes into view. */
function drawingOf(line: MapLine): ReturnType<MapLine['draw']> {
  const known = drawings.get(line)
  if (known !== undefined) return known
  const drawing = line.draw()
  drawings.set(line, drawing)
  return drawing
}

function pathsOf(lines: readonly MapLine[]): Readonly<Record<Look, string>> {
  const paths: Record<Look, string> = { plain: '', back: '', interrupt: '', arrows: '' }
  for (const line of lines) {
    const { path, arrow } = drawingOf(line)
    paths[lookOf(line)] += path
    paths.arrows += arrow
  }
  return paths
}

function lookOf({ edge: { ways }, shape }: MapLine): Look {
  if (ways.every(({ by }) => by === 'interrupt')) return 'interrupt'
  return shape === 'back' ? 'back' : 'plain'
}

interface LabelsProps {
  readonly lines: readonly MapLine[]
  readonly drawn: MapArea
}

/** Of a long line, the label may be far from here. */
function isNear({ x, y }: { readonly x: number; readonly y: number }, area: MapArea): boolean {
  return x >= area.x - 120 && x <= area.x + area.width && y >= area.y && y <= area.y + area.height + 20
}

/** Above the boxes and lines, so that no line runs through a letter. */
const MapLabels = memo(function MapLabels({ lines, drawn }: LabelsProps) {
  return (
    <g aria-hidden="true">
      {lines.map(line => {
        const { label } = drawingOf(line)
        const words = isNear(label, drawn) ? wayLabel(line.edge.ways) : ''
        if (words === '') return null
        return (
          <text key={`${line.edge.from} ${line.edge.to}`} className="map-label" x={label.x} y={label.y}>
            {words}
          </text>
        )
      })}
    </g>
  )
})

interface SceneProps {
  readonly ref?: Ref<SVGGElement>
  readonly box: MapBox
  readonly scale: HeatScale | undefined
  readonly isCurrent: boolean
  readonly isActive?: boolean
  readonly isFar?: boolean
}

const NearScene = memo(function NearScene({ ref, box, scale, isCurrent, isActive, isFar }: SceneProps) {
  const { scene } = box
  return (
    <g
      ref={ref}
      className={`map-scene${isActive ? ' map-scene--active' : ''}`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- SVG has no button
      role="button"
      tabIndex={isActive ? 0 : -1}
      aria-label={[scene.title, ...factsOf(scene)].join(', ')}
      aria-current={isCurrent || undefined}
      data-scene={scene.id}
    >
      <rect className="map-scene__ring" {...grown(box, 5)} rx={5} />
      <Frame box={box} />
      {isCurrent ? <rect className="map-scene__current" x={box.x} y={box.y} width={6} height={box.height} /> : null}
      {isFar ? (
        <path className="map-far map-far--heat" d={heatOf(box, scale)} />
      ) : (
        <SceneWords box={box} scale={scale} />
      )}
    </g>
  )
})

function grown({ x, y, width, height }: MapArea, by: number): MapArea {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}

/** The kind of a scene is in its outline, as it is in its words. */
function Frame({ box }: { readonly box: MapBox }) {
  const { kind, isUnreached } = box.scene
  const area = { ...grown(box, 0), rx: kind === 'hub' ? 14 : 2 }
  const weight = kind === 'decision' || kind === 'ending' ? ' map-frame--heavy' : ''
  return (
    <>
      <rect className={`map-frame${weight}${isUnreached ? ' map-frame--unreached' : ''}`} {...area} />
      {isUnreached ? <rect fill="url(#map-stripes)" {...area} /> : null}
      {kind === 'ending' ? <rect className="map-frame map-frame--inner" {...grown(box, -4)} /> : null}
    </>
  )
}

function SceneWords({ box, scale }: Pick<SceneProps, 'box' | 'scale'>) {
  const { padding, heading, titleLine, entryLine } = boxSizes
  const left = box.x + padding
  const first = firstEntryTop(box) + 11
  return (
    <>
      <text className="map-scene__kind" x={left} y={box.y + 17}>
        {headingOf(box.scene, scale?.heat)}
      </text>
      {keyed(box.title).map(({ key, item }) => (
        <text key={key} className="map-scene__title" x={left} y={box.y + heading + 11 + key * titleLine}>
          {item}
        </text>
      ))}
      {box.entries().map(({ id, letter, label }, index) => (
        <text key={id} className="map-scene__entry" x={left} y={first + index * entryLine}>
          <tspan className="map-scene__letter">{letter}</tspan>
          <tspan x={left + 16}>{label}</tspan>
        </text>
      ))}
      {scale === undefined || heatWords(box.scene, scale.heat) === undefined ? null : (
        <HeatBar box={box} part={scale.of(box.scene)} />
      )}
    </>
  )
}

function HeatBar({ box: { x, y, width, height }, part }: { readonly box: MapBox; readonly part: number }) {
  const whole = width - 2 * boxSizes.padding
  const bar = { x: x + boxSizes.padding, y: y + height - 10, height: 5 }
  return (
    <>
      <rect className="map-heat__whole" {...bar} width={whole} />
      <rect className="map-heat__part" {...bar} width={whole * part} />
    </>
  )
}

interface FarProps {
  readonly boxes: readonly MapBox[]
  readonly scale: HeatScale | undefined
}

/** Too small for words: boxes, each filled from below as far as it is hot. */
const FarScenes = memo(function FarScenes({ boxes, scale }: FarProps) {
  const paths = { plain: '', heavy: '', unreached: '', heat: '' }
  for (const box of boxes) {
    const { kind, isUnreached } = box.scene
    const weight = kind === 'decision' || kind === 'ending' ? 'heavy' : 'plain'
    const outline = isUnreached ? 'unreached' : weight
    paths[outline] += rectangle(box)
    if (kind === 'ending') paths[outline] += rectangle(grown(box, -12))
    paths.heat += heatOf(box, scale)
  }
  return (
    <g aria-hidden="true">
      <path className="map-far" d={paths.plain} />
      <path className="map-far map-far--heavy" d={paths.heavy} />
      <path className="map-far map-far--unreached" d={paths.unreached} />
      <path className="map-far map-far--heat" d={paths.heat} />
    </g>
  )
})

function heatOf(box: MapBox, scale: HeatScale | undefined): string {
  if (scale === undefined) return ''
  const { x, y, width, height } = grown(box, -20)
  const high = height * scale.of(box.scene)
  return high === 0 ? '' : rectangle({ x, y: y + height - high, width, height: high })
}

function rectangle({ x, y, width, height }: MapArea): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`
}
