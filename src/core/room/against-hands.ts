import type { ChoiceId } from '../scenario/scenario.ts'
import type { Vote } from '../session/session.ts'
import { votesFor } from '../session/votes.ts'

interface Counted {
  readonly choice: ChoiceId
  readonly votes: number
}

/**
 * Where a choice that was left out has more hands than one that was taken: that with most, and that with fewest.
 * `undefined` where the hands do not speak against it, or nobody raised one.
 */
export function againstHands(
  tally: Vote['tally'],
  picks: readonly ChoiceId[],
  choices: readonly ChoiceId[],
): { readonly most: Counted; readonly fewest: Counted } | undefined {
  const votes = votesFor(tally)
  const inOrder = choices
    .map(choice => ({ choice, votes: votes.get(choice) ?? 0 }))
    .toSorted((one, other) => other.votes - one.votes)
  const most = inOrder.find(({ choice }) => !picks.includes(choice))
  const fewest = inOrder.findLast(({ choice }) => picks.includes(choice))
  if (most === undefined || fewest === undefined) return undefined
  return most.votes > fewest.votes ? { most, fewest } : undefined
}
