import type { SceneId } from '../scenario/scenario.ts'
import type { Divided } from '../score/divided-decisions.ts'
import type { Source } from '../session/met.ts'
import type { Settlement } from '../session/voting.ts'
import type { DecisionMade, Evidence } from './evidence.ts'
import { cited, type Cited, type Said, said } from './line.ts'
import { mayCount, mostFirst, type Plays, subjectOf } from './plays.ts'
import { count, listed, lower } from './say.ts'

export interface Difference {
  readonly scene: SceneId
  readonly title: string
  readonly sources: readonly Source[]
  readonly how: 'casting-vote' | 'actor' | 'overruled' | 'narrowly' | 'clearly' | 'groups'
  /** What was taken, and what it was taken over. */
  readonly taken: string
  readonly over: readonly string[]
  /** A minority asked that its view be recorded. */
  readonly hasMinority: boolean
  readonly votes: readonly {
    readonly name: string
    readonly votes: number
    readonly isTaken: boolean
    /** Of the groups that went this way, those that ran out of time. */
    readonly ranOut?: number
  }[]
  readonly abstentions: number
  /** Of groups: how many their story did not bring to this decision, were overruled at it, and settled a tie. */
  readonly groups?: Readonly<Record<'notFaced' | 'overruled' | 'tied' | 'others', number>>
}

/** Those that a casting vote settled or that were overruled come first. */
export function differences(plays: Plays): readonly Difference[] {
  const found = plays.only === undefined ? betweenGroups(plays) : withinGroup(plays.only)
  const weight = ({ how, hasMinority, groups }: Difference) => {
    const isOverruled = groups !== undefined && groups.overruled > 0
    const isTied = groups !== undefined && groups.tied > 0
    const order = ['overruled', 'casting-vote', 'actor', 'narrowly', 'groups', 'clearly'].indexOf(how)
    return order - (hasMinority || isOverruled ? 0.5 : 0) - (isTied ? 0.25 : 0)
  }
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
  const lost = votes.filter(({ isTaken }) => !isTaken)
  const most = Math.max(0, ...lost.map(one => one.votes))
  return {
    scene,
    title,
    sources: [...taken.map(({ id }): Source => `decision:${scene}/${id}`), `votes:${scene}`],
    how: howSettled(divided.settled, divided.backing),
    taken: listed(taken.map(({ name }) => quoted(name))),
    over: most === 0 ? [] : lost.filter(one => one.votes === most).map(({ name }) => name),
    hasMinority: divided.minority !== undefined,
    votes,
    abstentions: divided.abstentions,
  }
}

function howSettled(settled: Settlement, backing: Divided['backing']): Difference['how'] {
  if (settled === 'casting-vote' || settled === 'all-abstained') return 'casting-vote'
  if (settled === 'overruled' || settled === 'actor') return settled
  return backing !== undefined && backing.votes / backing.voters < 2 / 3 ? 'narrowly' : 'clearly'
}

/** Decisions at which some groups went one way and some another; votes inside groups are not added up. */
function betweenGroups(plays: Plays): readonly Difference[] {
  return plays.scenes.flatMap(scene => {
    const made = plays.all.flatMap(({ decisions }) => decisions.find(one => one.scene === scene) ?? [])
    const ways = mostFirst(made, ({ taken }) => taken.map(({ id }) => id).join(' '))
    const [first, second] = ways
    if (first === undefined || second === undefined || first.length > 0.75 * made.length) return []
    // Where groups may not be counted, the words for the few would repeat.
    const told = mayCount(plays) ? ways.slice(1) : ways.slice(1).filter(({ length }) => length === second.length)
    const settled = (how: Settlement) => made.filter(({ vote }) => vote?.settled === how).length
    const groups = {
      notFaced: plays.all.length - made.length,
      overruled: settled('overruled'),
      tied: settled('casting-vote'),
      others: ways.length - 1 - told.length,
    }
    const apart = groupsApart([first, ...told])
    const votes: readonly Source[] = groups.overruled + groups.tied === 0 ? [] : [`votes:${scene}`]
    const others = made.flatMap(({ taken }) => taken.map(({ id }): Source => `decision:${scene}/${id}`))
    const sources = [...apart.sources, ...(groups.others === 0 ? [] : others), ...votes]
    return [{ ...apart, sources: [...new Set(sources)], groups }]
  })
}

