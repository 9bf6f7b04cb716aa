import type { Scenario } from './scenario.ts'
import type { Condition, FactTest } from './condition-schema.ts'
import type { Fact, Goto, Scene } from './schema.ts'

/** The words that a condition keeps for itself; no fact may be called one of them. */
export const conditionKeywords = ['all', 'any', 'not', 'chose', 'visited', 'scored', 'missed', 'agreed'] as const

/** The facts that a condition names, each with its test, without the keywords. */
export function factTests(of: Condition): readonly (readonly [string, FactTest])[] {
  const keywords: readonly string[] = conditionKeywords
  return Object.entries(of).filter(([key, test]) => !keywords.includes(key) && test !== undefined) as [
    string,
    FactTest,
  ][]
}

/** Every condition that steers a play, in the file's order. */
export function guardsOf({ scenes, interrupts }: Scenario): readonly Condition[] {
  const guards = [...[...scenes.values()].flatMap(sceneGuards), ...[...interrupts.values()].map(({ when }) => when)]
  return guards.filter(when => when !== undefined)
}

function sceneGuards({ goto, decision, visit }: Scene): readonly (Condition | undefined)[] {
  const entries = [...(decision?.choices.values() ?? []), ...(visit?.leads.values() ?? [])]
  return [
    ...gotoGuards(goto),
    ...entries.flatMap(entry => [entry.when, ...gotoGuards(entry.goto)]),
    ...gotoGuards(decision?.goto),
    ...gotoGuards(visit?.then),
  ]
}

function gotoGuards(goto: Goto | undefined): readonly (Condition | undefined)[] {
  return typeof goto === 'object' ? goto.map(({ when }) => when) : []
}

/** Every condition of a scenario: those that steer a play, and those that are asked once it is over. */
export function conditionsOf(scenario: Scenario): readonly Condition[] {
  const titles = [...scenario.findings.values()].flatMap(({ title }) => (typeof title === 'string' ? [] : title))
  const asked = [...titles, ...scenario['six-months-later']].map(({ when }) => when)
  return [...guardsOf(scenario), ...asked.filter(when => when !== undefined)]
}

/** The conditions that a condition is made of, and those in them, itself first. */
export function partsOf(condition: Condition): readonly Condition[] {
  const { all = [], any = [], not } = condition
  return [condition, ...[...all, ...any, ...(not === undefined ? [] : [not])].flatMap(partsOf)]
}

/** Where a fact lies, in words; nothing where it can lie nowhere else. */
export function factWords(fact: Fact, lo: number, hi: number): string | undefined {
  const name = `“${fact.says}”`
  if ('flag' in fact) return `${name} is ${lo > 0 ? 'true' : 'not true'}`
  if (lo === hi) return `${name} is ${lo}`
  if (hi >= fact.of) return lo === 0 ? undefined : `${name} is ${lo} or more`
  return lo === 0 ? `${name} is ${hi} or less` : `${name} is ${lo} to ${hi}`
}
