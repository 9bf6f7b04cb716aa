import type { SceneId } from '../../scenario/scenario.ts'
import type { Aside } from './asides.ts'
import type { Road } from './roads.ts'

/**
 * The scenes that stand on one straight line: those of the play that are no asides, and past its end, where it was
 * stopped, one way on to an ending.
 */
export function spineOf(
  order: readonly SceneId[],
  roads: readonly Road[],
  asides: ReadonlyMap<SceneId, Aside>,
  path: readonly SceneId[],
): ReadonlySet<SceneId> {
  const spine = new Set(path.filter(scene => !asides.has(scene)))
  const next = (scene: SceneId) => {
    const open = new Set(
      roads.filter(({ from, kind }) => from === scene && kind !== 'back').map(({ to }) => to),
    )
    return order.find(one => open.has(one) && !asides.has(one) && !spine.has(one))
  }
  const last = path.at(-1)
  for (let scene = last; scene !== undefined; scene = next(scene)) if (!asides.has(scene)) spine.add(scene)
  return spine
}
