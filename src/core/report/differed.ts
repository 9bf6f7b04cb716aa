import type { SceneId } from '../scenario/scenario.ts'
import type { Divided } from '../score/divided-decisions.ts'
import type { Source } from '../session/met.ts'
import type { Settlement } from '../session/voting.ts'
import type { DecisionMade, Evidence } from './evidence.ts'
import { cited, type Said, said } from './line.ts'
import type { Numbers } from './numbers.ts'
import { type Plays, subjectOf } from './plays.ts'
import { listed } from './say.ts'

/** A decision on which members did not agree. */
export interface Difference {
  readonly scene: SceneId
  readonly title: string
  readonly sources: readonly Source[]
  readonly how: 'casting-vote' | 'overruled' | 'narrowly' | 'clearly' | 'groups'
  /** What was taken, and what it was taken over. */
  readonly taken: string
  readonly over: readonly string[]
  /** A minority asked that its view be recorded. */
  readonly hasMinority: boolean
  readonly votes: readonly { readonly name: string; readonly votes: number; readonly isTaken: boolean }[]
  readonly abstentions: number
}

/** Those that a casting vote settled or that were overruled come first. */
export function differences(plays: Plays): readonly Difference[] {
  const [only, ...others] = plays.all
  const found = only !== undefined && others.length === 0 ? withinGroup(only) : betweenGroups(plays)
  const weight = ({ how, hasMinority }: Difference) =>
    ['overruled', 'casting-vote', 'narrowly', 'groups', 'clearly'].indexOf(how) - (hasMinority ? 0.5 : 0)
  return found.toSorted((one, other) => weight(one) - weight(other))
}

function withinGroup({ divided, decisions }: Evidence): readonly Difference[] {
  return divided.flatMap(one => {
    const decision = decisions.find(({ scene }) => scene === one.scene)
    return decision === undefined ? [] : [dividedOn(one, decision)]
  })
}

function dividedOn(divided: Divided, { scene, title, taken, others, vote }: DecisionMade): Difference {
  const votesFor = (id: string) =>
    vote?.tally.filter(({ choice }) => choice === id).reduce((sum, { votes }) => sum + votes, 0) ?? 0
  const votes = [...taken, ...others].map(choice => ({
    name: choice.name,
    votes: votesFor(choice.id),
    isTaken: taken.includes(choice),
  }))
  const most = Math.max(0, ...votes.filter(({ isTaken }) => !isTaken).map(one => one.votes))
  return {
    scene,
    title,
    sources: [...taken.map(({ id }): Source => `decision:${scene}/${id}`), `votes:${scene}`],
    how: howSettled(divided.settled, divided.backing),
    taken: listed(taken.map(({ name }) => `“${name}”`)),
    over: most === 0 ? [] : votes.filter(one => !one.isTaken && one.votes === most).map(({ name }) => name),
    hasMinority: divided.minority !== undefined,
    votes,
    abstentions: divided.abstentions,
  }
}

function howSettled(settled: Settlement, backing: Divided['backing']): Difference['how'] {
  if (settled === 'casting-vote' || settled === 'all-abstained') return 'casting-vote'
  if (settled === 'overruled') return 'overruled'
  return backing !== undefined && backing.votes / backing.voters < 2 / 3 ? 'narrowly' : 'clearly'
}

/** Decisions at which some groups went one way and some another; votes inside groups are not added up. */
function betweenGroups(plays: Plays): readonly Difference[] {
  return plays.scenes.flatMap(scene => {
    const made = plays.all.flatMap(({ decisions }) => decisions.find(one => one.scene === scene) ?? [])
    const ways = new Map<string, { readonly decision: DecisionMade; times: number }>()
    for (const decision of made) {
      const key = decision.taken.map(({ id }) => id).join(' ')
      const way = ways.get(key) ?? { decision, times: 0 }
      ways.set(key, { ...way, times: way.times + 1 })
    }
    const [first, second] = [...ways.values()].toSorted((one, other) => other.times - one.times)
    if (first === undefined || second === undefined || first.times > 0.75 * made.length) return []
    return [groupsApart(scene, first, second)]
  })
}

interface Way {
  readonly decision: DecisionMade
  readonly times: number
}

function groupsApart(scene: SceneId, first: Way, second: Way): Difference {
  const names = ({ decision }: Way) => listed(decision.taken.map(({ name }) => `“${name}”`))
  return {
    scene,
    title: first.decision.title,
    sources: [first, second].flatMap(({ decision }) =>
      decision.taken.map(({ id }): Source => `decision:${scene}/${id}`),
    ),
    how: 'groups',
    taken: names(first),
    over: second.decision.taken.map(({ name }) => name),
    hasMinority: false,
    votes: [
      { name: names(first), votes: first.times, isTaken: true },
      { name: names(second), votes: second.times, isTaken: false },
    ],
    abstentions: 0,
  }
}

const howSaid: Readonly<Record<Exclude<Difference['how'], 'groups'>, string>> = {
  'casting-vote': 'a tie, settled by the chair’s casting vote',
  overruled: 'the vote was overruled',
  narrowly: 'a narrow majority',
  clearly: 'a clear majority',
}

/** In words: figures are given only where an officer puts them in. */
export function sayDifference(difference: Difference, plays: Plays, numbers: Numbers): Said {
  const { title, sources, how, taken, over, hasMinority } = difference
  const where = cited(sources, numbers)
  if (how === 'groups') {
    const [first, second] = difference.votes
    return said(
      sources,
      { strong: title },
      ...where,
      '. ',
      `${subjectOf(plays, first?.votes ?? 0)} chose ${taken}, and ${lower(subjectOf(plays, second?.votes ?? 0))} chose ${listed(over.map(quoted))}.`,
    )
  }
  const group = subjectOf(plays, 1)
  const chose =
    over.length === 0 ? `${group} chose ${taken}.` : `${group} chose ${taken} over ${listed(over.map(quoted))}.`
  const minority = hasMinority ? ' A minority asked that its view be recorded.' : ''
  return said(sources, { strong: title }, ...where, `: ${howSaid[how]}. ${chose}${minority}`)
}

function lower(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1)
}

function quoted(name: string): string {
  return `“${name}”`
}

/** Every decision, and the votes where there were any: what a sentence on all of them rests on. */
export function allVotes({ all }: Plays): readonly Source[] {
  const made = all.flatMap(({ decisions }) => decisions)
  const voted = made.filter(({ vote }) => vote !== undefined)
  return [
    ...new Set([
      ...made.map(({ scene }): Source => `decision:${scene}`),
      ...voted.map(({ scene }): Source => `votes:${scene}`),
    ]),
  ]
}

/** What a room of one, or a small one, has to report. */
export function noDifferences(plays: Plays): string {
  const [only, ...others] = plays.all
  if (only === undefined || others.length > 0)
    return 'The groups took the same course at every decision that most of them met.'
  if (only.isAlone) return 'One member decided alone, so there are no votes to report.'
  if (!only.isLarge) return 'Fewer than five members took part, so nothing is said of votes.'
  return 'At every decision that was put to a vote, at least two in three of those who voted agreed.'
}
