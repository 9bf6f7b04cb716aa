import type { Effect, FactId, Graph, GraphFact, Test } from './graph.ts'

/** The value of every fact of a graph, by id. */
export type Facts = Readonly<Record<FactId, number>>

export function initialFacts(graph: Graph): Facts {
  return Object.fromEntries(graph.facts.map(fact => [fact.id, fact.initial]))
}

export function holds(test: Test, facts: Facts): boolean {
  if ('fact' in test) {
    const value = facts[test.fact] ?? 0
    return test.lo <= value && value <= test.hi
  }
  if ('all' in test) return test.all.every(part => holds(part, facts))
  if ('any' in test) return test.any.some(part => holds(part, facts))
  return !holds(test.not, facts)
}

/** Applies effects in order; a fact stays within 0 and its `max`. */
export function applied(
  effects: readonly Effect[],
  facts: Facts,
  bounds: ReadonlyMap<FactId, GraphFact>,
): Facts {
  if (effects.length === 0) return facts
  const after: Record<FactId, number> = { ...facts }
  for (const effect of effects) {
    const max = bounds.get(effect.fact)?.max ?? 0
    const value = 'to' in effect ? effect.to : (after[effect.fact] ?? 0) + effect.add
    after[effect.fact] = Math.max(0, Math.min(max, value))
  }
  return after
}

/** The facts that a test reads. */
export function readsOf(test: Test): readonly FactId[] {
  if ('fact' in test) return [test.fact]
  if ('all' in test) return test.all.flatMap(readsOf)
  if ('any' in test) return test.any.flatMap(readsOf)
  return readsOf(test.not)
}
