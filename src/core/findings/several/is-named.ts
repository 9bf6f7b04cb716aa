import type { ChoiceTallied, DecisionTallied } from './evidence.ts'
import { isTaken } from './is-taken.ts'
import { isTooFew } from './say-plays.ts'

/**
 * Whether a choice may be named as taken. Where plays are left out of the count, one that fewer than five took is not: to
 * name it would tell that it was one at least, and not to name another that it was none. Boundaries have rules of their own.
 */
export function isNamed(
  decision: Pick<DecisionTallied, 'telling' | 'isWhole'>,
  choice: Pick<ChoiceTallied, 'plays' | 'late'>,
): boolean {
  return isTaken(choice) && !isTooFew(decision, choice.plays + choice.late)
}
