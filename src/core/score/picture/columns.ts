import type { SceneId } from '../../scenario/scenario.ts'
import type { Script } from '../../session/script.ts'
import type { Aside } from './asides.ts'

type Asides = ReadonlyMap<SceneId, Aside>

/**
 * The number of the stage in whose column each scene stands. That is its own stage, but for asides, which the file may
 * hold anywhere: a lead stands with its hub, and an interrupt where it cut in, or could have cut in first.
 */
export function columnsOf(
  { stages, scenes }: Pick<Script, 'stages' | 'scenes'>,
  asides: Asides,
  path: readonly SceneId[],
): ReadonlyMap<SceneId, number> {
  const stageOf = (scene: SceneId) => stages.findIndex(({ id }) => id === scenes[scene]?.stage)
  return new Map(Object.keys(scenes).map(scene => [scene, stageOf(anchorOf(scene, asides, path))]))
}

/** A scene of the main line that an aside stands with; any other scene stands by itself. */
function anchorOf(scene: SceneId, asides: Asides, path: readonly SceneId[]): SceneId {
  const seen = new Set<SceneId>()
  let anchor = scene
  for (let aside = asides.get(anchor); aside !== undefined && !seen.has(anchor); aside = asides.get(anchor)) {
    seen.add(anchor)
    anchor = aside.kind === 'lead' ? aside.hub : (cutInAt(anchor, asides, path) ?? aside.before)
  }
  return anchor
}

/** The scene that the play went on to after an interrupt, or where it stopped in the midst of one, the scene before. */
function cutInAt(scene: SceneId, asides: Asides, path: readonly SceneId[]): SceneId | undefined {
  const at = path.indexOf(scene)
  if (at < 0) return undefined
  const isOther = (one: SceneId) => asides.get(one)?.kind !== 'interrupt'
  return path.slice(at).find(isOther) ?? path.slice(0, at).findLast(isOther)
}
