import { useId, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { type Heat, heats, HeatScale, sizeOf } from '../../core/map/map-words.ts'
import { pillars, pillarTitles } from '../../core/scenario/pillar.ts'
import type { MapScene, StoryMap } from '../../core/map/story-map.ts'
import type { SceneId } from '../../core/scenario/scenario.ts'
import { SecondButton } from '../ui/controls.tsx'
import { SelectField } from '../ui/forms/form-fields.tsx'
import { useSearch } from '../ui/forms/search-field.tsx'
import { Fold } from '../ui/page-parts.tsx'
import { MapDrawing } from './map-drawing.tsx'
import { SceneInWords, MapOutline, WaysInWords } from './map-outline.tsx'
import type { LiveCase } from './case-desk.ts'
import type { Workbench } from './workbench.ts'
import './map-view.css'

interface Props {
  readonly map: StoryMap
  /** The scene whose text is open. */
  readonly current: SceneId | undefined
  /** Opens the text of a scene, or of one of its choices or leads. */
  readonly onGo: (scene: SceneId, choice?: string) => void
}

/** A case from above, as a drawing or as an outline that says the same, with a search for both. */
export function MapView({ map, current, onGo }: Props) {
  const [isOutline, setOutline] = useState(false)
  const [chosen, setHeat] = useState<Heat | 'none'>('none')
  const { place, moveTo } = usePlace(map, current)
  const words = useMemo(() => new WaysInWords(map), [map])
  const isCounted = map.scenes.some(({ share }) => share !== undefined)
  const heat = chosen === 'none' || (chosen === 'plays' && !isCounted) ? undefined : chosen
  const scale = useMemo(() => heat && new HeatScale(map, heat), [map, heat])
  const scene = map.scenes.find(({ id }) => id === place.scene)
  const lost = map.scenes.filter(({ isUnreached }) => isUnreached)
  const heatId = useId()
  return (
    <section className="map-view" aria-label="Map">
      <p className="map-view__size">{sizeOf(map)}</p>
      <div className="map-view__tools">
        <MapSearch scenes={map.scenes} active={place.scene} onFind={moveTo} />
        {lost.length === 0 ? null : (
          <SecondButton onClick={() => moveTo(after(lost, place.scene) ?? place.scene)}>
            Next scene that no route reaches
          </SecondButton>
        )}
        <div className="map-view__looks">
          <SecondButton aria-pressed={!isOutline} onClick={() => setOutline(false)}>
            Drawing
          </SecondButton>
          <SecondButton aria-pressed={isOutline} onClick={() => setOutline(true)}>
            Outline
          </SecondButton>
        </div>
        {isOutline ? null : (
          <SelectField
            id={heatId}
            label="Bars in the drawing"
            value={heat ?? 'none'}
            options={heatOptions(isCounted)}
            onChange={value => setHeat(heats.find(one => one === value) ?? 'none')}
          />
        )}
      </div>
      {isOutline ? (
        <MapOutline map={map} place={place} current={current} onGo={onGo} />
      ) : (
        <>
          {scale === undefined ? null : <HeatLegend scale={scale} />}
          <MapDrawing {...{ map, scale, place, current, onGo }} onMove={moveTo} />
          {scene === undefined ? null : (
            <section className="map-view__scene" aria-label="The marked scene">
              <SceneInWords scene={scene} words={words} isCurrent={scene.id === current} onGo={onGo} />
            </section>
          )}
          <Fold title="What the signs mean">
            <SignLegend />
          </Fold>
        </>
      )}
    </section>
  )
}

/** The scene that the map is at: where the text is open, or where a search or a key last went. */
function usePlace(map: StoryMap, current: SceneId | undefined) {
  const [{ place, followed }, set] = useState({ place: { scene: current ?? map.start }, followed: current })
  if (current !== followed) set({ place: { scene: current ?? place.scene }, followed: current })
  const isThere = map.scenes.some(({ id }) => id === place.scene)
  // An edit may have taken the scene away.
  if (!isThere && place.scene !== map.start) set({ place: { scene: map.start }, followed: current })
  return { place, moveTo: (scene: SceneId) => set(before => ({ ...before, place: { scene } })) }
}

function heatOptions(isCounted: boolean): readonly (readonly [string, string])[] {
  return [
    ['none', 'None'],
    ...(isCounted ? [['plays', 'Share of all routes'] as const] : []),
    ['time', 'Time'],
    ['words', 'Words'],
    ...pillars.map(pillar => [pillar, `${pillarTitles[pillar]} points at stake`] as const),
  ]
}

interface SearchProps {
  readonly scenes: readonly MapScene[]
  readonly active: SceneId
  readonly onFind: (scene: SceneId) => void
}

/** Enter goes to the next match, and after the last to the first. */
function MapSearch({ scenes, active, onFind }: SearchProps) {
  const { field, shown } = useSearch({ label: 'Find a scene or a choice', what: 'scene' }, scenes, textsOf)
  const find = () => {
    const next = after(shown, active)
    if (next !== undefined) onFind(next)
  }
  return (
    <form
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the tag is newer than the oldest browser
      role="search"
      className="map-view__search"
      onSubmit={event => {
        event.preventDefault()
        find()
      }}
    >
      {field}
      <SecondButton type="submit" aria-disabled={shown.length === 0}>
        Next match
      </SecondButton>
    </form>
  )
}

function textsOf({ id, title, entries }: MapScene): readonly string[] {
  return [id, title, ...entries.map(({ label }) => label)]
}

/** The one after a scene that is one of them, and else the first. */
function after(some: readonly MapScene[], scene: SceneId): SceneId | undefined {
  const at = some.findIndex(({ id }) => id === scene)
  return some[(at + 1) % Math.max(1, some.length)]?.id
}

function HeatLegend({ scale }: { readonly scale: HeatScale }) {
  return (
    <div className="map-view__heat">
      {[0, 0.5, 1].map(part => (
        <svg key={part} className="map-view__bar" viewBox="0 0 60 8" aria-hidden="true">
          <rect className="map-heat__whole" x={1} y={1} width={58} height={6} />
          <rect className="map-heat__part" x={1} y={1} width={58 * part} height={6} />
        </svg>
      ))}
      <p className="small">{scale.legend} In a small map, each scene fills up from below instead.</p>
    </div>
  )
}

const box = { x: 2, y: 3, width: 36, height: 14 }

const signs = [
  { sign: <rect className="map-frame" {...box} rx={1} />, means: 'A scene' },
  { sign: <rect className="map-frame map-frame--heavy" {...box} rx={1} />, means: 'A decision' },
  { sign: <rect className="map-frame" {...box} rx={7} />, means: 'A visit, with leads' },
  {
    sign: (
      <>
        <rect className="map-frame map-frame--heavy" {...box} rx={1} />
        <rect className="map-frame map-frame--inner" x={5} y={6} width={30} height={8} />
      </>
    ),
    means: 'An ending',
  },
  { sign: <rect className="map-frame map-frame--unreached" {...box} rx={1} />, means: 'No route reaches it' },
  { sign: <rect className="map-scene__current" x={2} y={1} width={6} height={18} />, means: 'You are editing it' },
  {
    sign: <path className="map-line" d="M2 10H38" />,
    means: 'Leads on. A: by choice or lead A. A?: only if a condition holds',
  },
  { sign: <path className="map-line map-line--back" d="M2 10H38" />, means: 'Leads back to an earlier scene' },
  { sign: <path className="map-line map-line--interrupt" d="M2 10H38" />, means: 'Leads to an interrupt (!)' },
]

function SignLegend() {
  return (
    <ul className="map-view__signs plain-list">
      {signs.map(({ sign, means }) => (
        <li key={means}>
          <svg className="map-view__sign" viewBox="0 0 40 20" aria-hidden="true">
            {sign}
          </svg>
          {means}
        </li>
      ))}
    </ul>
  )
}

/** The map of the last version without an error. The share of routes joins it once they have been counted. */
export function MapPanel({ bench, live }: { readonly bench: Workbench; readonly live: LiveCase }) {
  const map = useStore(bench, ({ found }) => found?.map) ?? live.map
  const scenes = useStore(bench, state => state.scenes)
  const current = useStore(bench, ({ file, cursor }) =>
    scenes.find(({ whole }) => whole.file === file && whole.start <= cursor && cursor < whole.end),
  )
  const go = (scene: SceneId, choice?: string) => {
    const part = scenes.find(({ id }) => id === scene)
    const entries = part?.parts.flatMap(within => [within, ...within.parts]) ?? []
    const place = (entries.find(({ kind, id }) => (kind === 'choice' || kind === 'lead') && id === choice) ?? part)
      ?.name
    if (place !== undefined) bench.goTo(place.file, place.start, place.end)
  }
  return <MapView map={map} onGo={go} current={current?.id} />
}
