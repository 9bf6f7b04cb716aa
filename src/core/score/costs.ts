import { completingMoves, explore, type Explored, gainOf, optionOf } from '../analysis/explore.ts'
import { modelOf, shortened } from '../analysis/model.ts'
import { emptyTally, tallied, tallyOf, type Weights } from '../analysis/tally.ts'
import type { Graph } from '../machine/graph.ts'
import { type Action, sameAction } from '../machine/actions.ts'
import { byPillar, type ByPillar, type Pillar, pillars } from '../scenario/pillar.ts'
import type { SceneId } from '../scenario/scenario.ts'
import { type DoneAtScene, labelsOf, type PlayedPath } from '../session/played-path.ts'
import { entry, sceneTitle, type Script } from '../session/script.ts'
import { choiceNotes, type DebriefNotes } from './debrief-notes.ts'

/** The move that cost most on a pillar, in words, and what would have kept that. */
export type Cost = ReturnType<typeof costOf>
export type AlternativeInWords = Cost['kept']
export type Costs = NonNullable<ReturnType<typeof costsOf>>

/** By pillar, the costliest move. `undefined` when the play is not complete, or too large to work it out. */
export function costsOf(script: Script, notes: DebriefNotes, path: PlayedPath) {
  const regrets = regretsOf(script.graph, path, notes)
  if (regrets === undefined) return undefined
  return byPillar(pillar => {
    const regret = costliest(regrets, pillar)
    return regret === undefined ? undefined : costOf(script, regret, pillar)
  })
}

function costOf(script: Script, regret: Regret, pillar: Pillar) {
  const { place, event, action, cost } = regret
  const kept = bestAlternative(regret, pillar)
  return {
    scene: place,
    title: sceneTitle(script, place),
    event,
    kind: action.type,
    /** The labels of the choices or of the lead; empty for moving on. */
    done: labelsOf(script, place, action),
    /** By how many points less the play could then still come to. */
    points: cost[pillar],
    kept: {
      kind: kept.action.type,
      labels: labelsOf(script, place, kept.action),
      /** Only a way out of bounds would have kept it. */
      outOfBounds: kept.outOfBounds,
      /** On which other pillars it would have cost more than what was done, and by how many points. */
      dearer: pillars
        .map(each => ({ pillar: each, points: kept.cost[each] - cost[each] }))
        .filter(({ points }) => points > 0),
    },
  }
}

/** What one step cost, told once for all the pillars on which it is the costliest and the same would have kept it. */
export type CostGroup = ReturnType<typeof costGroups>[number]

/** The costs in the order of the pillars, those that tell the same together. */
export function costGroups(costs: Costs) {
  const keys = new Set(pillars.map(pillar => keyOf(costs[pillar])))
  return [...keys].map(key => {
    const together = pillars.filter(pillar => keyOf(costs[pillar]) === key)
    return {
      lost: together.map(pillar => ({ pillar, points: costs[pillar]?.points ?? 0 })),
      cost: together.map(pillar => costs[pillar]).at(0),
    }
  })
}

function keyOf(cost: Cost | undefined): string {
  return cost === undefined ? '' : JSON.stringify([cost.event, cost.kept.kind, cost.kept.labels])
}

/** What one move of a play cost: by how many points less the play could then still come to, on each pillar. */
export interface Regret {
  readonly place: SceneId
  /** Its place in the log. */
  readonly event: number
  readonly action: Action
  readonly cost: ByPillar<number>
  /** What else could be done there, in the file's order. */
  readonly others: readonly Alternative[]
}

interface Alternative {
  readonly action: Action
  readonly cost: ByPillar<number>
  /** Whether it takes a choice that members may not take. */
  readonly outOfBounds: boolean
}

/** How many states the page explores: what a tablet does in a blink. */
const regretBudget = 200_000

/** What each move of a complete play cost; `undefined` when it is not complete, or too large to explore here. */
export function regretsOf(
  graph: Graph,
  path: PlayedPath,
  notes: DebriefNotes,
  budget = regretBudget,
): readonly Regret[] | undefined {
  const played = JSON.stringify([path.isShort, budget, path.scenes.map(({ scene, done }) => [scene, done])])
  const before = known.get(notes) ?? new Map<string, readonly Regret[] | undefined>()
  known.set(notes, before)
  if (!before.has(played)) before.set(played, workedOut(graph, path, notes, budget))
  return before.get(played)
}

