import { guardsOf } from '../scenario/conditions.ts'
import { type Owner, ownersOf } from '../scenario/moves.ts'
import {
  firstScene,
  type PlacedScene,
  type Scenario,
  presetPicks,
  type SceneId,
  timeoutPicks,
} from '../scenario/scenario.ts'
import type { Condition } from '../scenario/condition-schema.ts'
import type { Changes, Decision, Goto, Visit } from '../scenario/schema.ts'
import { all, choseBit, flag, lowerCondition, unknownFact, visitedBit } from './conditions.ts'
import {
  always,
  type Branch,
  type Effect,
  type FactId,
  type Gate,
  type Graph,
  type GraphFact,
  type Hub,
  type Place,
  type PlaceId,
  type SeveralDecision,
  type SingleDecision,
  type Test,
  factTestsIn,
} from './graph.ts'

/** Lowers a scenario without errors. `watch`: further conditions whose facts are carried to the end. */
export function lower(scenario: Scenario, watch: readonly Condition[] = []): Graph {
  // Only what some condition reads, and what hubs and interrupts need: running scores would multiply the states.
  const facts = [...readFacts(scenario, watch), ...hubFacts(scenario), ...interruptFacts(scenario)]
  const lowering = new Lowering(scenario, new Map(facts.map(fact => [fact.id, fact])))
  const places: Record<PlaceId, Place> = {}
  for (const scene of scenario.scenes.values()) {
    if (lowering.isGated(scene.id)) places[gateId(scene.id)] = lowerGate(scene, lowering)
    places[scene.id] = lowerScene(scene, lowering)
  }
  return {
    scenario: scenario.id,
    start: firstScene(scenario),
    stages: [...scenario.stages.keys()],
    facts: [...lowering.facts.values()],
    places,
  }
}

function lowerScene(scene: PlacedScene, lowering: Lowering): Place {
  if (scene.decision !== undefined) return lowerDecision(scene, scene.decision, lowering)
  if (scene.visit !== undefined) return lowerHub(scene, scene.visit, lowering)
  if (scene.ending !== undefined) return { kind: 'ending', stage: scene.stage }
  const move = { effects: [], branches: lowering.branches(scene.goto, scene.id) }
  return { kind: 'passage', stage: scene.stage, move }
}

function lowerDecision(
  { id: scene, stage }: PlacedScene,
  decision: Decision,
  lowering: Lowering,
): SingleDecision | SeveralDecision {
  const timeout = timeoutPicks(decision)
  const cut = presetPicks(decision.cut ?? [])
  const parts = [...decision.choices].map(([id, choice]) => ({
    id,
    when: lowering.test(choice.when),
    effects: lowering.effects(choice.set, [{ fact: choseBit(scene, id), to: 1 }]),
    goto: choice.goto,
  }))
  if (decision.pick === undefined) {
    const choices = parts.map(({ id, when, effects, goto }) => ({
      id,
      when,
      move: { effects, branches: lowering.branches(goto ?? decision.goto, scene) },
    }))
    return { kind: 'single', stage, choices, timeout, cut }
  }
  const branches = lowering.branches(decision.goto, scene)
  const choices = parts.map(({ id, when, effects }) => ({ id, when, effects }))
  return { kind: 'several', stage, ...decision.pick, choices, branches, timeout, cut }
}

function readFacts(scenario: Scenario, watch: readonly Condition[]): readonly GraphFact[] {
  const conditions = [...guardsOf(scenario), ...watch]
  const read = new Set(conditions.flatMap(condition => factsReadBy(lowerCondition(condition, scenario))))
  read.delete(unknownFact)
  const declared = [...scenario.facts.keys()].filter(fact => read.delete(fact))
  const start = visitedBit(firstScene(scenario))
  const bits = [...read].map((id): GraphFact => ({ id, initial: id === start ? 1 : 0, max: 1 }))
  return [...declared.map(fact => authorFact(fact, scenario)), ...bits]
}

function authorFact(id: FactId, scenario: Scenario): GraphFact {
  const fact = scenario.facts.get(id)
  if (fact === undefined) throw new Error(`no fact ${id}`)
  return 'level' in fact ? { id, initial: fact.level, max: fact.of } : { id, initial: Number(fact.flag), max: 1 }
}

