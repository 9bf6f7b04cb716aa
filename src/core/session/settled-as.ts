import type { ChoiceId } from '../scenario/scenario.ts'
import type { Group, Vote } from './session.ts'
import { votesFor } from './votes.ts'

/** How a decision is told to have been settled. */
export type SettledAs = Vote['settled'] | 'advised' | 'most-hands' | 'all-abstained'

/**
 * The log calls most hands a majority, whatever the rule of the group and however many they were. Where hands only advise,
 * they decide nothing by themselves: whoever decides in the story went as they advised. Elsewhere they are told as a
 * majority only where they were one. And a casting vote settles a tie, or what all had left to it.
 */
export function settledAs(
  vote: Vote,
  picks: readonly ChoiceId[],
  rule: Group['rule'] | undefined,
): SettledAs {
  switch (vote.settled) {
    case 'majority':
      if (rule === 'advisory') return 'advised'
      return isMajority(vote, picks) ? 'majority' : 'most-hands'
    case 'casting-vote':
      return haveAllAbstained(vote) ? 'all-abstained' : 'casting-vote'
    default:
      return vote.settled
  }
}

/**
 * Whether more than half of all hands were for each choice taken; who abstains raises none. Where a member may raise several
 * hands, half of the hands are half of the members at least, so that what is called a majority is one.
 */
function isMajority({ tally }: Vote, picks: readonly ChoiceId[]): boolean {
  const votes = votesFor(tally)
  const all = [...votes.values()].reduce((sum, more) => sum + more, 0)
  return picks.every(pick => (votes.get(pick) ?? 0) * 2 > all)
}

/** Whether nobody raised a hand for a choice, and somebody said that they abstain. */
export function haveAllAbstained({ tally, abstentions }: Pick<Vote, 'tally' | 'abstentions'>): boolean {
  return abstentions > 0 && tally.every(({ votes }) => votes === 0)
}

/** A vote as it is told. */
export interface VoteTold extends Omit<Vote, 'settled'> {
  readonly settled: SettledAs
}

/** @param picks the choices taken */
export function voteTold(vote: Vote, picks: readonly ChoiceId[], rule: Group['rule'] | undefined): VoteTold {
  return { ...vote, settled: settledAs(vote, picks, rule) }
}
