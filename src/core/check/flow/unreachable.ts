import { unreachableScene } from '../../diagnostics/flow.ts'
import { type SceneId, scenePath } from '../../scenario/scenario.ts'
import type { Problems } from '../problems.ts'
import { closure, rootsOf, type SceneMap } from './scene-map.ts'

/** Scenes that nothing leads to, whatever the conditions say. */
export function unreachable(map: SceneMap, problems: Problems): void {
  const reached = reachedScenes(map)
  const lost = [...map.scenario.scenes.keys()].filter(scene => !reached.has(scene))
  for (const { root, followers } of rootsOf(lost, scene => map.following(scene))) {
    const scene = map.scenario.scenes.get(root)
    if (scene !== undefined)
      problems.atKey(scenePath(scene), span =>
        unreachableScene(span, root, followers.length, helpFor(root, map)),
      )
  }
}

function reachedScenes(map: SceneMap): ReadonlySet<SceneId> {
  const reached = closure([map.first], scene => map.following(scene))
  return closure([...reached], scene => [...map.following(scene), ...cutIns(scene, map)])
}

/** Interrupts come before a scene that a move leads to: the start of play is none. */
function cutIns(scene: SceneId, map: SceneMap): readonly SceneId[] {
  if (scene === map.first) return []
  return [...map.scenario.interrupts.values()]
    .filter(({ before }) => before.includes(scene))
    .map(interrupt => interrupt.scene)
}

function helpFor(scene: SceneId, { scenario, first }: SceneMap): string {
  const cutsInAtStart = [...scenario.interrupts.values()].some(
    interrupt => interrupt.scene === scene && interrupt.before.every(before => before === first),
  )
  return cutsInAtStart
    ? 'An interrupt comes between two scenes, so it cannot come before the first: name a later one in `before`.'
    : 'Lead to it from another scene, or take it away.'
}
