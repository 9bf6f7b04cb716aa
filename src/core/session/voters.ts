import type { ChoiceId } from '../scenario/scenario.ts'
import { entry } from './entry.ts'
import type { Script } from './script.ts'

/**
 * How many at least raised a hand: where several choices may be taken, one member raises several hands, and never two for
 * the same choice.
 *
 * @param most how many choices one member may take
 */
export function votersAtLeast(votes: ReadonlyMap<ChoiceId, number>, most: number): number {
  const hands = [...votes.values()]
  const all = hands.reduce((sum, more) => sum + more, 0)
  return Math.max(0, Math.ceil(all / most), ...hands)
}

/** How many choices one member may take at a scene. */
export function mostPicks({ scenes }: Script, scene: string): number {
  return entry(scenes, scene)?.decision?.pick?.max ?? 1
}
