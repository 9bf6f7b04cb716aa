import {
  applyEffects,
  type Branch,
  type FactId,
  type Facts,
  type Graph,
  type GraphFact,
  holds,
  initialFacts,
  type PlaceId,
} from './graph.ts'
import { type Position, type Action, type Option, optionsOf, sameAction } from './actions.ts'

/** The graph as a player reads it: the same moves as the XState machine, by another way, to hold one against the other. */
export class Walk {
  readonly #graph: Graph
  readonly #bounds: ReadonlyMap<FactId, GraphFact>

  constructor(graph: Graph) {
    this.#graph = graph
    this.#bounds = new Map(graph.facts.map(fact => [fact.id, fact]))
  }

  start(): Position {
    return { scene: this.#graph.start, facts: initialFacts(this.#graph) }
  }

  offers({ scene, facts }: Position): readonly Option[] {
    return optionsOf(this.#place(scene)).filter(option => holds(option.when, facts))
  }

  /** The position after an action, or `undefined` when it is not on offer. */
  take(from: Position, action: Action): Position | undefined {
    const option = this.offers(from).find(offer => sameAction(offer.action, action))
    if (option === undefined) return undefined
    return this.#follow(option.move.branches, applyEffects(option.move.effects, from.facts, this.#bounds))
  }

  #follow(branches: readonly Branch[], facts: Facts): Position {
    const branch = branches.find(({ when }) => holds(when, facts))
    if (branch === undefined) throw new Error('a move has no branch that holds')
    const after = applyEffects(branch.effects, facts, this.#bounds)
    const place = this.#place(branch.to)
    return place.kind === 'gate' ? this.#follow(place.branches, after) : { scene: branch.to, facts: after }
  }

  #place(id: PlaceId) {
    const place = this.#graph.places[id]
    if (place === undefined) throw new Error(`the graph has no place ${id}`)
    return place
  }
}

/** The scene that a target stands for: a gate stands before one. */
export function sceneAt(graph: Graph, target: PlaceId): PlaceId {
  const place = graph.places[target]
  const last = place?.kind === 'gate' ? place.branches.at(-1) : undefined
  return last === undefined ? target : sceneAt(graph, last.to)
}
