import type { FactId, Graph, PlaceId } from '../machine/graph.ts'
import { byPillar, type ByPillar } from '../scenario/pillar.ts'
import type { ReportKey } from '../scenario/report-key.ts'
import { endingOdds, type EndingOdds } from './ending-odds.ts'
import {
  completingMoves,
  explore,
  type Explored,
  gainOf,
  movesFrom,
  type OnProgress,
  type Step,
  stepOf,
} from './explore.ts'
import { type BetterThan, betterThanOf, medianOf } from './median.ts'
import { type Model, modelOf } from './model.ts'
import { type PlayFlow, playFlow, playShares } from './play-shares.ts'
import type { Probe } from './probes.ts'
import { reasonShares } from './reason-shares.ts'
import { type AddedByMoves, type Range, tallied, type Tallied, wordsAMinute, type Weights } from './tally.ts'

/** What can come of a scenario, over every play that reaches an ending. */
export interface Analysis {
  /** The same of short sessions; absent where nothing may be left out. */
  readonly short?: Analysis | undefined
  /** False when the budget of states ran out: ranges then hold every play but may be too wide. */
  readonly exact: boolean
  /** The facts that were forgotten to stay within the budget. */
  readonly forgotten: readonly FactId[]
  readonly states: number
  /** Different plays; an upper bound when not exact; `undefined` when not even that could be counted. */
  readonly playthroughs: bigint | undefined
  readonly points: ByPillar<Range>
  readonly decisions: Range
  /** How many more decisions are members' own than officers'. */
  readonly membersLead: Range
  readonly exercised: ByPillar<Range>
  readonly words: Range
  readonly minutes: Range
  readonly scenes: Range
  readonly reached: ReadonlySet<PlaceId>
  readonly metProbes: ReadonlySet<number>
  /** Plays, told step by step, that come to a decision with too few choices on offer; none unless exact. */
  readonly tooFewChoices: readonly PlayInTrouble[]
  /** Plays that come to a scene where nothing can be done; none unless exact. */
  readonly deadEnds: readonly PlayInTrouble[]
  /** The steps of a play with the least of something, or with the most. */
  leastOf(key: Tallied): readonly Step[]
  mostOf(key: Tallied): readonly Step[]
  /** Worked out when it is asked for; `undefined` unless exact, or past its own budget. */
  betterThan(): ByPillar<BetterThan> | undefined
  /** What half of all different plays do not exceed, found when it is asked for; the whole range unless exact. */
  median(key: AddedByMoves, budget?: number): Range
  /** How often random play comes to each ending, worked out when it is asked for; `undefined` past every budget. */
  odds(): EndingOdds | undefined
  /** Which part of all different plays passes each place; worked out when it is asked for; `undefined` unless exact. */
  shares(): ReadonlyMap<PlaceId, number> | undefined
  /** Which part of all different plays meets one of the reasons of each list; `undefined` unless exact, or past a budget. */
  reasonShares(lists: readonly (readonly ReportKey[])[]): readonly number[] | undefined
}

export interface PlayInTrouble {
  readonly place: PlaceId
  readonly steps: readonly Step[]
}

const defaultBudget = 2_000_000

export interface AnalysisLimits {
  readonly budget?: number | undefined
  /** Told now and then while it takes long. */
  readonly onProgress?: OnProgress | undefined
}

/**
 * Explores every play by dynamic programming over (scene, facts that may still be read).
 *
 * @param limits `budget`: how many states to keep at most; past it the facts that widen most are forgotten, and tests of
 * them may go either way, which keeps the ranges sound
 */
export function analyse(
  graph: Graph,
  weights: Weights,
  probes: readonly Probe[] = [],
  { budget = defaultBudget, onProgress }: AnalysisLimits = {},
): Analysis {
  const forgotten = new Set<FactId>()
  for (let count = 1; ; count *= 2) {
    const model = modelOf(graph, weights, probes, forgotten)
    const found = explore(model, budget, onProgress)
    if (!('overBudget' in found)) return describe(found, [...forgotten], onProgress)
    const widest = widestFacts(graph, model, found.overBudget, forgotten).slice(0, count)
    if (widest.length === 0) return unexplored(graph, model, [...forgotten])
    for (const fact of widest) forgotten.add(fact)
  }
}

/** Facts that may be forgotten, those that split most states first. */
function widestFacts(graph: Graph, model: Model, perPlace: readonly number[], forgotten: ReadonlySet<FactId>) {
  const kept = graph.facts.filter(fact => !forgotten.has(fact.id))
  const statesWith = (fact: number) =>
    model.places.reduce((sum, { live }, place) => (live.includes(fact) ? sum + (perPlace[place] ?? 0) : sum), 0)
  return kept
    .map(({ id, keeps, max }, index) => ({ id, keeps, splits: statesWith(index) * max }))
    .filter(fact => fact.keeps !== true && fact.splits > 0)
    .toSorted((one, other) => other.splits - one.splits)
    .map(fact => fact.id)
}

