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
import { isPreset, optionsOf } from '../machine/actions.ts'
import { pillars } from '../scenario/pillar.ts'
import { livenessOf } from './liveness.ts'
import { anyEnding, type Probe, ternary, type Ternary } from './probes.ts'
import type { Weights } from './tally.ts'

/** A graph made ready for exploring: places and facts by number, tests compiled, weights looked up once. */
export type Model = ReturnType<typeof modelOf>
export type ModelPlace = Model['places'][number]
export type ModelOption = ModelPlace['options'][number]
export type ModelBranch = ModelPlace['branches'][number]

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
export function modelOf(graph: Graph, weights: Weights, probes: readonly Probe[], forgotten: ReadonlySet<FactId>) {
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

  places() {
    return Object.entries(this.#graph.places).map(([id, place]) => this.#place(id, place))
  }

  #place(id: PlaceId, place: Place) {
    return {
      id,
      kind: place.kind,
      /** Indices of the facts that tell states apart here. */
      live: this.#live.get(id) ?? [],
      options: this.#options(id, place),
      branches: place.kind === 'gate' ? place.branches.map(branch => this.#branch(branch)) : [],
      /** Gained on entering, but not on coming back to a hub, whose text has then been read. */
      entering: this.#weights.entering(id),
      /** The index of the fact that counts a hub's looks. */
      looks: place.kind === 'hub' ? this.#indexOf.get(place.looks) : undefined,
      /** How many options that count as enough to choose from must be on offer. */
      least: leastOnOffer(place),
      probes: this.#probes.get(place.kind === 'ending' ? anyEnding : id) ?? [],
    }
  }

  #options(id: PlaceId, place: Place) {
    const scoring = this.#weights.scoring(id)
    return optionsOf(place)
      .filter(({ action }) => !isPreset(place, action))
      .map(({ action, when, move }) => ({
        action,
        when: this.#test(when),
        effects: this.#effects(move.effects),
        branches: move.branches.map(branch => this.#branch(branch)),
        weight: this.#weights.taking(id, action),
        /** Whether it stands for enough to choose from: a choice, or the greatest number of them. */
        counts: action.type === 'decided' && action.picks.length === (place.kind === 'several' ? place.max : 1),
        /** Bits of the pillars that this option's choices score. */
        scores: action.type === 'decided' ? pillarBits(action.picks.flatMap(pick => scoring.get(pick) ?? [])) : 0,
      }))
  }

  #branch({ when, effects, to }: Branch) {
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
