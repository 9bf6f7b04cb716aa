import { closure, exitMoves, gotoMoves, type Move, type Owner, returnWords } from '../scenario/moves.ts'
import {
  firstScene,
  type Path,
  type PlacedScene,
  type Scenario,
  type SceneId,
  scenePath,
} from '../scenario/scenario.ts'

/** A lead or an interrupt, with the moves into its scenes. */
interface Opening {
  readonly owner: Owner
  readonly moves: readonly Move[]
}

/** The scenes of a scenario and every move between them, worked out once for all checks of the flow. */
export class SceneMap {
  readonly scenario: Scenario
  readonly first: SceneId
  readonly exits: ReadonlyMap<SceneId, readonly Move[]>
  readonly openings: readonly Opening[]
  readonly #leads: ReadonlyMap<SceneId, readonly Move[]>
  /** Scenes from which some way leads to a return word. */
  readonly returning: ReadonlySet<SceneId>
  /** Scenes that follow from the first without a lead or an interrupt. */
  readonly mainLine: ReadonlySet<SceneId>

  constructor(scenario: Scenario) {
    this.scenario = scenario
    this.first = firstScene(scenario)
    this.exits = new Map([...scenario.scenes].map(([id, scene]) => [id, exitMoves(scene)]))
    const scenes = [...scenario.scenes.values()]
    const hubs = scenes.filter(({ visit }) => visit !== undefined)
    this.openings = [...hubs.flatMap(leadOpenings), ...this.#interruptOpenings()]
    this.#leads = new Map(hubs.map(hub => [hub.id, leadOpenings(hub).flatMap(({ moves }) => moves)]))
    this.returning = this.#comingTo(scenes.filter(({ id }) => this.exitsOf(id).some(isReturn)))
    this.mainLine = closure([this.first], id => this.exitsOf(id).map(({ target }) => target))
  }

  exitsOf(scene: SceneId): readonly Move[] {
    return this.exits.get(scene) ?? []
  }

  /** Where a scene leads, the leads of a hub included. */
  following(scene: SceneId): readonly SceneId[] {
    const targets = [...this.exitsOf(scene), ...(this.#leads.get(scene) ?? [])].map(({ target }) => target)
    return targets.filter(target => this.scenario.scenes.has(target))
  }

  /** An interrupt is not opened by a scene; its own first scene stands for where it begins. */
  #interruptOpenings(): readonly Opening[] {
    return [...this.scenario.interrupts].flatMap(([interrupt, { scene }]): readonly Opening[] => {
      const from = this.scenario.scenes.get(scene)
      const path: Path = ['interrupts', interrupt, 'scene']
      return from === undefined
        ? []
        : [{ owner: { kind: 'interrupt', interrupt }, moves: [{ from, target: scene, path }] }]
    })
  }

  /** The scenes from which some way leads to one of these, these included. */
  #comingTo(goals: readonly PlacedScene[]): ReadonlySet<SceneId> {
    const before = new Map<SceneId, SceneId[]>()
    for (const [id, moves] of this.exits)
      for (const { target } of moves) {
        const known = before.get(target)
        if (known === undefined) before.set(target, [id])
        else known.push(id)
      }
    return closure(
      goals.map(({ id }) => id),
      id => before.get(id) ?? [],
    )
  }
}

function leadOpenings(hub: PlacedScene): readonly Opening[] {
  return [...(hub.visit?.leads ?? [])].map(([lead, { goto }]) => ({
    owner: { kind: 'lead', hub: hub.id, lead },
    moves: gotoMoves(hub, goto, [...scenePath(hub), 'visit', 'leads', lead, 'goto']),
  }))
}

export function isReturn({ target }: Move): boolean {
  return returnWords.includes(target)
}

/** What is told once for all that only follows from it. */
interface Root {
  readonly root: SceneId
  readonly followers: readonly SceneId[]
}

/** Of some scenes those that no other of them leads to; of a ring the first. */
export function rootsOf(lost: readonly SceneId[], next: (scene: SceneId) => readonly SceneId[]): readonly Root[] {
  const among = new Set(lost)
  const inside = (scene: SceneId) => next(scene).filter(target => among.has(target))
  const led = new Set(lost.flatMap(scene => inside(scene).filter(target => target !== scene)))
  const told = new Set<SceneId>()
  const roots: Root[] = []
  for (const scene of [...lost.filter(id => !led.has(id)), ...lost]) {
    if (told.has(scene)) continue
    const followers = [...closure([scene], inside)].filter(id => id !== scene && !told.has(id))
    for (const id of [scene, ...followers]) told.add(id)
    roots.push({ root: scene, followers })
  }
  return roots
}
