import type { Graph } from '../machine/graph.ts'
import type { Named } from '../scenario/cast-names.ts'
import type { Prose } from '../scenario/prose.ts'
import type { ChoiceId, SceneId } from '../scenario/scenario.ts'
import type { Family } from '../scenario/families.ts'
import type { Picture } from '../scenario/picture.ts'
import type { Exhibit, Inject, Person, Place } from '../scenario/schema.ts'

/**
 * All that a player may know before the ending: where things lead and what is read. Points, reasons, key events and
 * the facilitator's notes are not here but in `DebriefNotes`, which is loaded at the ending.
 */
export interface Script {
  readonly id: string
  readonly version: string
  readonly digests: Digests
  readonly title: string
  readonly family: Family
  readonly summary: string
  /** What a group takes, looking back and debrief included. */
  readonly minutes: number
  /** What one person takes to play it. */
  readonly minutesAlone: number
  /** The members' part, and what is not theirs. */
  readonly part: Prose
  readonly objectives: readonly string[]
  readonly setting: { readonly council: string; readonly county?: string | undefined; readonly police: string }
  readonly contentNotes: readonly string[]
  readonly cast: Readonly<Record<string, Person>>
  readonly stages: readonly { readonly id: string; readonly title: string }[]
  readonly scenes: Readonly<Record<SceneId, SceneScript>>
  readonly exhibits: Readonly<Record<string, Omit<Exhibit, 'file' | 'picture'>>>
  /** By name: those of scenes, of the cast and of the case itself, and the map where there are places. */
  readonly pictures: Readonly<Record<string, Picture>>
  /** The name of the case's own picture. */
  readonly picture?: string | undefined
  readonly places?: readonly Place[] | undefined
  readonly glossary: Readonly<Record<string, string>>
  readonly graph: Graph
  /** How many invented names the council has swapped; absent where none. */
  readonly otherNames?: number | undefined
  /** That someone opened it from a file, and it is none of the council's own set. */
  readonly isFromFile?: true | undefined
}

/** Whether one person plays it in about ten minutes. */
export function isShortCase({ minutesAlone }: Pick<Script, 'minutesAlone'>): boolean {
  return minutesAlone <= 15
}

/** SHA-256, in hexadecimal: of what decides a play (`rules`), and of what is read (`words`). */
export interface Digests {
  readonly rules: string
  readonly words: string
}

export interface SceneScript {
  readonly title: string
  readonly stage: string
  readonly headline?: string | undefined
  readonly clock?: string | undefined
  readonly picture?: string | undefined
  readonly inject?: Inject | undefined
  readonly text: Prose
  /** Whom the page names, in order. */
  readonly names?: readonly Named[]
  /** For those who would rather not read the text. */
  readonly shortForm?: { readonly touches: string; readonly text: Prose } | undefined
  readonly exhibits: readonly string[]
  readonly discuss: readonly string[]
  readonly decision?: DecisionScript
  readonly visit?: VisitScript
}

export interface DecisionScript {
  readonly actor: string
  readonly asks: string
  /** How long a group needs for it, where its author says so. */
  readonly minutes?: number | undefined
  readonly seconds?: number | undefined
  /** True when running out of time takes a choice. */
  readonly binds: boolean
  readonly pick?: { readonly min: number; readonly max: number } | undefined
  readonly choices: Readonly<Record<ChoiceId, ChoiceScript>>
}

export interface ChoiceScript {
  readonly label: string
  readonly short?: string | undefined
  readonly consequence: Prose
  /** Whom what follows names, in order. */
  readonly names?: readonly Named[]
}

export interface VisitScript {
  /** Who decides in the scene that it leads to, where that is one. */
  readonly actor?: string
  readonly asks: string
  readonly leads: Readonly<Record<string, Omit<ChoiceScript, 'consequence' | 'names'>>>
}

/** A for 0, B for 1: how a room speaks of choices. */
export function letterOf(index: number): string {
  return String.fromCodePoint(65 + index)
}

/** News that comes by `text message`, as a heading. */
export function mediumTitle(medium: string): string {
  return medium.slice(0, 1).toUpperCase() + medium.slice(1)
}

/** A scene that the script must have, as the graph leads to it. */
export function sceneIn({ id, scenes }: Script, scene: SceneId): SceneScript {
  const found = entry(scenes, scene)
  if (found === undefined) throw new Error(`${id} has no scene ${scene}`)
  return found
}

/** The title of a scene, or its id where the script does not have it, as do the next two. */
export function sceneTitle({ scenes }: Script, scene: SceneId): string {
  return entry(scenes, scene)?.title ?? scene
}

export function choiceLabel({ scenes }: Script, scene: SceneId, choice: ChoiceId): string {
  return entry(entry(scenes, scene)?.decision?.choices ?? {}, choice)?.label ?? choice
}

export function leadLabel({ scenes }: Script, scene: SceneId, lead: string): string {
  return entry(entry(scenes, scene)?.visit?.leads ?? {}, lead)?.label ?? lead
}

/** The value that a record itself holds for a key; an id may be called `constructor`, which every object inherits. */
export function entry<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

/** The same values without the keys that have none, so that what is built holds no `undefined`. */
export function defined<Values extends object>(values: Values): Defined<Values> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<Values>
}

type Defined<Values> = { [Key in keyof Values]?: Exclude<Values[Key], undefined> }

/** Opens every session, after the members' part. */
export const trainingNotice = 'This is training, not a council meeting. No decision here is a view on any real matter.'
