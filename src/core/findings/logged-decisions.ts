import type { Session } from '../session/session.ts'
import type { SettledVote } from '../session/voting.ts'
import type { ChoiceSeen, DecisionMade } from './evidence.ts'
import type { LoggedDecision } from './findings.ts'

/** The decisions of one session as a file gives them: what was typed, and who voted, is not in it. */
export function loggedDecisions({ id, group }: Session, decisions: readonly DecisionMade[]): readonly LoggedDecision[] {
  return decisions.map(decision => {
    const { number, at, stage, scene, title, actor, asks, taken, others, struck } = decision
    return {
      session: id,
      number,
      at,
      stage,
      scene,
      title,
      actor,
      asks,
      decided: taken.map(({ label }) => label),
      others: others.map(({ label }) => label),
      settled: settledBy(decision, group !== undefined),
      ...votesGiven(decision),
      struck,
    }
  })
}

function settledBy({ ranOut, vote, few }: DecisionMade, isGroup: boolean): LoggedDecision['settled'] {
  if (few === true) return 'group'
  if (vote !== undefined) return vote.settled
  if (ranOut) return 'ran-out'
  return isGroup ? 'consensus' : 'alone'
}

function votesGiven({ vote, taken, others }: DecisionMade): Pick<LoggedDecision, 'votes' | 'abstentions'> {
  const raised = vote?.tally.reduce((sum, { votes }) => sum + votes, 0) ?? 0
  if (vote === undefined || raised + vote.abstentions === 0) return { votes: [], abstentions: null }
  return {
    votes: [...taken, ...others].map(choice => ({
      choice: choice.name,
      votes: votesFor(choice, vote.tally),
    })),
    abstentions: vote.abstentions,
  }
}

function votesFor({ id }: ChoiceSeen, tally: SettledVote['tally']): number {
  return tally.filter(({ choice }) => choice === id).reduce((sum, cast) => sum + cast.votes, 0)
}
