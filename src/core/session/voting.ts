import type { ChoiceId, SceneId } from '../scenario/scenario.ts'
import { entry, type Script } from './script.ts'
import { type Group, type Vote, votesFor } from './session.ts'

/** How many at least raised a hand, where one member may raise several (`most`), never two for the same choice. */
export function minimumVoters(votes: ReadonlyMap<ChoiceId, number>, most: number): number {
  const counts = [...votes.values()]
  const all = counts.reduce((sum, more) => sum + more, 0)
  return Math.max(0, Math.ceil(all / most), ...counts)
}

/** How many choices one member may take at a scene. */
export function mostPicks({ scenes }: Script, scene: string): number {
  return entry(scenes, scene)?.decision?.pick?.max ?? 1
}

/** What the votes of a room come to, before anyone settles it. */
export type VoteOutcome =
  | { readonly kind: 'nobody-voted' }
  /** No hand is for a choice: the person who has the casting vote may take any. */
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
export interface ChoiceLimits {
  readonly choices: readonly ChoiceId[]
  readonly min: number
  readonly max: number
}

/** Choices with the same number of votes are all in or all out, unless there is no room for all of them. */
export function voteOutcome(
  vote: Pick<Vote, 'tally' | 'abstentions'>,
  { choices, min, max }: ChoiceLimits,
): VoteOutcome {
  const votes = votesFor(vote.tally)
  const voted = choices
    .filter(choice => (votes.get(choice) ?? 0) > 0)
    .toSorted((one, other) => (votes.get(other) ?? 0) - (votes.get(one) ?? 0))
  if (voted.length === 0) return { kind: allAbstained(vote) ? 'all-abstained' : 'nobody-voted' }
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

/** How a decision is told to have been settled. */
export type Settlement = Vote['settled'] | 'advised' | 'agreed-advice' | 'most-hands' | 'all-abstained'

/** Where a vote was held: at which decision, in a group of which rule. */
export interface VotedAt {
  readonly script: Script
  readonly scene: SceneId
  readonly rule: Group['rule'] | undefined
}

/** Whether members only advise at a decision: by the rule of the group, or because an officer decides in the story. */
export function advisesAt({ script, scene, rule }: VotedAt): boolean {
  const actor = entry(script.scenes, scene)?.decision?.actor ?? ''
  return rule === 'advisory' || entry(script.cast, actor)?.seat === 'officer'
}

/**
 * The log calls most votes a majority, whatever the rule of the group and however many they were. Where votes only advise,
 * they decide nothing by themselves: the person who decides in the story went as they advised. Elsewhere they are told as a
 * majority only where they were one. Members who agree on what an officer decides have advised, and not decided. And a
 * casting vote settles a tie, or what all had left to it.
 */
export function settlementOf(vote: Vote, picks: readonly ChoiceId[], at: VotedAt): Settlement {
  switch (vote.settled) {
    case 'majority':
      if (at.rule === 'advisory') return 'advised'
      return isMajority(vote, picks) ? 'majority' : 'most-hands'
    case 'consensus':
      return advisesAt(at) ? 'agreed-advice' : 'consensus'
    case 'casting-vote':
      return allAbstained(vote) ? 'all-abstained' : 'casting-vote'
    default:
      return vote.settled
  }
}

/** Whether more than half of all votes were for each choice taken; who abstains has none. */
function isMajority({ tally }: Vote, picks: readonly ChoiceId[]): boolean {
  const votes = votesFor(tally)
  const all = [...votes.values()].reduce((sum, more) => sum + more, 0)
  return picks.every(pick => (votes.get(pick) ?? 0) * 2 > all)
}

/** Whether no one voted for a choice, and someone said that they abstain. */
function allAbstained({ tally, abstentions }: Pick<Vote, 'tally' | 'abstentions'>): boolean {
  return abstentions > 0 && tally.every(({ votes }) => votes === 0)
}

export interface SettledVote extends Omit<Vote, 'settled'> {
  readonly settled: Settlement
}

/** @param picks the choices taken */
export function settledVote(vote: Vote, picks: readonly ChoiceId[], at: VotedAt): SettledVote {
  return { ...vote, settled: settlementOf(vote, picks, at) }
}

/** What it comes to when someone settles picks against the votes of a room. */
type Overruling =
  | 'overrules'
  /** There is nothing to overrule. */
  | 'no-votes'
  /** All left it to the casting vote. */
  | 'all-abstained'
  /** The votes are for just that. */
  | 'as-voted'
  /** It is one of the sides of a tie, so no one is overruled: the casting vote may go to it. */
  | 'casting-vote'

/** Asked before a decision is recorded, not in a replay: what an earlier version recorded stays readable. */
export function overruling(outcome: VoteOutcome, picks: readonly ChoiceId[]): Overruling {
  switch (outcome.kind) {
    case 'nobody-voted':
      return 'no-votes'
    case 'all-abstained':
      return 'all-abstained'
    case 'clear':
      return isSame(outcome.picks, picks) ? 'as-voted' : 'overrules'
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

/** The choice left out with most votes and that taken with fewest, where the votes speak against what was taken. */
export function outvotedPicks(tally: Vote['tally'], picks: readonly ChoiceId[], choices: readonly ChoiceId[]) {
  const votes = votesFor(tally)
  const inOrder = choices
    .map(choice => ({ choice, votes: votes.get(choice) ?? 0 }))
    .toSorted((one, other) => other.votes - one.votes)
  const most = inOrder.find(({ choice }) => !picks.includes(choice))
  const fewest = inOrder.findLast(({ choice }) => picks.includes(choice))
  if (most === undefined || fewest === undefined) return undefined
  return most.votes > fewest.votes ? { most, fewest } : undefined
}
