import { factNeverRead, factNeverWritten } from '../../diagnostics/plays.ts'
import { conditionsOf, factTests } from '../../scenario/conditions.ts'
import { decisionsOf, type Scenario } from '../../scenario/scenario.ts'
import type { Condition } from '../../scenario/schema.ts'
import type { Problems } from '../problems.ts'

/** Facts that no condition reads or that no choice changes. */
export function unusedFacts(scenario: Scenario, problems: Problems): void {
  const read = new Set(conditionsOf(scenario).flatMap(factsRead))
  const written = new Set(
    decisionsOf(scenario).flatMap(({ decision }) =>
      [...decision.choices.values()].flatMap(({ set }) => Object.keys(set ?? {})),
    ),
  )
  for (const fact of scenario.facts.keys()) {
    if (!read.has(fact)) problems.atKey(['facts', fact], span => factNeverRead(span, fact))
    else if (!written.has(fact)) problems.atKey(['facts', fact], span => factNeverWritten(span, fact))
  }
}

function factsRead(condition: Condition): readonly string[] {
  const parts = [
    ...(condition.all ?? []),
    ...(condition.any ?? []),
    ...(condition.not === undefined ? [] : [condition.not]),
  ]
  return [...factTests(condition).map(([fact]) => fact), ...parts.flatMap(factsRead)]
}
