import { explore } from '../analysis/explore.ts'
import { modelOf } from '../analysis/model.ts'
import { type Crossroads, type Prospect, prospectsAlong } from '../analysis/prospects.ts'
import type { Graph, PlaceId } from '../machine/graph.ts'
import { type Action, sameAction } from '../machine/walk.ts'
import { byPillar, type ByPillar, type Pillar, pillars } from '../scenario/pillar.ts'
import type { Done, PlayedPath } from '../session/played-path.ts'
import { choiceNotes } from './choice-notes.ts'
import type { DebriefNotes } from './debrief-notes.ts'
import { pointWeights } from './point-weights.ts'

/** What one move of a play cost: by how many points less the play could then still come to, on each pillar. */
export interface Regret {
  readonly place: PlaceId
  /** Its place in the log. */
  readonly event: number
  readonly action: Action
  readonly cost: ByPillar<number>
  /** What else could be done there, in the file's order. */
  readonly others: readonly OtherWay[]
}

export interface OtherWay {
  readonly action: Action
  readonly cost: ByPillar<number>
  /** Whether it takes a choice that members may not take. */
  readonly outOfBounds: boolean
}

/** How many states the page explores: what a tablet does in a blink. */
const regretBudget = 200_000

/**
 * What each move of a complete play cost. On each pillar the costs of all moves add up to the most that was attainable
 * less what was attained.
 *
 * @returns `undefined` when the play is not complete, or the scenario is too large to explore here
 */
export function regretsOf(
  graph: Graph,
  path: PlayedPath,
  notes: DebriefNotes,
  budget = regretBudget,
): readonly Regret[] | undefined {
  const moves = path.scenes.flatMap(({ done }) => (done === undefined ? [] : [done]))
  if (path.ending === undefined) return undefined
  const found = explore(modelOf(graph, pointWeights(notes), [], new Set()), budget)
  if ('overBudget' in found) return undefined
  return prospectsAlong(found, moves.map(actionOf)).map((crossroads, index) =>
    regretOf(crossroads, moves[index]?.event ?? -1, notes),
  )
}

/** When time ran out, what was then taken. */
function actionOf(done: Done): Action {
  switch (done.kind) {
    case 'continued':
    case 'left-hub':
      return { type: done.kind }
    case 'looked':
      return { type: 'looked', lead: done.lead }
    case 'decided':
      return { type: 'decided', picks: done.picks }
  }
}

function regretOf({ place, taken, open }: Crossroads, event: number, notes: DebriefNotes): Regret {
  const best = byPillar(pillar => Math.max(...open.map(({ most }) => most[pillar])))
  const costOf = ({ most }: Prospect) => byPillar(pillar => best[pillar] - most[pillar])
  const others = open.filter(({ action }) => !sameAction(action, taken.action))
  return {
    place,
    event,
    action: taken.action,
    cost: costOf(taken),
    others: others.map(other => ({
      action: other.action,
      cost: costOf(other),
      outOfBounds: isOutOfBounds(place, other.action, notes),
    })),
  }
}

function isOutOfBounds(place: PlaceId, action: Action, notes: DebriefNotes): boolean {
  if (action.type !== 'decided') return false
  return action.picks.some(pick => choiceNotes(notes, place, pick).outOfBounds !== undefined)
}

/** The move that cost most on a pillar, the first of several; `undefined` when none cost anything. */
export function costliest(regrets: readonly Regret[], pillar: Pillar): Regret | undefined {
  const most = Math.max(0, ...regrets.map(({ cost }) => cost[pillar]))
  return most === 0 ? undefined : regrets.find(({ cost }) => cost[pillar] === most)
}

/**
 * Another way that would have kept what a move cost on a pillar: one within bounds if there is any, and of those the one
 * that costs least where it costs most on the other pillars.
 */
export function whatWouldHaveKept({ others }: Regret, pillar: Pillar): OtherWay {
  const dearest = ({ cost }: OtherWay) => Math.max(...pillars.map(each => cost[each]))
  const [kept] = others
    .filter(({ cost }) => cost[pillar] === 0)
    .toSorted(
      (one, other) => Number(one.outOfBounds) - Number(other.outOfBounds) || dearest(one) - dearest(other),
    )
  if (kept === undefined) throw new Error('a move that costs something is not the best one')
  return kept
}
