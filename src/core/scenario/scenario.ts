import type { Decision, Person, ScenarioFile, Scene } from './schema.ts'

export type SceneId = string
export type ChoiceId = string

/** The name of the picture on which places are marked. */
export const mapName = 'borough'

/** Keys from the top of a file down to a value: the way by which a problem is found again in the text. */
export type Path = readonly (string | number)[]

export interface PlacedScene extends Scene {
  readonly id: SceneId
  readonly stage: string
  readonly path: Path
}

/**
 * A scenario whose keys and types are right, with everything that its file leaves out; whether its references are, `check`
 * tells.
 */
export interface Scenario extends Omit<ScenarioFile, 'id' | 'title' | 'stages' | 'scenes'> {
  readonly id: string
  readonly title: string
  readonly stages: ReadonlyMap<string, { readonly title: string; readonly scenes: ReadonlyMap<SceneId, Scene> }>
  /** Every scene of every stage, in the file's order. */
  readonly scenes: ReadonlyMap<SceneId, PlacedScene>
}

/** Play starts at the first scene of the first stage. */
export function firstScene(scenario: Scenario): SceneId {
  const [first] = scenario.scenes.keys()
  if (first === undefined) throw new Error('a scenario without scenes')
  return first
}

export function decisionsOf(scenario: Scenario): readonly (PlacedScene & { readonly decision: Decision })[] {
  return [...scenario.scenes.values()].filter(
    (scene): scene is PlacedScene & { decision: Decision } => scene.decision !== undefined,
  )
}

/** Whose chair members sit in at a scene: a councillor's, or that of an officer whom they advise. */
export function seatOf({ cast }: Pick<Scenario, 'cast'>, { decision }: Scene): Person['seat'] | undefined {
  return decision === undefined ? undefined : (cast.get(decision.actor)?.seat ?? 'officer')
}

/** The choices taken when the time runs out; none when the timer only informs. */
export function timeoutPicks(decision: Decision): readonly ChoiceId[] {
  return presetPicks(decision['on-timeout'] ?? [])
}

/** Choices that are taken without anybody choosing, as a file names them. */
export function presetPicks(named: string | readonly string[]): readonly ChoiceId[] {
  return typeof named === 'string' ? [named] : named
}

/** The key of the file that holds the scenes. */
export function storyPath({ scenes }: Scenario): Path {
  const [first] = scenes.values()
  return first?.path.slice(0, 1) ?? []
}

/** What stands at a path in plain values, as a file holds them; `undefined` where there is nothing. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inside, key) => {
    if (typeof inside !== 'object' || inside === null || !Object.hasOwn(inside, key)) return undefined
    return (inside as Record<PropertyKey, unknown>)[key]
  }, value)
}
