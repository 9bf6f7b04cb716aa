import { guardsOf } from '../scenario/conditions.ts'
import { firstScene, type Scenario } from '../scenario/scenario.ts'
import type { Condition } from '../scenario/schema.ts'
import { readsOf } from './facts.ts'
import type { FactId, GraphFact } from './graph.ts'
import { lowerCondition, unknownFact, visitedBit } from './lower-condition.ts'
import { beforeFact, cutInBit } from './lower-gate.ts'
import { lookedBit, looksFact } from './lower-hub.ts'

/** Only what some condition reads, and what hubs and interrupts need: running scores would multiply the states. */
export function lowerFacts(scenario: Scenario, watch: readonly Condition[]): ReadonlyMap<FactId, GraphFact> {
  const facts = [...readFacts(scenario, watch), ...hubFacts(scenario), ...interruptFacts(scenario)]
  return new Map(facts.map(fact => [fact.id, fact]))
}

function readFacts(scenario: Scenario, watch: readonly Condition[]): readonly GraphFact[] {
  const conditions = [...guardsOf(scenario).map(guard => guard.when), ...watch]
  const read = new Set(conditions.flatMap(condition => readsOf(lowerCondition(condition, scenario))))
  read.delete(unknownFact)
  const declared = [...scenario.facts.keys()].filter(fact => read.delete(fact))
  return [
    ...declared.map(fact => authorFact(fact, scenario)),
    ...[...read].map(bit => pathBit(bit, scenario)),
  ]
}

function authorFact(id: FactId, scenario: Scenario): GraphFact {
  const fact = scenario.facts.get(id)
  if (fact === undefined) throw new Error(`no fact ${id}`)
  return 'level' in fact
    ? { id, initial: fact.level, max: fact.of }
    : { id, initial: Number(fact.flag), max: 1 }
}

function pathBit(id: FactId, scenario: Scenario): GraphFact {
  return { id, initial: id === visitedBit(firstScene(scenario)) ? 1 : 0, max: 1 }
}

function hubFacts(scenario: Scenario): readonly GraphFact[] {
  return [...scenario.scenes.values()].flatMap(({ id: hub, visit }) =>
    visit === undefined
      ? []
      : [
          ...[...visit.leads.keys()].map(lead => ({
            id: lookedBit(hub, lead),
            initial: 0,
            max: 1,
            keeps: true as const,
          })),
          { id: looksFact(hub), initial: 0, max: visit.leads.size, keeps: true as const },
        ],
  )
}

function interruptFacts(scenario: Scenario): readonly GraphFact[] {
  return [...scenario.interrupts].flatMap(([id, { before }]) => [
    { id: cutInBit(id), initial: 0, max: 1, keeps: true as const },
    ...(before.length > 1
      ? [{ id: beforeFact(id), initial: 0, max: before.length - 1, keeps: true as const }]
      : []),
  ])
}
