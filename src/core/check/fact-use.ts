import { plays } from '../diagnostics/plays.ts'
import { conditionsOf, factTests, partsOf } from '../scenario/conditions.ts'
import type { Problems } from '../scenario/reading/source.ts'
import { decisionsOf, type Scenario } from '../scenario/scenario.ts'

/** Facts that no condition reads, and those that one reads and no choice changes. */
export function idleFacts(scenario: Scenario) {
  const parts = conditionsOf(scenario).flatMap(partsOf)
  const read = new Set(parts.flatMap(part => factTests(part).map(([fact]) => fact)))
  const choices = decisionsOf(scenario).flatMap(({ decision }) => [...decision.choices.values()])
  const written = new Set(choices.flatMap(({ set }) => Object.keys(set ?? {})))
  const facts = [...scenario.facts.keys()]
  return {
    neverRead: facts.filter(fact => !read.has(fact)),
    neverChanged: facts.filter(fact => read.has(fact) && !written.has(fact)),
  }
}

export function checkFacts(scenario: Scenario, problems: Problems): void {
  const { neverRead, neverChanged } = idleFacts(scenario)
  for (const fact of neverRead) problems.atKey(['facts', fact], plays.factNeverRead, fact)
  for (const fact of neverChanged) problems.atKey(['facts', fact], plays.factNeverWritten, fact)
}
