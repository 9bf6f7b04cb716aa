import type { Decision, Person, ScenarioFile, Scene, WrittenDecision, WrittenScene, WrittenStage } from './schema.ts'

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

/** The stage of a file without stages. */
export const onlyStage = 'story'

/** @param folder the name of the folder, which is the id of a file that gives none */
export function toScenario({ scenes: loose = new Map(), ...file }: ScenarioFile, folder = ''): Scenario {
  const written = file.stages ?? new Map<string, WrittenStage>([[onlyStage, { title: 'The story', scenes: loose }]])
  const order = [...written.values()].flatMap(stage => [...stage.scenes.keys()])
  const placed = new Map<SceneId, PlacedScene>()
  let index = 0
  const stages = new Map(
    [...written].map(([stage, { title, scenes: ofStage }]) => {
      const scenes = new Map<SceneId, Scene>()
      for (const [id, scene] of ofStage) {
        const filled = filledScene(scene, { id, next: order[++index], decider: firstOf(file.cast) })
        scenes.set(id, filled)
        const path = file.stages === undefined ? ['scenes', id] : ['stages', stage, 'scenes', id]
        if (!placed.has(id)) placed.set(id, { ...filled, id, stage, path })
      }
      return [stage, { title, scenes }] as const
    }),
  )
  const id = file.id ?? folder
  return { ...file, id, title: file.title ?? inWords(id), stages, scenes: placed }
}

/** What a scene takes from its place in the file. */
interface Surroundings {
  readonly id: SceneId
  /** The scene after it, in whichever stage. */
  readonly next: SceneId | undefined
  readonly decider: string
}

/** A scene with what its author may leave out. Everything that reads scenes reads them filled, digests too. */
export function filledScene(scene: WrittenScene, { id, next, decider }: Surroundings): Scene {
  const { title = inWords(id), decision, visit, ending, goto } = scene
  const leadsOn = [goto, decision, visit, ending].some(way => way !== undefined)
  return {
    ...scene,
    title,
    ...(leadsOn ? {} : { goto: next }),
    decision: decision && filledDecision(decision, next, decider),
  }
}

function filledDecision(decision: WrittenDecision, next: SceneId | undefined, decider: string): Decision {
  const { actor = decider, pick, goto, choices } = decision
  if (pick !== undefined) return { ...decision, actor, goto: goto ?? next }
  const leading = [...choices].map(([id, choice]) => [id, { ...choice, goto: choice.goto ?? next }] as const)
  return { ...decision, actor, choices: new Map(leading) }
}

/** The person who decides where a file does not say who does. */
export function firstOf(cast: ReadonlyMap<string, unknown> | ReadonlySet<string>): string {
  const [first = ''] = cast.keys()
  return first
}

/** `second-invoice` as “Second invoice”. */
function inWords(id: string): string {
  return id.slice(0, 1).toUpperCase() + id.slice(1).replaceAll('-', ' ')
}

/** News that comes by `text message`, as a heading. */
export function mediumTitle(medium: string): string {
  return medium.slice(0, 1).toUpperCase() + medium.slice(1)
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
