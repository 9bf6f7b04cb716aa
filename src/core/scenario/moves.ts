import { type Path, type PlacedScene, type Scenario, type SceneId, scenePath } from './scenario.ts'
import type { Goto, Scene } from './schema.ts'

/** Whose a scene is: a lead's, an interrupt's, or the main line's. */
export type Owner =
  | { readonly kind: 'lead'; readonly hub: SceneId; readonly lead: string }
  | { readonly kind: 'interrupt'; readonly interrupt: string }

/** The words of the format that stand for a move and not for a scene. */
export const returnWords: readonly string[] = ['back', 'resume']

/** Where a `goto` may lead, in order, return words included. */
function targetsOf(goto: Goto | undefined): readonly SceneId[] {
  if (goto === undefined) return []
  return typeof goto === 'string' ? [goto] : goto.map(branch => branch.scene)
}

/** Where a scene itself may lead; a hub's leads are not counted, only what comes after it. */
function exitsOf(scene: Scene): readonly SceneId[] {
  const choices = [...(scene.decision?.choices.values() ?? [])]
  return [
    ...targetsOf(scene.goto),
    ...targetsOf(scene.decision?.goto),
    ...choices.flatMap(choice => targetsOf(choice.goto)),
    ...targetsOf(scene.visit?.then),
  ]
}

/** The owner of every scene that belongs to a lead or to an interrupt; where two claim one, the first. */
export function ownersOf(scenario: Scenario): ReadonlyMap<SceneId, Owner> {
  const owners = new Map<SceneId, Owner>()
  const exits = (id: SceneId) => {
    const scene = scenario.scenes.get(id)
    return scene === undefined ? [] : exitsOf(scene)
  }
  for (const { starts, owner } of claimsOf(scenario))
    for (const id of closure(starts, exits)) if (scenario.scenes.has(id) && !owners.has(id)) owners.set(id, owner)
  return owners
}

interface Claim {
  readonly owner: Owner
  readonly starts: readonly SceneId[]
}

/** Every lead and interrupt with the scenes that it opens with. */
function claimsOf(scenario: Scenario): readonly Claim[] {
  const leads = [...scenario.scenes.values()].flatMap(hub =>
    [...(hub.visit?.leads ?? [])].map(([lead, { goto }]): Claim => ({
      owner: { kind: 'lead', hub: hub.id, lead },
      starts: targetsOf(goto),
    })),
  )
  const interrupts = [...scenario.interrupts].map(([interrupt, { scene }]): Claim => ({
    owner: { kind: 'interrupt', interrupt },
    starts: [scene],
  }))
  return [...leads, ...interrupts]
}

/** Everything that follows from some scenes, step by step, these included. */
export function closure(
  starts: readonly SceneId[],
  next: (scene: SceneId) => readonly SceneId[],
): ReadonlySet<SceneId> {
  const seen = new Set<SceneId>(starts)
  for (const scene of seen) for (const following of next(scene)) seen.add(following)
  return seen
}

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