function hubFacts(scenario: Scenario): readonly GraphFact[] {
  return [...scenario.scenes.values()].flatMap(({ id: hub, visit }) =>
    visit === undefined
      ? []
      : [...[...visit.leads.keys()].map(lead => kept(lookedBit(hub, lead), 1)), kept(looksFact(hub), visit.leads.size)],
  )
}

function interruptFacts(scenario: Scenario): readonly GraphFact[] {
  return [...scenario.interrupts].flatMap(([id, { before }]) => [
    kept(cutInBit(id), 1),
    ...(before.length > 1 ? [kept(beforeFact(id), before.length - 1)] : []),
  ])
}

function kept(id: FactId, max: number): GraphFact {
  return { id, initial: 0, max, keeps: true }
}

function cutInBit(interrupt: string): FactId {
  return `cut-in ${interrupt}`
}

/** Which of its `before` scenes an interrupt put off, by place in that list; kept only when there are several. */
function beforeFact(interrupt: string): FactId {
  return `before ${interrupt}`
}

/** The one way into a scene that interrupts name: each that holds and has not cut in comes first, in the file's order. */
function lowerGate({ id: scene, stage }: PlacedScene, lowering: Lowering): Gate {
  const named = [...lowering.scenario.interrupts].filter(([, interrupt]) => interrupt.before.includes(scene))
  const cuts = named.map(([id, interrupt]) => {
    const when = all([flag(cutInBit(id), false), lowering.test(interrupt.when)])
    return lowering.entering(interrupt.scene, when, cutting(id, interrupt.before, scene))
  })
  return {
    kind: 'gate',
    stage,
    branches: [...cuts, { when: always, effects: lowering.visiting(scene), to: scene }],
  }
}

function cutting(interrupt: string, before: readonly SceneId[], scene: SceneId): readonly Effect[] {
  const cut: Effect = { fact: cutInBit(interrupt), to: 1 }
  if (before.length === 1) return [cut]
  return [cut, { fact: beforeFact(interrupt), to: before.indexOf(scene) }]
}

/** Where `resume` leads: to the gate that the interrupt cut in at, where the others are tested again. */
function resumeBranches(interrupt: string, lowering: Lowering): readonly Branch[] {
  const before = lowering.scenario.interrupts.get(interrupt)?.before ?? []
  return before.map((scene, index) => {
    const last = index === before.length - 1
    const when: Test = last ? always : { fact: beforeFact(interrupt), lo: index, hi: index }
    return lowering.entering(scene, when)
  })
}

function lookedBit(hub: SceneId, lead: string): FactId {
  return `looked ${hub} ${lead}`
}

function looksFact(hub: SceneId): FactId {
  return `looks ${hub}`
}

/** Leads on offer, and moving on: after `least` looks, or when there is nothing left to look at. */
function lowerHub({ id: hub, stage }: PlacedScene, visit: Visit, lowering: Lowering): Hub {
  const leads = [...visit.leads].map(([id, { goto }]) => ({
    id,
    when: onOffer(hub, id, visit, lowering),
    move: {
      effects: [
        { fact: lookedBit(hub, id), to: 1 },
        { fact: looksFact(hub), add: 1 },
      ],
      branches: lowering.branches(goto, hub),
    },
  }))
  const enough: Test = { fact: looksFact(hub), lo: visit.least, hi: visit.leads.size }
  return {
    kind: 'hub',
    isCut: visit.cut,
    stage,
    looks: looksFact(hub),
    leads,
    leave: {
      when: { any: [enough, noneLeft(hub, visit, lowering)] },
      move: { effects: [], branches: lowering.branches(visit.then, hub) },
    },
  }
}

