import {
  type Branch,
  cutMove,
  type Effect,
  type FactId,
  type Graph,
  type Place,
  type PlaceId,
  type Test,
} from '../machine/graph.ts'
import { type Action, isPreset, optionsOf } from '../machine/actions.ts'
import { pillars } from '../scenario/pillar.ts'
import { livenessOf } from './liveness.ts'
import { anyEnding, type Probe, ternary, type Ternary } from './probes.ts'
import type { Tally, Weights } from './tally.ts'

/** A graph made ready for exploring: places and facts by number, tests compiled, weights looked up once. */
export interface Model {
  readonly start: number
  readonly places: readonly ModelPlace[]
  readonly initial: Uint8Array
  readonly max: Uint8Array
}

export interface ModelPlace {
  readonly id: PlaceId
  readonly kind: Place['kind']
  /** Indices of the facts that tell states apart here. */
  readonly live: readonly number[]
  readonly options: readonly ModelOption[]
  /** Only of gates. */
  readonly branches: readonly ModelBranch[]
  /** Gained on entering, but not on coming back to a hub, whose text has then been read. */
  readonly entering: Tally
  /** The index of the fact that counts a hub's looks. */
  readonly looks: number | undefined
  /** How many options that count as enough to choose from must be on offer. */
  readonly least: number
  readonly probes: readonly ModelProbe[]
}

export interface ModelOption {
  readonly action: Action
  readonly when: Ternary
  readonly effects: readonly ModelEffect[]
  readonly branches: readonly ModelBranch[]
  readonly weight: Tally
  /** Whether it stands for enough to choose from: a choice, or the greatest number of them where several may be taken. */
  readonly counts: boolean
  /** Bits of the pillars that this option's choices score. */
  readonly scores: number
}

export interface ModelBranch {
  readonly when: Ternary
  readonly effects: readonly ModelEffect[]
  readonly to: number
}

export interface ModelEffect {
  readonly fact: number
  readonly value: number
  readonly adds: boolean
}

export interface ModelProbe {
  readonly number: number
  readonly effects: readonly ModelEffect[]
  readonly test: Ternary
}

/** The graph of a short session, in which the story simply goes on where something is left out. */
export function shortened(graph: Graph): Graph {
  const places = Object.entries(graph.places).map(([id, place]) => {
    const move = cutMove(place)
    return [id, move === undefined ? place : { kind: 'passage' as const, stage: place.stage, move }]
  })
  return { ...graph, places: Object.fromEntries(places) as Graph['places'] }
}

/** @param forgotten facts to leave out: tests of them may then go either way */
export function modelOf(
  graph: Graph,
  weights: Weights,
  probes: readonly Probe[],
  forgotten: ReadonlySet<FactId>,
): Model {
  const facts = graph.facts.filter(fact => !forgotten.has(fact.id))
  const indexOf = new Map(facts.map((fact, index) => [fact.id, index]))
  const compiler = new Compiler(graph, indexOf, weights, probes)
  return {
    start: compiler.placeNumber(graph.start),
    places: compiler.places(),
    initial: Uint8Array.from(facts, fact => fact.initial),
    max: Uint8Array.from(facts, fact => fact.max),
  }
}

class Compiler {
  readonly #graph: Graph
  readonly #indexOf: ReadonlyMap<FactId, number>
  readonly #weights: Weights
  readonly #probes: ReadonlyMap<PlaceId, readonly ModelProbe[]>
  readonly #numbers: ReadonlyMap<PlaceId, number>
  readonly #live: ReadonlyMap<PlaceId, readonly number[]>

  constructor(graph: Graph, indexOf: ReadonlyMap<FactId, number>, weights: Weights, probes: readonly Probe[]) {
    this.#graph = graph
    this.#indexOf = indexOf
    this.#weights = weights
    this.#probes = this.#byPlace(probes)
    this.#numbers = new Map(Object.keys(graph.places).map((id, number) => [id, number]))
    this.#live = livenessOf(graph, indexOf, probes)
  }

  placeNumber(id: PlaceId): number {
    const number = this.#numbers.get(id)
    if (number === undefined) throw new Error(`the graph has no place ${id}`)
    return number
  }

  places(): readonly ModelPlace[] {
    return Object.entries(this.#graph.places).map(([id, place]) => this.#place(id, place))
  }

  #place(id: PlaceId, place: Place): ModelPlace {
    return {
      id,
      kind: place.kind,
      live: this.#live.get(id) ?? [],
      options: this.#options(id, place),
      branches: place.kind === 'gate' ? place.branches.map(branch => this.#branch(branch)) : [],
      entering: this.#weights.entering(id),
      looks: place.kind === 'hub' ? this.#indexOf.get(place.looks) : undefined,
      least: leastOnOffer(place),
      probes: this.#probes.get(place.kind === 'ending' ? anyEnding : id) ?? [],
    }
  }

  #options(id: PlaceId, place: Place): readonly ModelOption[] {
    const scoring = this.#weights.scoring(id)
    return optionsOf(place)
      .filter(({ action }) => !isPreset(place, action))
      .map(({ action, when, move }) => ({
        action,
        when: this.#test(when),
        effects: this.#effects(move.effects),
        branches: move.branches.map(branch => this.#branch(branch)),
        weight: this.#weights.taking(id, action),
        counts: action.type === 'decided' && action.picks.length === (place.kind === 'several' ? place.max : 1),
        scores: action.type === 'decided' ? pillarBits(action.picks.flatMap(pick => scoring.get(pick) ?? [])) : 0,
      }))
  }

  #branch({ when, effects, to }: Branch): ModelBranch {
    return { when: this.#test(when), effects: this.#effects(effects), to: this.placeNumber(to) }
  }

  #effects(effects: readonly Effect[]): readonly ModelEffect[] {
    return effects.flatMap((effect): readonly ModelEffect[] => {
      const fact = this.#indexOf.get(effect.fact)
      if (fact === undefined) return []
      return 'to' in effect ? [{ fact, value: effect.to, adds: false }] : [{ fact, value: effect.add, adds: true }]
    })
  }

  #test(test: Test): Ternary {
    return ternary(test, this.#indexOf)
  }

  #byPlace(probes: readonly Probe[]): ReadonlyMap<PlaceId, readonly ModelProbe[]> {
    const byPlace = new Map<PlaceId, ModelProbe[]>()
    probes.forEach(({ place, effects, test }, number) => {
      const probe = { number, effects: this.#effects(effects), test: this.#test(test) }
      byPlace.set(place, [...(byPlace.get(place) ?? []), probe])
    })
    return byPlace
  }
}

/** Two choices at least; where several may be taken, one set of the greatest size. */
function leastOnOffer(place: Place): number {
  if (place.kind === 'single') return 2
  return place.kind === 'several' ? 1 : 0
}

function pillarBits(scored: readonly string[]): number {
  return pillars.reduce((bits, pillar, index) => (scored.includes(pillar) ? bits | (1 << index) : bits), 0)
}
