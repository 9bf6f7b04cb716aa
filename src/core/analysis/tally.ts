import type { PlaceId } from '../machine/graph.ts'
import type { Action } from '../machine/actions.ts'
import { type Pillar, pillars } from '../scenario/pillar.ts'
import { type PlacedScene, presetPicks, type Scenario, seatOf } from '../scenario/scenario.ts'

/** What is added up along a play, each a whole number. `members' lead`: decisions of members less those of officers. */
export const tallied = [
  // Points come first, in the order of the pillars.
  ...pillars.map(pillar => `points ${pillar}` as const),
  'decisions',
  "members' lead",
  ...pillars.map(pillar => `exercised ${pillar}` as const),
  'time',
  'words',
  'scenes',
] as const

export type Tallied = (typeof tallied)[number]
/** What moves alone add to: whether a decision exercises a pillar depends on all that it offers. */
export type AddedByMoves = Exclude<Tallied, `exercised ${string}`>
export type Tally = Int32Array

export const width = tallied.length

/** How fast a group reads. Time is kept in words, of which a minute has so many. */
export const wordsAMinute = 150
/** A group's time for a decision, unless its author knows better. */
export function decisionMinutes({ minutes = 5 }: { readonly minutes?: number | undefined }): number {
  return minutes
}

/** What looking back and debrief take: half an hour, or of a short slot a third. */
export function minutesAfterwards(slot: number): number {
  return Math.min(30, Math.round(slot / 3))
}

/**
 * The slot of a session. Where its author gives none, it is what a usual route takes with looking back, in whole steps of five
 * minutes.
 */
export function slotOf(given: number | undefined, { min, max }: Range): number {
  if (given !== undefined) return given
  const playing = (min + max) / 2
  return Math.max(5, 5 * Math.ceil((playing + Math.min(30, playing / 2)) / 5))
}

export function emptyTally(): Tally {
  return new Int32Array(width)
}

const columns = new Map<string, number>(tallied.map((key, index) => [key, index]))

export function tallyOf(amounts: Partial<Record<Tallied, number>>): Tally {
  const tally = emptyTally()
  for (const key in amounts) tally[columns.get(key) ?? width] = amounts[key as Tallied] ?? 0
  return tally
}

/** Least and greatest over all complete plays. */
export interface Range {
  readonly min: number
  readonly max: number
}

/** What a play gains by standing at a scene, by offering choices there, and by what is done. */
export interface Weights {
  /** Gained on entering a scene, but not on coming back to a hub. */
  entering(place: PlaceId): Tally
  /** The pillars that each choice of a decision scores; empty elsewhere. A decision exercises what it offers. */
  scoring(place: PlaceId): ReadonlyMap<string, readonly Pillar[]>
  taking(place: PlaceId, action: Action): Tally
}

/**
 * The weights of a scenario; words of exhibits are counted in the scene that hands them over.
 *
 * @param isShort whether decisions are left out: what the council chose is then read with the scene
 */
export function weightsOf(scenario: Scenario, exhibitWords: ReadonlyMap<string, number>, isShort = false): Weights {
  return {
    entering: place => enteringTally(scenario, place, exhibitWords, isShort),
    scoring: place => {
      const choices = [...(scenario.scenes.get(place)?.decision?.choices ?? [])]
      return new Map(choices.map(([id, { score }]) => [id, pillars.filter(pillar => score?.[pillar] !== undefined)]))
    },
    taking: (place, action) => takingTally(scenario.scenes.get(place), action),
  }
}

function enteringTally(
  scenario: Scenario,
  place: PlaceId,
  exhibitWords: ReadonlyMap<string, number>,
  isShort: boolean,
): Tally {
  const scene = scenario.scenes.get(place)
  if (scene === undefined) return emptyTally()
  const isMembers = seatOf(scenario, scene) === 'member'
  const exhibits = (scene.exhibits ?? []).reduce((sum, id) => sum + (exhibitWords.get(id) ?? 0), 0)
  const isLeftOut = isShort && (scene.decision?.cut !== undefined || scene.visit?.cut === true)
  const words = exhibits + (isLeftOut ? wordsWhereLeftOut(scene) : sceneWords(scene))
  const decisions = scene.decision === undefined || isLeftOut ? 0 : 1
  return tallyOf({
    scenes: 1,
    decisions,
    "members' lead": decisions * (isMembers ? 1 : -1),
    words,
    time: words + decisions * decisionMinutes(scene.decision ?? {}) * wordsAMinute,
  })
}

/** What is read at a scene before anything is done there. */
function sceneWords({ title, text, decision, visit }: PlacedScene): number {
  const entries = [...(decision?.choices.values() ?? []), ...(visit?.leads.values() ?? [])]
  return wordsIn([title, text, decision?.asks ?? '', visit?.asks ?? '', ...entries.map(({ label }) => label)])
}

/** Where members decide or ask nothing, what the council chose and what followed are read with the scene. */
function wordsWhereLeftOut({ title, text, decision }: PlacedScene): number {
  const chosen = presetPicks(decision?.cut ?? []).flatMap(pick => decision?.choices.get(pick) ?? [])
  return wordsIn([title, text, ...chosen.flatMap(({ label, consequence }) => [label, consequence])])
}

function wordsIn(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + countWords(text), 0)
}

function takingTally(scene: PlacedScene | undefined, action: Action): Tally {
  const picks = action.type === 'decided' ? action.picks : []
  const choices = picks.flatMap(pick => scene?.decision?.choices.get(pick) ?? [])
  const words = wordsIn(choices.map(({ consequence }) => consequence))
  const tally = tallyOf({ words, time: words })
  for (const [index, pillar] of pillars.entries())
    tally[index] = choices.reduce((sum, { score }) => sum + (score?.[pillar]?.points ?? 0), 0)
  return tally
}

export function countWords(text: string): number {
  let words = 0
  let inside = false
  for (let at = 0; at < text.length; at++) {
    const space = text.charCodeAt(at) <= 32
    if (!space && !inside) words++
    inside = !space
  }
  return words
}
