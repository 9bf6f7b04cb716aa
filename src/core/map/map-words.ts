import { counted } from '../diagnostics/wording.ts'
import { type Pillar, pillars, pillarTitles } from '../scenario/pillar.ts'
import type { MapScene, MapWay, StoryMap } from './story-map.ts'

/**
 * What the bars of a map can show: which part of all routes passes a scene, how long it is, or by how many points its choices
 * differ on a P.
 */
export const heats = ['plays', 'time', 'words', ...pillars] as const

export type Heat = (typeof heats)[number]

/** How hot the scenes of a map are, from 0 to 1, beside the hottest. Routes are beside all routes. */
export class HeatScale {
  readonly heat: Heat
  readonly #most: number

  constructor({ scenes }: StoryMap, heat: Heat) {
    this.heat = heat
    this.#most = heat === 'plays' ? 1 : scenes.reduce((most, scene) => Math.max(most, amountOf(scene, heat)), 0)
  }

  of(scene: MapScene): number {
    return this.#most === 0 ? 0 : amountOf(scene, this.heat) / this.#most
  }

  /** What a bar shows, and what a full one is. */
  get legend(): string {
    switch (this.heat) {
      case 'plays':
        return 'Bar: the share of all routes that pass a scene.'
      case 'words':
        return `Bar: the words of a scene, beside the longest (${counted(this.#most, 'word')}).`
      case 'time':
        return `Bar: the time that a scene takes a group, beside the longest (${minutes(this.#most)}).`
      default:
        return `Bar: by how many ${pillarTitles[this.heat]} points the choices of a scene differ, beside the most (${this.#most}).`
    }
  }
}

function amountOf(scene: MapScene, heat: Heat): number {
  switch (heat) {
    case 'plays':
      return scene.share ?? 0
    case 'words':
      return scene.words
    case 'time':
      return scene.minutes
    default:
      return scene.stakes?.[heat] ?? 0
  }
}

/** `undefined` where it was not counted, or there is no such thing. */
export function heatWords(scene: MapScene, heat: Heat): string | undefined {
  switch (heat) {
    case 'plays':
      return scene.share === undefined ? undefined : `on ${percent(scene.share)} of routes`
    case 'words':
      return counted(scene.words, 'word')
    case 'time':
      return minutes(scene.minutes)
    default:
      return stakeWords(scene, heat)
  }
}

function stakeWords({ kind, stakes }: MapScene, pillar: Pillar): string | undefined {
  if (kind !== 'decision') return undefined
  const points = stakes?.[pillar] ?? 0
  return `${points === 0 ? 'no' : points} ${pillarTitles[pillar]} ${points === 1 ? 'point' : 'points'} at stake`
}

function minutes(count: number): string {
  return counted(Math.max(1, Math.round(count)), 'minute')
}

/** Rounded, but a scene that some routes miss is never on all of them. */
function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1%'
  return share > 0.99 && share < 1 - 1e-9 ? 'over 99%' : `${Math.round(share * 100)}%`
}

const kinds: Readonly<Record<MapScene['kind'], string>> = {
  scene: 'Scene',
  decision: 'Decision',
  hub: 'Visit',
  ending: 'Ending',
}

/** The line above the title of a scene: its kind, and the figure that the map shows. */
export function headingOf(scene: MapScene, heat: Heat | undefined): string {
  const kind = scene.interrupt === undefined ? kinds[scene.kind] : `Interrupt, ${kinds[scene.kind].toLowerCase()}`
  if (scene.isUnreached) return `${kind} · no route reaches it`
  const figure = heatWords(scene, heat ?? 'time')
  return figure === undefined ? kind : `${kind} · ${figure}`
}

/** All figures of a scene in words; a P that its choices do not differ on is left out. */
export function factsOf(scene: MapScene): readonly string[] {
  const { kind, interrupt, isUnreached, stakes } = scene
  const shown = heats.filter(heat => !isPillar(heat) || (stakes?.[heat] ?? 0) > 0)
  return [
    kinds[kind],
    ...(interrupt === undefined ? [] : [`part of the interrupt ${interrupt}`]),
    ...(isUnreached ? ['no route reaches it'] : []),
    ...shown.flatMap(heat => (isUnreached && heat === 'plays' ? [] : (heatWords(scene, heat) ?? []))),
  ]
}

function isPillar(heat: Heat): heat is Pillar {
  return pillars.some(pillar => pillar === heat)
}

export function sizeOf({ stages, scenes, edges }: StoryMap): string {
  const unreached = scenes.filter(({ isUnreached }) => isUnreached).length
  const lost = unreached === 0 ? '' : ` No route reaches ${counted(unreached, 'scene')}.`
  return `${counted(stages.length, 'stage')}, ${counted(scenes.length, 'scene')}, ${counted(edges.length, 'connection')}.${lost}`
}

/** What leads along a line, in full. */
export function wayWords({ letter, label, when }: MapWay): string {
  const what = letter === undefined ? label : `${letter}: ${label}`
  return when === undefined ? what : `${what}. ${conditionWords(when)}`
}

/** The condition of a way as a sentence begins with it. */
export function conditionWords(when: string): string {
  return when === 'otherwise' ? 'Otherwise' : `If ${when}`
}

/** As short as can be, at the start of a line: `A`, `A C?`, `B–E`. */
export function wayLabel(ways: readonly MapWay[]): string {
  if (ways.some(({ by }) => by === 'interrupt')) return '!'
  const letters = [...new Set(ways.flatMap(({ letter }) => letter ?? []))]
  const isOn = ways.some(({ by }) => by === 'leave')
  const isGuarded = ways.some(
    ({ when, letter }) => when !== undefined && (when !== 'otherwise' || letter !== undefined),
  )
  return `${[...spans(letters), ...(isOn ? ['on'] : [])].join(' ')}${isGuarded ? '?' : ''}`
}

/** `A`, `B`, `C` and `E` as `A–C` and `E`. */
function spans(letters: readonly string[]): readonly string[] {
  const groups: string[][] = []
  for (const letter of letters) {
    const last = groups.at(-1)
    if (last?.at(-1)?.codePointAt(0) === (letter.codePointAt(0) ?? 0) - 1) last.push(letter)
    else groups.push([letter])
  }
  return groups.flatMap(group => (group.length < 3 ? group : `${group[0]}–${group.at(-1)}`))
}
