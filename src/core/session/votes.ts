import type { ChoiceId } from '../scenario/scenario.ts'
import type { Vote } from './session.ts'

/** All votes for each choice that has any, whatever table they came from. */
export function votesFor(tally: Vote['tally']): ReadonlyMap<ChoiceId, number> {
  const votes = new Map<ChoiceId, number>()
  for (const { choice, votes: more } of tally) votes.set(choice, (votes.get(choice) ?? 0) + more)
  return votes
}

/**
 * Whether votes can have come to picks: by majority if each had more than any choice left out, by casting vote if the last
 * place was tied.
 */
export function follows(
  { tally, settled }: Vote,
  picks: readonly ChoiceId[],
  choices: readonly ChoiceId[],
): boolean {
  const votes = votesFor(tally)
  const countOf = (choice: ChoiceId) => votes.get(choice) ?? 0
  const least = Math.min(...picks.map(countOf))
  const most = Math.max(0, ...choices.filter(choice => !picks.includes(choice)).map(countOf))
  return settled === 'majority' ? least > most : least === most
}
