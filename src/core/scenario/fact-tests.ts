import type { Condition, FactTest } from './shape/condition.ts'

/** The words that a condition keeps for itself; no fact may be called one of them. */
export const conditionKeywords = [
  'all',
  'any',
  'not',
  'chose',
  'visited',
  'scored',
  'missed',
  'agreed',
] as const

/** The facts that a condition names, each with its test, without the keywords. */
export function factTests(of: Condition): readonly (readonly [string, FactTest])[] {
  const keywords: readonly string[] = conditionKeywords
  return Object.entries(of).filter(([key, test]) => !keywords.includes(key) && test !== undefined) as [
    string,
    FactTest,
  ][]
}
