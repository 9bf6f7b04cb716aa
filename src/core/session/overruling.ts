import type { ChoiceId } from '../scenario/scenario.ts'
import type { Outcome } from './settle.ts'

/** What it comes to when somebody settles picks against the hands of a room. */
export type Overruling =
  | 'overrules'
  /** There is nothing to overrule. */
  | 'no-hands'
  /** All left it to the casting vote. */
  | 'all-abstained'
  /** The hands are for just that. */
  | 'as-the-hands'
  /** It is one of the sides of a tie, so nobody is overruled: the casting vote may go to it. */
  | 'casting-vote'

/**
 * Asked before a decision is recorded, and not where a log is replayed: what an earlier version recorded stays readable.
 */
export function overruling(outcome: Outcome, picks: readonly ChoiceId[]): Overruling {
  switch (outcome.kind) {
    case 'nobody-voted':
      return 'no-hands'
    case 'all-abstained':
      return 'all-abstained'
    case 'clear':
      return isSame(outcome.picks, picks) ? 'as-the-hands' : 'overrules'
    case 'tied': {
      const more = picks.filter(pick => outcome.among.includes(pick))
      const isOneSide = more.length === outcome.places && isSame([...outcome.picks, ...more], picks)
      return isOneSide ? 'casting-vote' : 'overrules'
    }
  }
}

/** No choice comes twice in either. */
function isSame(some: readonly ChoiceId[], others: readonly ChoiceId[]): boolean {
  return some.length === others.length && others.every(other => some.includes(other))
}