/** Worked out once for the moves of a session: pages ask for it again and again, and it explores the whole case. */
const known = new WeakMap<DebriefNotes, Map<string, readonly Regret[] | undefined>>()

function workedOut(graph: Graph, path: PlayedPath, notes: DebriefNotes, budget: number): readonly Regret[] | undefined {
  if (path.ending === undefined) return undefined
  const played = path.isShort ? shortened(graph) : graph
  // Every fact is kept, so an action leads to one state.
  const found = explore(modelOf(played, pointWeights(notes), [], new Set()), budget)
  if ('overBudget' in found) return undefined
  const regrets: Regret[] = []
  let state = found.start
  for (const done of path.scenes.flatMap(scene => scene.done ?? [])) {
    const open = openMoves(found, state)
    const taken = open.find(({ action }) => sameAction(action, actionOf(done)))
    // A damaged file may say that the play goes on at a decision that its session does not leave out.
    if (taken === undefined) return undefined
    const place = found.model.places[found.states.place(state)]?.id ?? ''
    regrets.push({ place, event: done.event, action: taken.action, ...lossesBy(taken, open, place, notes) })
    state = taken.target
  }
  return regrets
}

/** When time ran out, what was then taken. */
function actionOf(done: DoneAtScene): Action {
  if (done.kind === 'decided') return { type: 'decided', picks: done.picks }
  return done.kind === 'looked' ? { type: 'looked', lead: done.lead } : { type: done.kind }
}

type OpenMove = ReturnType<typeof openMoves>[number]

/** One thing that could be done, and the most points of each pillar that a play could still come to by it, its own included. */
function openMoves(found: Explored, state: number) {
  return completingMoves(found, state).map(move => {
    const target = found.moveTarget.at(move)
    const most = byPillar(pillar => {
      const column = tallied.indexOf(`points ${pillar}`)
      return gainOf(found, state, move, column) + found.bounds.greatest(target, column)
    })
    return { action: optionOf(found, state, move).action, most, target }
  })
}

function lossesBy(
  taken: OpenMove,
  open: readonly OpenMove[],
  place: SceneId,
  notes: DebriefNotes,
): Pick<Regret, 'cost' | 'others'> {
  const best = byPillar(pillar => Math.max(...open.map(({ most }) => most[pillar])))
  const lostBy = ({ most }: OpenMove) => byPillar(pillar => best[pillar] - most[pillar])
  const others = open.filter(move => move !== taken)
  return {
    cost: lostBy(taken),
    others: others.map(other => ({
      action: other.action,
      cost: lostBy(other),
      outOfBounds:
        other.action.type === 'decided' &&
        other.action.picks.some(pick => choiceNotes(notes, place, pick).outOfBounds !== undefined),
    })),
  }
}

/** The move that cost most on a pillar, the first of several; `undefined` when none cost anything. */
function costliest(regrets: readonly Regret[], pillar: Pillar): Regret | undefined {
  const most = Math.max(0, ...regrets.map(({ cost }) => cost[pillar]))
  return most === 0 ? undefined : regrets.find(({ cost }) => cost[pillar] === most)
}

/** One within bounds if there is any, and of those the one whose worst cost on another pillar is least. */
function bestAlternative({ others }: Regret, pillar: Pillar): Alternative {
  const dearest = ({ cost }: Alternative) => Math.max(...pillars.map(each => cost[each]))
  const [kept] = others
    .filter(({ cost }) => cost[pillar] === 0)
    .toSorted((one, other) => Number(one.outOfBounds) - Number(other.outOfBounds) || dearest(one) - dearest(other))
  if (kept === undefined) throw new Error('a move that costs something is not the best one')
  return kept
}

const nothing = emptyTally()
const noScores: ReadonlyMap<string, readonly Pillar[]> = new Map()

/** The points alone, from what a page has at hand after a play: nothing is said of words, time or scenes. */
function pointWeights(notes: DebriefNotes): Weights {
  return {
    entering: () => nothing,
    scoring: () => noScores,
    taking: (place, action) => {
      if (action.type !== 'decided' || entry(notes.decisions, place) === undefined) return nothing
      const taken = action.picks.map(pick => choiceNotes(notes, place, pick).score)
      const points = (pillar: Pillar) => taken.reduce((sum, score) => sum + (score[pillar]?.points ?? 0), 0)
      return tallyOf(Object.fromEntries(pillars.map(pillar => [`points ${pillar}`, points(pillar)])))
    },
  }
}
