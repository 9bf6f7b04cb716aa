import { closure, exitMoves, type Move, openingsOf, returnWords } from '../scenario/moves.ts'
import { firstScene, type PlacedScene, type Scenario, type SceneId } from '../scenario/scenario.ts'

/** The scenes of a scenario and every move between them, worked out once for all checks of the flow. */
export class SceneMap {
  readonly scenario: Scenario
  readonly first: SceneId
  readonly #exits: ReadonlyMap<SceneId, readonly Move[]>
  readonly openings: ReturnType<typeof openingsOf>
  readonly #leads: ReadonlyMap<SceneId, readonly Move[]>
  /** Those into the scenes of leads included. */
  readonly moves: readonly Move[]
  /** Scenes from which some way leads to a return word. */
  readonly returning: ReadonlySet<SceneId>
  /** Scenes that follow from the first without a lead or an interrupt. */
  readonly mainLine: ReadonlySet<SceneId>

  constructor(scenario: Scenario) {
    this.scenario = scenario
    this.first = firstScene(scenario)
    this.openings = openingsOf(scenario)
    const leads = this.openings.flatMap(({ owner, moves }) => (owner.kind === 'lead' ? moves : []))
    const exits = [...scenario.scenes.values()].flatMap(exitMoves)
    this.#exits = movesBy(exits, ({ from }) => from.id)
    this.#leads = movesBy(leads, ({ from }) => from.id)
    this.moves = [...exits, ...leads]
    const into = movesBy(exits, ({ target }) => target)
    const before = (scene: SceneId) => (into.get(scene) ?? []).map(({ from }) => from.id)
    this.returning = closure(returnWords.flatMap(before), before)
    this.mainLine = closure([this.first], id => this.exitsOf(id).map(({ target }) => target))
  }

  exitsOf(scene: SceneId): readonly Move[] {
    return this.#exits.get(scene) ?? []
  }

  /** Where a scene leads, the leads of a hub included. */
  following(scene: SceneId): readonly SceneId[] {
    const targets = [...this.exitsOf(scene), ...(this.#leads.get(scene) ?? [])].map(({ target }) => target)
    return targets.filter(target => this.scenario.scenes.has(target))
  }

  /** Of the scenes that are not reached those that no other of them leads to; of a ring the first. */
  lostWithout(reached: ReadonlySet<SceneId>): readonly Lost[] {
    const { scenes } = this.scenario
    const lost = [...scenes.values()].filter(({ id }) => !reached.has(id))
    const inside = (id: SceneId) => this.following(id).filter(target => !reached.has(target))
    const led = new Set(lost.flatMap(({ id }) => inside(id).filter(target => target !== id)))
    const told = new Set<SceneId>()
    const roots: Lost[] = []
    for (const scene of [...lost.filter(({ id }) => !led.has(id)), ...lost]) {
      if (told.has(scene.id)) continue
      const before = told.size
      for (const id of closure([scene.id], inside)) told.add(id)
      roots.push({ scene, followers: told.size - before - 1 })
    }
    return roots
  }
}

/** A scene that is not reached, and how many others only follow from it, for which it is told once. */
interface Lost {
  readonly scene: PlacedScene
  readonly followers: number
}

export function movesBy(moves: readonly Move[], idOf: (move: Move) => SceneId): ReadonlyMap<SceneId, readonly Move[]> {
  const by = new Map<SceneId, Move[]>()
  for (const move of moves) {
    const known = by.get(idOf(move))
    if (known === undefined) by.set(idOf(move), [move])
    else known.push(move)
  }
  return by
}

export function isReturn({ target }: Move): boolean {
  return returnWords.includes(target)
}