/** Where `back` leads: on from the hub once its limit is reached or nothing is left, and otherwise to the hub again. */
function backBranches(hub: SceneId, lowering: Lowering): readonly Branch[] {
  const visit = lowering.scenario.scenes.get(hub)?.visit
  if (visit === undefined) throw new Error(`${hub} is not a hub`)
  const full: Test = { fact: looksFact(hub), lo: visit.limit ?? visit.leads.size, hi: visit.leads.size }
  const done: Test = { any: [full, noneLeft(hub, visit, lowering)] }
  const onwards = lowering.branches(visit.then, hub)
  return [...onwards.map(branch => ({ ...branch, when: all([done, branch.when]) })), lowering.entering(hub, always)]
}

function noneLeft(hub: SceneId, visit: Visit, lowering: Lowering): Test {
  return { not: { any: [...visit.leads.keys()].map(lead => onOffer(hub, lead, visit, lowering)) } }
}

function onOffer(hub: SceneId, lead: string, visit: Visit, lowering: Lowering): Test {
  return all([flag(lookedBit(hub, lead), false), lowering.test(visit.leads.get(lead)?.when)])
}

/** What every part of the lowering needs to know of the whole scenario. */
class Lowering {
  readonly scenario: Scenario
  readonly facts: ReadonlyMap<FactId, GraphFact>
  readonly #owners: ReadonlyMap<SceneId, Owner>
  readonly #gated: ReadonlySet<SceneId>

  constructor(scenario: Scenario, facts: ReadonlyMap<FactId, GraphFact>) {
    this.scenario = scenario
    this.facts = facts
    this.#owners = ownersOf(scenario)
    this.#gated = new Set([...scenario.interrupts.values()].flatMap(interrupt => interrupt.before))
  }

  isGated(scene: SceneId): boolean {
    return this.#gated.has(scene)
  }

  test(condition: Condition | undefined): Test {
    return lowerCondition(condition, this.scenario)
  }

  /** The branches of a `goto` that stands in `from`; return words are resolved by whose scene `from` is. */
  branches(goto: Goto | undefined, from: SceneId): readonly Branch[] {
    if (goto === undefined) throw new Error(`scene ${from} leads nowhere`)
    if (typeof goto === 'string') return this.#target(goto, always, from)
    return goto.flatMap(({ scene, when }) => this.#target(scene, this.test(when), from))
  }

  #target(target: SceneId, when: Test, from: SceneId): readonly Branch[] {
    if (target !== 'back' && target !== 'resume') return [this.entering(target, when)]
    const owner = this.#owners.get(from)
    if (owner === undefined) throw new Error(`${from} has nowhere to return to`)
    const returns = owner.kind === 'lead' ? backBranches(owner.hub, this) : resumeBranches(owner.interrupt, this)
    return returns.map(branch => ({ ...branch, when: all([when, branch.when]) }))
  }

  /** The branch that enters a scene, by its gate when interrupts name it; the gate then marks the visit itself. */
  entering(scene: SceneId, when: Test, effects: readonly Effect[] = []): Branch {
    if (this.isGated(scene)) return { when, effects, to: gateId(scene) }
    return { when, effects: [...effects, ...this.visiting(scene)], to: scene }
  }

  visiting(scene: SceneId): readonly Effect[] {
    return this.#kept([{ fact: visitedBit(scene), to: 1 }])
  }

  /** What a choice does to the facts that the graph carries. */
  effects(changes: Changes | undefined, further: readonly Effect[]): readonly Effect[] {
    const own = Object.entries(changes ?? {}).map(([fact, change]): Effect =>
      typeof change === 'object' ? { fact, ...change } : { fact, to: Number(change) },
    )
    return this.#kept([...own, ...further])
  }

  #kept(effects: readonly Effect[]): readonly Effect[] {
    return effects.filter(effect => this.facts.has(effect.fact))
  }
}

export function gateId(scene: string): PlaceId {
  return `gate:${scene}`
}

export function branchesOf(place: Place): readonly Branch[] {
  switch (place.kind) {
    case 'ending':
      return []
    case 'gate':
    case 'several':
      return place.branches
    case 'passage':
      return place.move.branches
    case 'single':
      return place.choices.flatMap(({ move }) => move.branches)
    case 'hub':
      return [...place.leads, place.leave].flatMap(({ move }) => move.branches)
  }
}

export function factsReadBy(test: Test): readonly FactId[] {
  return factTestsIn(test).map(({ fact }) => fact)
}