/** The decisions of groups that went the same way. */
type Way = readonly [DecisionMade, ...DecisionMade[]]

/** @param ways the one that most took first */
function groupsApart(ways: readonly [Way, ...Way[]]): Difference {
  const [[{ scene, title }]] = ways
  const names = ([{ taken }]: Way) => listed(taken.map(({ name }) => quoted(name)))
  return {
    scene,
    title,
    sources: ways.flatMap(([{ taken }]) => taken.map(({ id }): Source => `decision:${scene}/${id}`)),
    how: 'groups',
    taken: names(ways[0]),
    over: [],
    hasMinority: false,
    votes: ways.map((way, index) => ({
      name: names(way),
      votes: way.length,
      isTaken: index === 0,
      ranOut: way.filter(one => one.ranOut).length,
    })),
    abstentions: 0,
  }
}

const howSaid: Readonly<Record<Exclude<Difference['how'], 'groups' | 'overruled' | 'actor'>, string>> = {
  'casting-vote': 'a tie, settled by the chair’s casting vote',
  narrowly: 'a narrow majority',
  clearly: 'a clear majority',
}

/** In words: figures are given only where an officer puts them in. */
export function sayDifference(difference: Difference, { plays, numbers }: Cited): Said {
  const { title, sources, how, taken, over, hasMinority, votes, groups } = difference
  const begin = [{ strong: title }, ...cited(sources, numbers)]
  const instead = listed(over.map(quoted))
  if (how === 'groups') {
    const ways = votes.map(({ name, votes: times, ranOut = 0 }, index) => {
      const subject = subjectOf(plays, times)
      const late = ranOut === 0 || !mayCount(plays) ? '' : ` (${count(ranOut)} as time ran out)`
      return `${index === 0 ? `${subject} ended` : lower(subject)} with ${name}${late}`
    })
    const { notFaced = 0, overruled = 0, tied = 0, others = 0 } = groups ?? {}
    const more = [
      ...(others === 0 ? [] : ['Others chose differently.']),
      ...(overruled === 0 ? [] : [`In ${lower(subjectOf(plays, overruled))} this was against the vote.`]),
      ...(tied === 0 ? [] : [`In ${lower(subjectOf(plays, tied))} the casting vote decided.`]),
      ...(notFaced === 0 ? [] : [`${subjectOf(plays, notFaced)} did not face it.`]),
    ]
    return said(sources, ...begin, [`. ${listed(ways)}.`, ...more].join(' '))
  }
  if (how === 'overruled') {
    const vote = over.length === 0 ? 'The vote was overruled' : `The vote for ${instead} was overruled`
    const view = hasMinority ? ' Members asked that their own view be recorded; it is in the session record.' : ''
    return said(sources, ...begin, `. ${vote} in favour of ${taken}.${view}`)
  }
  if (how === 'actor') {
    const decided = over.length === 0 ? taken : `${taken} over ${instead}`
    return said(sources, ...begin, `: the advice was not clear. The person who decides in the case chose ${decided}.`)
  }
  const chose = `${subjectOf(plays, 1)} chose ${taken}${over.length === 0 ? '' : ` over ${instead}`}.`
  const minority = hasMinority ? ' A minority asked that its view be recorded; it is in the session record.' : ''
  return said(sources, ...begin, `: ${howSaid[how]}. ${chose}${minority}`)
}

function quoted(name: string): string {
  return `“${name}”`
}

/** Every decision, and the votes where there were any: what a sentence on all of them rests on. */
export function allVotes({ all }: Plays): readonly Source[] {
  const made = all.flatMap(({ decisions }) => decisions)
  const voted = made.filter(({ vote }) => vote !== undefined)
  const sources = [
    made.map(({ scene }): Source => `decision:${scene}`),
    voted.map(({ scene }): Source => `votes:${scene}`),
  ]
  return [...new Set(sources.flat())]
}

/** What a room of one, or a small one, has to report. */
export function noDifferences({ only }: Plays): string {
  if (only === undefined) return 'The groups made the same choice at every decision that most of them met.'
  if (only.isAlone) return 'One person decided alone, so there are no votes to report.'
  if (!only.isLarge) return 'Fewer than five members took part, so this report gives no votes.'
  return 'At every vote, at least two in three of those who voted agreed.'
}
