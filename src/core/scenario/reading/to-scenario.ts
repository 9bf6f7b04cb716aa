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
        const path = file.stages === undefined ? ['scenes', id] : ['stages', stage, 'scenes', id]
        const filled = filledScene(scene, { id, stage, path, next: order[++index], decider: firstOf(file.cast) })
        scenes.set(id, filled.scene)
        if (!placed.has(id)) placed.set(id, filled.placed)
      }
      return [stage, { title, scenes }] as const
    }),
  )
  const id = file.id ?? folder
  return { ...file, id, title: file.title ?? inWords(id), stages, scenes: placed }
}

/** What a scene takes from its place in the file. */
interface Surroundings extends Pick<PlacedScene, 'id' | 'stage' | 'path'> {
  /** The scene after it, in whichever stage. */
  readonly next: SceneId | undefined
  readonly decider: string
}

interface FilledScene {
  readonly around: string
  readonly scene: Scene
  readonly placed: PlacedScene
}

const filledBefore = new WeakMap<WrittenScene, FilledScene>()

/**
 * A scene with what its author may leave out. Everything that reads scenes reads them filled, digests too. While neither
 * the scene nor its surroundings change, it is the same object.
 */
export function filledScene(written: WrittenScene, { id, stage, path, next, decider }: Surroundings): FilledScene {
  const around = [next, decider, ...path].join(' ')
  const before = filledBefore.get(written)
  if (before?.around === around) return before
  const { title = inWords(id), decision, visit, ending, goto } = written
  const leadsOn = [goto, decision, visit, ending].some(way => way !== undefined)
  const scene = {
    ...written,
    title,
    ...(leadsOn ? {} : { goto: next }),
    decision: decision && filledDecision(decision, next, decider),
  }
  const filled = { around, scene, placed: { ...scene, id, stage, path } }
  filledBefore.set(written, filled)
  return filled
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
