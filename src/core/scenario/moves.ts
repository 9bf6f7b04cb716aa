import type { Path, PlacedScene, Scenario, SceneId } from './scenario.ts'
import type { Goto } from './schema.ts'

/** Whose a scene is: a lead's, an interrupt's, or the main line's. */
export type Owner =
  | { readonly kind: 'lead'; readonly hub: SceneId; readonly lead: string }
  | { readonly kind: 'interrupt'; readonly interrupt: string }

/** The words of the format that stand for a move and not for a scene. */
export const returnWords: readonly string[] = ['back', 'resume']

/** A `goto`, and the place in the file that holds it. */
export interface PlacedGoto {
  readonly goto: Goto | undefined
  readonly path: Path
  /** The choice or the lead that it belongs to, where it belongs to one. */
  readonly choice?: string
  readonly lead?: string
}

export function gotosOf(scene: PlacedScene): readonly PlacedGoto[] {
  const at = scene.path
  const { decision, visit } = scene
  return [
    { goto: scene.goto, path: [...at, 'goto'] },
    ...[...(decision?.choices ?? [])].map(([choice, { goto }]) => ({
      goto,
      path: [...at, 'decision', 'choices', choice, 'goto'],
      choice,
    })),
    { goto: decision?.goto, path: [...at, 'decision', 'goto'] },
    ...[...(visit?.leads ?? [])].map(([lead, { goto }]) => ({
      goto,
      path: [...at, 'visit', 'leads', lead, 'goto'],
      lead,
    })),
    { goto: visit?.then, path: [...at, 'visit', 'then'] },
  ]
}

/** One way from a scene to another, or by a return word, with the place in the file that names it. */
export interface Move {
  readonly from: PlacedScene
  readonly target: SceneId
  readonly path: Path
}

const exitsKnown = new WeakMap<PlacedScene, readonly Move[]>()

/** Every move out of a scene, but not those into its leads. */
export function exitMoves(scene: PlacedScene): readonly Move[] {
  const known = exitsKnown.get(scene)
  if (known !== undefined) return known
  const moves = gotosOf(scene).flatMap(placed => (placed.lead === undefined ? gotoMoves(scene, placed) : []))
  exitsKnown.set(scene, moves)
  return moves
}

function gotoMoves(from: PlacedScene, { goto, path }: PlacedGoto): readonly Move[] {
  if (typeof goto === 'string') return [{ from, target: goto, path }]
  return (goto ?? []).map(({ scene }, index) => ({ from, target: scene, path: [...path, index, 'scene'] }))
}

/** A lead or an interrupt, with the moves into its scenes. */
interface Opening {
  readonly owner: Owner
  readonly moves: readonly Move[]
}

/** Every lead and interrupt. An interrupt is not opened by a scene; its own first scene stands for where it begins. */
export function openingsOf({ scenes, interrupts }: Scenario): readonly Opening[] {
  const hubs = [...scenes.values()].filter(({ visit }) => visit !== undefined)
  const leads = hubs.flatMap(hub =>
    gotosOf(hub).flatMap((placed): readonly Opening[] =>
      placed.lead === undefined
        ? []
        : [{ owner: { kind: 'lead', hub: hub.id, lead: placed.lead }, moves: gotoMoves(hub, placed) }],
    ),
  )
  const cuts = [...interrupts].flatMap(([interrupt, { scene }]): readonly Opening[] => {
    const from = scenes.get(scene)
    const path: Path = ['interrupts', interrupt, 'scene']
    return from === undefined
      ? []
      : [{ owner: { kind: 'interrupt', interrupt }, moves: [{ from, target: scene, path }] }]
  })
  return [...leads, ...cuts]
}

/** The owner of every scene that belongs to a lead or to an interrupt; where two claim one, the first. */
export function ownersOf(scenario: Scenario): ReadonlyMap<SceneId, Owner> {
  const owners = new Map<SceneId, Owner>()
  const exits = (id: SceneId) => {
    const scene = scenario.scenes.get(id)
    return scene === undefined ? [] : exitMoves(scene).map(({ target }) => target)
  }
  for (const { owner, moves } of openingsOf(scenario)) {
    const starts = moves.map(({ target }) => target)
    for (const id of closure(starts, exits)) if (scenario.scenes.has(id) && !owners.has(id)) owners.set(id, owner)
  }
  return owners
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
