import type { ChoiceId } from '../scenario/scenario.ts'
import type { Vote } from './session.ts'
import { haveAllAbstained } from './settled-as.ts'
import { votesFor } from './votes.ts'

/** What the votes of a room come to, before anyone settles it. */
export type Outcome =
  | { readonly kind: 'nobody-voted' }
  /** No hand is for a choice: whoever has the casting vote may take any. */
  | { readonly kind: 'all-abstained' }
  | { readonly kind: 'clear'; readonly picks: readonly ChoiceId[] }
  /** `picks` are taken in any case; of `among`, `places` more are for the casting vote. */
  | {
      readonly kind: 'tied'
      readonly picks: readonly ChoiceId[]
      readonly among: readonly ChoiceId[]
      readonly places: number
    }

/** How many choices a decision takes, and those on offer, in the file's order. */
export interface Offer {
  readonly choices: readonly ChoiceId[]
  readonly min: number
  readonly max: number
}

/**
 * What was most voted for. Where several choices may be taken, as many of those with votes as there are places; choices
 * with the same number of votes are all in or all out, unless there is no room for all of them.
 */
export function outcomeOf(hands: Pick<Vote, 'tally' | 'abstentions'>, { choices, min, max }: Offer): Outcome {
  const votes = votesFor(hands.tally)
  const voted = choices
    .filter(choice => (votes.get(choice) ?? 0) > 0)
    .toSorted((one, other) => (votes.get(other) ?? 0) - (votes.get(one) ?? 0))
  if (voted.length === 0) return { kind: haveAllAbstained(hands) ? 'all-abstained' : 'nobody-voted' }
  const inOrder = (picks: readonly ChoiceId[]) => choices.filter(choice => picks.includes(choice))
  if (voted.length < min) {
    const among = choices.filter(choice => !voted.includes(choice))
    return { kind: 'tied', picks: inOrder(voted), among, places: min - voted.length }
  }
  if (voted.length <= max) return { kind: 'clear', picks: inOrder(voted) }
  const line = votes.get(voted[max - 1] ?? '') ?? 0
  const above = voted.filter(choice => (votes.get(choice) ?? 0) > line)
  const among = voted.filter(choice => votes.get(choice) === line)
  return above.length + among.length === max
    ? { kind: 'clear', picks: inOrder([...above, ...among]) }
    : { kind: 'tied', picks: inOrder(above), among: inOrder(among), places: max - above.length }
}
