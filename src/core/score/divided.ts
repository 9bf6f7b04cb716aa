import type { SceneId } from '../scenario/scenario.ts'
import { entry } from '../session/entry.ts'
import { decisionsIn, type PlayedDecision, type PlayedPath } from '../session/played-path.ts'
import type { Script } from '../session/script.ts'
import type { Vote, Words } from '../session/session.ts'
import { votesFor } from '../session/votes.ts'

/** A decision on which the room did not agree. */
export interface Divided {
  readonly scene: SceneId
  readonly title: string
  /** Its place in the log. */
  readonly event: number
  readonly votes: readonly { readonly label: string; readonly votes: number }[]
  readonly abstentions: number
  /** Of those who voted, the share of the largest choice, 0 to 1; `undefined` when no hands were counted. */
  readonly share: number | undefined
  /** The tables whose largest choice was another than the room's. */
  readonly apart: readonly string[]
  readonly settled: Vote['settled']
  readonly reason: Words | undefined
  readonly minority: Words | undefined
}

/** Below this share of the largest choice the room was divided. */
const agreement = 2 / 3

/**
 * In order, the decisions at which fewer than two in three took the largest choice, a table went another way, someone
 * asked for a minority view to be kept, a casting vote settled it, or the room was overruled.
 */
export function dividedDecisions(script: Script, path: PlayedPath): readonly Divided[] {
  return decisionsIn(path).flatMap(decision => {
    const { vote } = decision.done
    const divided = vote === undefined ? undefined : dividedBy(script, decision, vote)
    return divided !== undefined && isDivided(divided) ? [divided] : []
  })
}

function dividedBy(script: Script, { scene, done }: PlayedDecision, vote: Vote): Divided {
  const votes = votesFor(vote.tally)
  const choices = entry(script.scenes, scene)?.decision?.choices ?? {}
  return {
    scene,
    title: entry(script.scenes, scene)?.title ?? scene,
    event: done.event,
    votes: done.offered.map(choice => ({
      label: entry(choices, choice)?.label ?? choice,
      votes: votes.get(choice) ?? 0,
    })),
    abstentions: vote.abstentions,
    share: shareOf(votes),
    apart: tablesApart(vote, largest(votes)),
    settled: vote.settled,
    reason: vote.reason,
    minority: vote.minority,
  }
}

function isDivided({ share, apart, settled, minority }: Divided): boolean {
  const byOthers = settled === 'casting-vote' || settled === 'overruled'
  return byOthers || minority !== undefined || apart.length > 0 || (share !== undefined && share < agreement)
}

function shareOf(votes: ReadonlyMap<string, number>): number | undefined {
  const all = [...votes.values()].reduce((sum, count) => sum + count, 0)
  return all === 0 ? undefined : Math.max(...votes.values()) / all
}

function tablesApart({ tally }: Vote, room: readonly string[]): readonly string[] {
  const tables = [...new Set(tally.flatMap(({ table }) => (table === undefined ? [] : [table])))]
  return tables.filter(table => {
    const own = largest(votesFor(tally.filter(row => row.table === table)))
    return own.length > 0 && !own.some(choice => room.includes(choice))
  })
}

/** The choices with the most votes: several when they tie, none when nobody voted. */
function largest(votes: ReadonlyMap<string, number>): readonly string[] {
  const most = Math.max(1, ...votes.values())
  return [...votes].filter(([, count]) => count === most).map(([choice]) => choice)
}
