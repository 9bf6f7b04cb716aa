import type { PlacedScene, Scenario, SceneId } from '../scenario.ts'
import type { Decision, ScenarioFile, Scene, WrittenDecision, WrittenScene, WrittenStage } from '../schema.ts'

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
