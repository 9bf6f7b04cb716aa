import { scenePath, type Path } from '../../scenario/path.ts'
import type { PlacedScene, SceneId } from '../../scenario/scenario.ts'
import type { Goto } from '../../scenario/shape/decision.ts'

/** One way from a scene to another, or by a return word, with the place in the file that names it. */
export interface Move {
  readonly from: PlacedScene
  readonly target: SceneId
  readonly path: Path
}

/** Every move out of a scene, but not those into its leads. */
export function exitMoves(scene: PlacedScene): readonly Move[] {
  const at = scenePath(scene)
  return [
    ...gotoMoves(scene, scene.goto, [...at, 'goto']),
    ...[...(scene.decision?.choices ?? [])].flatMap(([id, { goto }]) =>
      gotoMoves(scene, goto, [...at, 'decision', 'choices', id, 'goto']),
    ),
    ...gotoMoves(scene, scene.decision?.goto, [...at, 'decision', 'goto']),
    ...gotoMoves(scene, scene.visit?.then, [...at, 'visit', 'then']),
  ]
}

export function gotoMoves(from: PlacedScene, goto: Goto | undefined, path: Path): readonly Move[] {
  if (goto === undefined) return []
  if (typeof goto === 'string') return [{ from, target: goto, path }]
  return goto.map(({ scene }, index) => ({ from, target: scene, path: [...path, index, 'scene'] }))
}
