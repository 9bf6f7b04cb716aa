import { factTests } from '../scenario/conditions.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Condition, FactTest } from '../scenario/condition-schema.ts'
import { always, type FactId, type Test } from './graph.ts'

/** A condition that no guard can decide (`scored`, `missed`): it may go either way. */
export const unknownFact: FactId = '?'

export function choseBit(scene: string, choice: string): FactId {
  return `chose ${scene} ${choice}`
}

export function visitedBit(scene: string): FactId {
  return `visited ${scene}`
}

export function flag(fact: FactId, value: boolean): Test {
  return value ? { fact, lo: 1, hi: 1 } : { fact, lo: 0, hi: 0 }
}

export function all(tests: readonly Test[]): Test {
  const real = tests.filter(test => test !== always)
  if (real.length === 0) return always
  return real.length === 1 && real[0] !== undefined ? real[0] : { all: real }
}

/** A condition as a test of facts; `always` when there is none. */
export function lowerCondition(condition: Condition | undefined, scenario: Scenario): Test {
  if (condition === undefined) return always
  const lowered = (part: Condition) => lowerCondition(part, scenario)
  return all([
    ...(condition.all ?? []).map(lowered),
    ...(condition.any === undefined ? [] : [{ any: condition.any.map(lowered) }]),
    ...(condition.not === undefined ? [] : [{ not: lowered(condition.not) }]),
    ...Object.entries(condition.chose ?? {}).map(([scene, choices]) => choseTest(scene, choices)),
    ...(condition.visited === undefined ? [] : [flag(visitedBit(condition.visited), true)]),
    ...(condition.scored === undefined ? [] : [flag(unknownFact, true)]),
    ...(condition.missed === undefined
      ? []
      : [all([flag(visitedBit(condition.missed), true), flag(unknownFact, true)])]),
    ...factTests(condition).map(([fact, test]) => factTest(fact, test, scenario)),
  ])
}

function choseTest(scene: string, choices: string | readonly string[]): Test {
  const any = typeof choices === 'string' ? [choices] : choices
  const tests = any.map(choice => flag(choseBit(scene, choice), true))
  return tests.length === 1 && tests[0] !== undefined ? tests[0] : { any: tests }
}

function factTest(fact: FactId, test: FactTest, scenario: Scenario): Test {
  if (typeof test === 'boolean') return flag(fact, test)
  if (typeof test === 'number') return { fact, lo: test, hi: test }
  const declared = scenario.facts.get(fact)
  const max = declared !== undefined && 'level' in declared ? declared.of : 1
  const lo = Math.max(test['at-least'] ?? 0, test.is ?? 0)
  const hi = Math.min(test['at-most'] ?? max, test.is ?? max)
  return { fact, lo, hi }
}
