import type { SceneId } from '../../scenario/scenario.ts'
import type { Script } from '../../session/script.ts'

/** Every scene in the order of the story: stage by stage, as its file has them. */
export function scenesInOrder({ stages, scenes }: Script): readonly SceneId[] {
  return stages.flatMap(({ id }) =>
    Object.entries(scenes).flatMap(([scene, { stage }]) => (stage === id ? [scene] : [])),
  )
}
