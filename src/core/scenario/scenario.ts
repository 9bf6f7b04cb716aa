import type { Decision } from './shape/decision.ts'
import type { Scene } from './shape/scene.ts'
import type { ScenarioFile } from './shape/scenario-shape.ts'

export type SceneId = string
export type ChoiceId = string

/** A scene and where it stands. */
export interface PlacedScene extends Scene {
  readonly id: SceneId
  readonly stage: string
}

/** A scenario whose keys and types are right; whether its references are, `check` tells. */
export interface Scenario extends ScenarioFile {
  /** Every scene of every stage, in the file's order. */
  readonly scenes: ReadonlyMap<SceneId, PlacedScene>
}

export function toScenario(file: ScenarioFile): Scenario {
  const scenes = new Map<SceneId, PlacedScene>()
  for (const [stage, { scenes: ofStage }] of file.stages)
    for (const [id, scene] of ofStage) if (!scenes.has(id)) scenes.set(id, { ...scene, id, stage })
  return { ...file, scenes }
}

/** Play starts at the first scene of the first stage. */
export function firstScene(scenario: Scenario): SceneId {
  const [first] = scenario.scenes.keys()
  if (first === undefined) throw new Error('a scenario without scenes')
  return first
}

/** The scenes at which members decide, in the file's order. */
export function decisionsOf(scenario: Scenario): readonly (PlacedScene & { readonly decision: Decision })[] {
  return [...scenario.scenes.values()].filter(
    (scene): scene is PlacedScene & { decision: Decision } => scene.decision !== undefined,
  )
}

/** The choices taken when the time runs out; none when the timer only informs. */
export function timeoutPicks(decision: Decision): readonly ChoiceId[] {
  const named = decision['on-timeout']
  if (named === undefined) return []
  return typeof named === 'string' ? [named] : named
}
