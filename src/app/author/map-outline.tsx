import { useEffect, useMemo, useRef, useState } from 'react'
import { conditionWords, factsOf } from '../../core/map/map-words.ts'
import type { MapEdge, MapScene, MapWay, StoryMap } from '../../core/map/story-map.ts'
import type { SceneId } from '../../core/scenario/scenario.ts'
import { QuietButton } from '../ui/controls.tsx'
import { keyed } from '../ui/keyed.ts'
import { Fold } from '../ui/page-parts.tsx'
import type { MapPlace } from './map-drawing.tsx'
import './map-outline.css'

interface Props {
  readonly map: StoryMap
  readonly place: MapPlace
  readonly current: SceneId | undefined
  readonly onGo: (scene: SceneId, choice?: string) => void
}

/** The map in words: stages, their scenes, and what leads where. What is folded away costs nothing. */
export function MapOutline({ map, place, current, onGo }: Props) {
  const folds = useMemo(() => foldsOf(map), [map])
  const words = useMemo(() => new WaysInWords(map), [map])
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const list = useRef<HTMLDivElement>(null)
  const [opened, setOpened] = useState<MapPlace | undefined>(undefined)
  if (opened !== place) {
    setOpened(place)
    const own = folds.find(({ scenes }) => scenes.some(({ id }) => id === place.scene))
    if (own !== undefined) setOpen(new Set([...open, own.key]))
  }
  useEffect(() => {
    list.current?.querySelector(`[data-scene="${place.scene}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [place])
  return (
    <div className="map-outline" ref={list}>
      {folds.map(({ key, title, scenes }) => (
        <Fold
          key={key}
          title={title}
          open={open.has(key)}
          onToggle={({ currentTarget }) => {
            if (currentTarget.open !== open.has(key))
              setOpen(new Set(currentTarget.open ? [...open, key] : [...open].filter(one => one !== key)))
          }}
        >
          {open.has(key) ? (
            <ul className="map-outline__scenes">
              {scenes.map(scene => (
                <li
                  key={scene.id}
                  className={`map-outline__scene${scene.id === place.scene ? ' map-outline__scene--active' : ''}`}
                  data-scene={scene.id}
                >
                  <SceneInWords scene={scene} words={words} isCurrent={scene.id === current} onGo={onGo} />
                </li>
              ))}
            </ul>
          ) : null}
        </Fold>
      ))}
    </div>
  )
}

/** How many scenes are unfolded at a time. */
const mostInFold = 40

/** A fold for each stage, or several for a stage of many scenes. */
function foldsOf({ stages, scenes }: StoryMap) {
  return stages.flatMap(({ id, title }) => {
    const own = scenes.filter(({ stage }) => stage === id)
    const parts = Math.max(1, Math.ceil(own.length / mostInFold))
    return Array.from({ length: parts }, (_, part) => {
      const first = part * mostInFold
      const some = own.slice(first, first + mostInFold)
      const which = parts === 1 ? '' : `, scenes ${first + 1} to ${first + some.length}`
      return { key: `${id} ${part}`, title: `${title}${which}`, scenes: some }
    })
  })
}

interface SceneProps {
  readonly scene: MapScene
  readonly words: WaysInWords
  readonly isCurrent: boolean
  readonly onGo: (scene: SceneId, choice?: string) => void
}

/** A scene, its figures, and each choice with where it leads. */
export function SceneInWords({ scene, words, isCurrent, onGo }: SceneProps) {
  const { id, title, entries } = scene
  return (
    <>
      <p className="map-outline__title">
        <QuietButton aria-current={isCurrent || undefined} onClick={() => onGo(id)}>
          {title}
        </QuietButton>{' '}
        <code className="map-outline__id">{id}</code>
        {isCurrent ? ' (you are editing it)' : ''}
      </p>
      <p className="map-outline__facts">{factsOf(scene).join(' · ')}</p>
      <ul className="map-outline__ways">
        {entries.map(entry => (
          <li key={entry.id}>
            <QuietButton onClick={() => onGo(id, entry.id)}>{`${entry.letter}: ${entry.label}`}</QuietButton>
            <Targets texts={words.ofEntry(id, entry.id)} />
          </li>
        ))}
        {words.others(id).map(({ label, texts }) => (
          <li key={label}>
            {label}
            <Targets texts={texts} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Targets({ texts }: { readonly texts: readonly string[] }) {
  return keyed(texts).map(({ key, item }) => (
    <span key={key} className="map-outline__target">
      {item}
    </span>
  ))
}

/** Where the ways of a scene lead, in words. */
export class WaysInWords {
  readonly #titles: ReadonlyMap<SceneId, string>
  readonly #edges = new Map<SceneId, MapEdge[]>()

  constructor({ scenes, edges }: StoryMap) {
    this.#titles = new Map(scenes.map(({ id, title }) => [id, title]))
    for (const edge of edges) {
      const known = this.#edges.get(edge.from)
      if (known === undefined) this.#edges.set(edge.from, [edge])
      else known.push(edge)
    }
  }

  /** Of a choice or a lead. */
  ofEntry(scene: SceneId, entry: string): readonly string[] {
    return this.#ways(scene)
      .filter(({ way }) => isOfEntry(way) && way.id === entry)
      .map(each => this.#say(each))
  }

  /** What else leads on from a scene: without a choice, or by an interrupt. */
  others(scene: SceneId): readonly { readonly label: string; readonly texts: readonly string[] }[] {
    const groups = new Map<string, string[]>()
    for (const each of this.#ways(scene)) {
      const { by, id, label } = each.way
      if (isOfEntry(each.way)) continue
      const name = by === 'interrupt' ? `Interrupt ${id}: ${label}` : label
      groups.set(name, [...(groups.get(name) ?? []), this.#say(each)])
    }
    return [...groups].map(([label, texts]) => ({ label, texts }))
  }

  #ways(scene: SceneId) {
    return (this.#edges.get(scene) ?? []).flatMap(({ to, ways }) => ways.map(way => ({ to, way })))
  }

  #say({ to, way: { when } }: { readonly to: SceneId; readonly way: MapWay }): string {
    const target = `“${this.#titles.get(to) ?? to}”`
    return when === undefined ? `Leads to ${target}.` : `${conditionWords(when)}, leads to ${target}.`
  }
}

function isOfEntry({ by }: MapWay): boolean {
  return by === 'choice' || by === 'lead'
}