function describe(found: Explored, forgotten: readonly FactId[], onProgress?: OnProgress): Analysis {
  let known: PlayFlow | undefined
  const flow = () => (known ??= playFlow(found))
  const counting = <Counted>(count: () => Counted): Counted => {
    onProgress?.({ doing: 'counts', states: found.states.size })
    return count()
  }
  const exact = forgotten.length === 0
  const { entering } = found.placeOf(found.start)
  const range = (key: Tallied): Range => {
    const column = tallied.indexOf(key)
    const first = entering[column] ?? 0
    return {
      min: first + found.bounds.least(found.start, column),
      max: first + found.bounds.greatest(found.start, column),
    }
  }
  const perPlace = found.states.perPlace()
  return {
    exact,
    forgotten,
    states: found.states.size,
    playthroughs: BigInt(found.playthroughs[found.start] ?? 0),
    ...ranges(range),
    reached: new Set(found.model.places.filter((_, place) => (perPlace[place] ?? 0) > 0).map(({ id }) => id)),
    metProbes: found.met,
    tooFewChoices: exact ? troubles(found, found.starved) : [],
    deadEnds: exact ? troubles(found, found.stuck) : [],
    leastOf: key => stepsOfMost(found, 'least', key),
    mostOf: key => stepsOfMost(found, 'greatest', key),
    betterThan: () => (exact ? betterThanOf(found) : undefined),
    median: (key, budget) => (exact ? counting(() => medianOf(found, key, budget)) : range(key)),
    odds: () => counting(() => endingOdds(found, exact)),
    shares: () => (exact ? counting(() => playShares(flow())) : undefined),
    reasonShares: lists => (exact ? counting(() => reasonShares(flow(), lists)) : undefined),
  }
}

function ranges(range: (key: Tallied) => Range) {
  const time = range('time')
  return {
    points: byPillar(pillar => range(`points ${pillar}`)),
    decisions: range('decisions'),
    membersLead: range("members' lead"),
    words: range('words'),
    exercised: byPillar(pillar => range(`exercised ${pillar}`)),
    minutes: { min: time.min / wordsAMinute, max: time.max / wordsAMinute },
    scenes: range('scenes'),
  }
}

/** One play for each scene in trouble. */
function troubles(found: Explored, states: readonly number[]): readonly PlayInTrouble[] {
  const firstAt = new Map<number, number>()
  for (const state of states) {
    const place = found.states.place(state)
    if (!firstAt.has(place)) firstAt.set(place, state)
  }
  if (firstAt.size === 0) return []
  const steps = stepsTo(found)
  return [...firstAt].map(([place, state]) => ({
    place: found.model.places[place]?.id ?? '',
    steps: steps(state),
  }))
}

/** For any state, a play that comes to it with as few steps as there can be; the way is searched once for all. */
function stepsTo(found: Explored): (goal: number) => readonly Step[] {
  const { cameFrom, cameBy } = breadthFirst(found)
  return goal => {
    const steps: Step[] = []
    for (let state = goal; state !== found.start; state = cameFrom[state] ?? found.start)
      steps.push(stepOf(found, cameFrom[state] ?? 0, cameBy[state] ?? 0))
    return steps.toReversed()
  }
}

function breadthFirst(found: Explored) {
  const cameFrom = new Int32Array(found.states.size).fill(-1)
  const cameBy = new Int32Array(found.states.size)
  const open = [found.start]
  for (let at = 0; at < open.length; at++) {
    const from = open[at] ?? 0
    for (const move of movesFrom(found, from)) {
      const target = found.moveTarget.at(move)
      if (target === found.start || cameFrom[target] !== -1) continue
      cameFrom[target] = from
      cameBy[target] = move
      open.push(target)
    }
  }
  return { cameFrom, cameBy }
}

/** A complete play with the least or the greatest of something. */
function stepsOfMost(found: Explored, end: 'least' | 'greatest', key: Tallied): readonly Step[] {
  const sign = end === 'least' ? 1 : -1
  const column = tallied.indexOf(key)
  const steps: Step[] = []
  let state = found.start
  const totalBy = (move: number) =>
    gainOf(found, state, move, column) + found.bounds[end](found.moveTarget.at(move), column)
  for (;;) {
    const [best] = completingMoves(found, state)
      .map(move => ({ move, total: sign * totalBy(move) }))
      .toSorted((one, other) => one.total - other.total)
    if (best === undefined) return steps
    steps.push(stepOf(found, state, best.move))
    state = found.moveTarget.at(best.move)
  }
}

/** Past every budget: what no play can exceed, from the weights alone. */
function unexplored(graph: Graph, model: Model, forgotten: readonly FactId[]): Analysis {
  const range = (key: Tallied): Range => {
    const column = tallied.indexOf(key)
    const gains = model.places.map(place => {
      const entered = (place.entering[column] ?? 0) + (key.startsWith('exercised') ? 1 : 0)
      const taken = place.options.map(option => option.weight[column] ?? 0)
      return {
        min: Math.min(0, ...taken) + Math.min(0, entered),
        max: Math.max(0, ...taken) + Math.max(0, entered),
      }
    })
    return gains.reduce((sum, gain) => ({ min: sum.min + gain.min, max: sum.max + gain.max }))
  }
  return {
    exact: false,
    forgotten,
    states: 0,
    playthroughs: undefined,
    ...ranges(range),
    reached: new Set(Object.keys(graph.places)),
    metProbes: new Set(model.places.flatMap(place => place.probes.map(probe => probe.number))),
    tooFewChoices: [],
    deadEnds: [],
    leastOf: () => [],
    mostOf: () => [],
    betterThan: () => undefined,
    median: range,
    odds: () => undefined,
    shares: () => undefined,
    reasonShares: () => undefined,
  }
}
