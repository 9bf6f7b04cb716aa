import type { SceneId } from '../../scenario/scenario.ts'
import type { Road } from './roads.ts'

/**
 * Every scene once: none before one that leads to it, those of the play in the order in which it came to them, and
 * otherwise as in the file.
 *
 * @param scenes all of them, as in the file, stage by stage
 */
export function inOrder(
  scenes: readonly SceneId[],
  roads: readonly Road[],
  path: readonly SceneId[],
): readonly SceneId[] {
  const before = predecessorsOf(roads, [...new Set(path)])
  const left = new Set(scenes)
  const order: SceneId[] = []
  while (left.size > 0) {
    const waiting = [...left]
    const isNext = (scene: SceneId) => [...(before.get(scene) ?? [])].every(one => !left.has(one))
    // There is always one that waits for nothing, as roads form no loop; the file's first only keeps this finite.
    const next = waiting.find(isNext) ?? waiting[0]
    if (next === undefined) break
    left.delete(next)
    order.push(next)
  }
  return order
}

function predecessorsOf(
  roads: readonly Road[],
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
