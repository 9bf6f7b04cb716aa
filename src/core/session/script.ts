import type { Graph } from '../machine/graph.ts'
import type { Prose } from '../scenario/prose.ts'
import type { ChoiceId, SceneId } from '../scenario/scenario.ts'
import type { Exhibit, Inject, Person } from '../scenario/schema.ts'
import { entry } from './entry.ts'

/**
 * All that a player may know before the ending: where things lead and what is read. Points, reasons, key events and
 * the facilitator's notes are not here but in `DebriefNotes`, which is loaded at the ending.
 */
export interface Script {
  readonly id: string
  readonly version: string
  readonly digests: Digests
  readonly title: string
  readonly family: 'internal-audit' | 'licensing' | 'fraud'
  readonly summary: string
  readonly minutes: number
  readonly objectives: readonly string[]
  readonly setting: {
    readonly council: string
    readonly county?: string | undefined
    readonly police: string
  }
  readonly contentNotes: readonly string[]
  readonly cast: Readonly<Record<string, Person>>
  readonly stages: readonly { readonly id: string; readonly title: string }[]
  readonly scenes: Readonly<Record<SceneId, SceneScript>>
  readonly exhibits: Readonly<Record<string, Omit<Exhibit, 'file'>>>
  readonly glossary: Readonly<Record<string, string>>
  readonly graph: Graph
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
  readonly inject?: Inject | undefined
  readonly text: Prose
  readonly exhibits: readonly string[]
  readonly discuss: readonly string[]
  readonly decision?: DecisionScript
  readonly visit?: VisitScript
}

export interface DecisionScript {
  readonly actor: string
  readonly asks: string
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
}

export interface VisitScript {
  readonly asks: string
  readonly leads: Readonly<Record<string, { readonly label: string; readonly short?: string | undefined }>>
}

/** A for 0, B for 1: how a room speaks of choices. */
export function letterOf(index: number): string {
  return String.fromCodePoint(65 + index)
}

/** A scene that the script must have, as the graph leads to it. */
export function sceneIn({ id, scenes }: Script, scene: SceneId): SceneScript {
  const found = entry(scenes, scene)
  if (found === undefined) throw new Error(`${id} has no scene ${scene}`)
  return found
}
