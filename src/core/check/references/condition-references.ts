import {
  badFactTest,
  flagAsLevel,
  levelAsFlag,
  levelOutOfBounds,
  noDecisionThere,
} from '../../diagnostics/references.ts'
import { conditionKeywords, factTests } from '../../scenario/conditions.ts'
import type { Path } from '../../scenario/scenario.ts'
import type { Condition, FactTest } from '../../scenario/schema.ts'
import { afterwardsReferences, type ConditionPlace } from './afterwards-references.ts'
import type { NameCheck } from './name-check.ts'

/** Every name that a condition uses, and whether what it asks can be asked. */
export function conditionReferences(
  condition: Condition | undefined,
  at: Path,
  check: NameCheck,
  place: ConditionPlace = 'play',
): void {
  if (condition === undefined) return
  condition.all?.forEach((part, index) => conditionReferences(part, [...at, 'all', index], check, place))
  condition.any?.forEach((part, index) => conditionReferences(part, [...at, 'any', index], check, place))
  conditionReferences(condition.not, [...at, 'not'], check, place)
  for (const [scene, choices] of Object.entries(condition.chose ?? {}))
    chosen(scene, choices, [...at, 'chose', scene], check)
  if (condition.visited !== undefined) check.scene(condition.visited, [...at, 'visited'])
  afterwardsReferences(condition, at, check, place)
  for (const [fact, test] of factTests(condition)) {
    check.fact(fact, [...at, fact], conditionKeywords)
    testOfFact(fact, test, [...at, fact], check)
  }
}

function chosen(id: string, choices: string | readonly string[], path: Path, check: NameCheck): void {
  const scene = check.scene(id, path, 'key')
  if (scene === undefined) return
  if (scene.choices === undefined) return check.problem(span => noDecisionThere(span, id), path, 'key')
  if (typeof choices === 'string') return check.choice(choices, scene, path)
  choices.forEach((choice, index) => check.choice(choice, scene, [...path, index]))
}

function testOfFact(id: string, test: FactTest, path: Path, check: NameCheck): void {
  const fact = check.read.parts.facts.get(id)
  if (fact === undefined) return
  if ('flag' in fact)
    return typeof test === 'boolean' ? undefined : check.problem(span => flagAsLevel(span, id), path)
  if (typeof test === 'boolean') return check.problem(span => levelAsFlag(span, id, fact.of), path)
  const bounds = typeof test === 'number' ? { is: test } : test
  for (const [word, value] of Object.entries(bounds))
    if (value !== undefined && value > fact.of)
      check.problem(
        span => levelOutOfBounds(span, id, value, fact.of),
        typeof test === 'number' ? path : [...path, word],
      )
  const contradiction = contradictionIn(bounds)
  if (contradiction !== undefined) check.problem(span => badFactTest(span, id, contradiction), path, 'key')
}

function contradictionIn(test: Exclude<FactTest, boolean | number>): string | undefined {
  const { 'at-least': least, 'at-most': most, is } = test
  if (least === undefined && most === undefined && is === undefined) return 'asks nothing'
  if (is !== undefined && (least !== undefined || most !== undefined))
    return 'has `is` beside `at-least` or `at-most`'
  return least !== undefined && most !== undefined && least > most
    ? 'can never hold: `at-least` is more than `at-most`'
    : undefined
}
