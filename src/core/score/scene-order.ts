import type { SceneId } from '../scenario/scenario.ts'
import type { Script } from '../session/script.ts'
import { asidesOf, type DrawnRoute, drawnRoutes, routesFrom } from './routes.ts'

/**
 * Every scene once: those of the play in the order in which it came to them, none before one that leads to it, as far as that
 * goes, and otherwise as in the file.
 *
 * @param scenes all of them, as in the file, stage by stage
 */
export function orderedScenes(
  scenes: readonly SceneId[],
  roads: readonly DrawnRoute[],
  path: readonly SceneId[],
): readonly SceneId[] {
  const visited = [...new Set(path)]
  const before = predecessorsOf(roads, visited)
  const left = new Set(scenes)
  const order: SceneId[] = []
  while (left.size > 0) {
    const waiting = [...left]
    const isNext = (scene: SceneId) => [...(before.get(scene) ?? [])].every(one => !left.has(one))
    // An interrupt that may cut in at two places can lead back to what leads to it. Then the play's own order still holds.
    const isDue = (scene: SceneId) => isNextOf(visited, scene, left)
    const next = waiting.find(isNext) ?? waiting.find(isDue)
    if (next === undefined) break
    left.delete(next)
    order.push(next)
  }
  return order
}

/** Whether the play came to a scene before all others that are left, or not at all. */
function isNextOf(visited: readonly SceneId[], scene: SceneId, left: ReadonlySet<SceneId>): boolean {
  return !visited.includes(scene) || visited.find(one => left.has(one)) === scene
}

function predecessorsOf(
  roads: readonly DrawnRoute[],
  visited: readonly SceneId[],
): ReadonlyMap<SceneId, ReadonlySet<SceneId>> {
  const before = new Map<SceneId, Set<SceneId>>()
  const add = (from: SceneId, to: SceneId) => {
    before.set(to, (before.get(to) ?? new Set()).add(from))
  }
  for (const { from, to, kind } of roads) if (kind !== 'back') add(from, to)
  visited.slice(1).forEach((scene, index) => add(visited[index] ?? scene, scene))
  return before
}

/** Every scene, in the order in which the story can be told: none stands before one that leads to it. */
export function scenesInOrder({ graph, scenes }: Script): readonly SceneId[] {
  const ways = routesFrom(graph)
  return orderedScenes(Object.keys(scenes), drawnRoutes({ ways, asides: asidesOf(graph, ways), path: [] }), [])
}

/** The numbers of the decisions, from 1, by scene: those on the ballot slips, and in all papers. */
export function decisionNumbers(script: Script): ReadonlyMap<SceneId, number> {
  const decisions = scenesInOrder(script).filter(id => script.scenes[id]?.decision !== undefined)
  return new Map(decisions.map((id, index) => [id, index + 1]))
}
