import type { ChoiceId } from '../scenario/scenario.ts'
import { type DecisionDone, decisionsIn, type PlayedDecision, type PlayedPath } from '../session/played-path.ts'
import { choiceLabel, sceneTitle, type Script } from '../session/script.ts'
import { type Group, votesFor } from '../session/session.ts'
import { mostPicks, type Settlement, minimumVoters, settledVote, type SettledVote } from '../session/voting.ts'

/** A decision on which the room did not agree. */
export type Divided = ReturnType<typeof dividedBy>

export type Support = NonNullable<ReturnType<typeof backingOf>>

/** Below this share of those who voted the room was divided. */
const agreement = 2 / 3

/**
 * In order, the decisions at which fewer than two in three backed what was taken, a table went another way, someone
 * asked for a minority view to be kept, others settled a tie, or the room was overruled.
 *
 * @param rule that of the group; the person who does not tell how a decision was settled needs none
 */
export function dividedDecisions(script: Script, path: PlayedPath, rule?: Group['rule']): readonly Divided[] {
  return decisionsIn(path)
    .flatMap(decision => {
      const { vote, picks } = decision.done
      return vote === undefined
        ? []
        : dividedBy(script, decision, settledVote(vote, picks, { script, scene: decision.scene, rule }))
    })
    .filter(isDivided)
}

function dividedBy(script: Script, { scene, done }: PlayedDecision, vote: SettledVote) {
  const votes = votesFor(vote.tally)
  const most = mostPicks(script, scene)
  return {
    scene,
    title: sceneTitle(script, scene),
    event: done.event,
    votes: done.offered.map(choice => ({ label: choiceLabel(script, scene, choice), votes: votes.get(choice) ?? 0 })),
    abstentions: vote.abstentions,
    /** How far the room agreed; `undefined` when no votes were counted. */
    backing: backingOf(votes, takenTogether(done, vote, most), most),
    /** The tables whose largest choice was none of the room's, or of those that a tie was settled for. */
    dissentingTables: tablesApart(vote, taken(done, vote, most) ?? largest(votes)),
    settled: vote.settled,
    reason: vote.reason,
    minority: vote.minority,
  }
}

function isDivided({ backing, dissentingTables, settled, minority }: Divided): boolean {
  return (
    isSettledByOthers(settled) ||
    minority !== undefined ||
    dissentingTables.length > 0 ||
    (backing !== undefined && backing.votes / backing.voters < agreement)
  )
}

/** The one on which the room was divided most: one that it did not settle itself, else the closest vote; the first of equals. */
export function mostDivided(divided: readonly Divided[]): Divided | undefined {
  const share = ({ backing }: Divided) => (backing === undefined ? 1 : backing.votes / backing.voters)
  const ofOthers = ({ settled }: Divided) => Number(isSettledByOthers(settled))
  return divided.toSorted((one, other) => ofOthers(other) - ofOthers(one) || share(one) - share(other))[0]
}

/** Whether it was not the room as a whole that settled it. */
function isSettledByOthers(settled: Settlement): boolean {
  return ['casting-vote', 'all-abstained', 'actor', 'overruled'].includes(settled)
}

/** Of a tie both sides are largest, and one of them was taken. */
function taken(done: DecisionDone, vote: SettledVote, most: number): TakenTogether {
  return ['casting-vote', 'actor'].includes(vote.settled) ? done.picks : takenTogether(done, vote, most)
}

/** What a room took together that could take several; `undefined` where it took one, none, or others took it. */
function takenTogether({ picks }: DecisionDone, { settled }: SettledVote, most: number): TakenTogether {
  return most === 1 || picks.length === 0 || settled === 'overruled' ? undefined : picks
}

type TakenTogether = readonly ChoiceId[] | undefined

/**
 * How many of those who voted backed what was taken; of several choices, the one with the fewest votes. `voters`: where each
 * may have several votes (`several`), how many there must have been at least.
 */
function backingOf(votes: ReadonlyMap<ChoiceId, number>, together: TakenTogether, most: number) {
  const voters = minimumVoters(votes, most)
  if (voters === 0) return undefined
  const handsFor = (choice: ChoiceId) => votes.get(choice) ?? 0
  const all = together ?? largest(votes)
  const fewest = Math.min(...all.map(handsFor))
  return { choices: all.filter(choice => handsFor(choice) === fewest), votes: fewest, voters, several: most > 1 }
}

function tablesApart({ tally }: SettledVote, room: readonly string[]): readonly string[] {
  const tables = [...new Set(tally.flatMap(({ table }) => (table === undefined ? [] : [table])))]
  return tables.filter(table => {
    const own = largest(votesFor(tally.filter(row => row.table === table)))
    return own.length > 0 && !own.some(choice => room.includes(choice))
  })
}

/** The choices with the most votes: several when they tie, none when no one voted. */
function largest(votes: ReadonlyMap<string, number>): readonly string[] {
  const most = Math.max(1, ...votes.values())
  return [...votes].filter(([, count]) => count === most).map(([choice]) => choice)
}
