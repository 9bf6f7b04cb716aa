import { emptyTally, tallied, type Tally, tallyOf, type Weights, weightsOf } from '../../src/core/analysis/tally.ts'
import type { Graph } from '../../src/core/machine/graph.ts'
import type { Action, Option, Position } from '../../src/core/machine/actions.ts'
import { Walk } from '../../src/core/machine/walk.ts'
import { pillars } from '../../src/core/scenario/pillar.ts'
import type { Scenario } from '../../src/core/scenario/scenario.ts'

/** A complete play, by brute force. */
export interface Play {
  readonly scenes: readonly string[]
  /** What was done at each of them but the last, and what was on offer there. */
  readonly done: readonly { readonly action: Action; readonly offers: readonly Action[] }[]
  readonly tally: Tally
  /** How likely it is when whatever is on offer is taken with the same chance. */
  readonly chance: number
}

/** Every complete play, tried one by one; `undefined` when there are more than `limit`. */
export function everyPlay(scenario: Scenario, graph: Graph, limit: number): readonly Play[] | undefined {
  const weights = weightsOf(scenario, new Map())
  const walk = new Walk(graph)
  const plays: Play[] = []
  const open: { position: Position; play: Play }[] = []
  const start = walk.start()
  open.push({
    position: start,
    play: { scenes: [start.scene], done: [], tally: weights.entering(start.scene), chance: 1 },
  })
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const offers = walk.offers(next.position).filter(option => option.action.type !== 'timed-out')
    if (graph.places[next.position.scene]?.kind === 'ending') plays.push(next.play)
    if (plays.length > limit) return undefined
    for (const option of offers) open.push(step(walk, weights, next, option, offers))
  }
  return plays
}

function step(
  walk: Walk,
  weights: Weights,
  { position, play }: { position: Position; play: Play },
  option: Option,
  offers: readonly Option[],
) {
  const after = walk.take(position, option.action)
  if (after === undefined) throw new Error('an option on offer could not be taken')
  const again = play.scenes.includes(after.scene)
  const gained = [
    weights.taking(position.scene, option.action),
    exercised(weights, position.scene, offers),
    again ? emptyTally() : weights.entering(after.scene),
  ]
  return {
    position: after,
    play: {
      scenes: [...play.scenes, after.scene],
      done: [...play.done, { action: option.action, offers: offers.map(({ action }) => action) }],
      tally: gained.reduce(plus, play.tally),
      chance: play.chance / offers.length,
    },
  }
}

function exercised(weights: Weights, scene: string, offers: readonly Option[]): Tally {
  const scoring = weights.scoring(scene)
  const offered = offers.flatMap(({ action }) => (action.type === 'decided' ? action.picks : []))
  const scored = new Set(offered.flatMap(choice => scoring.get(choice) ?? []))
  return tallyOf(
    Object.fromEntries(
      tallied.filter(key => pillars.some(p => key === `exercised ${p}` && scored.has(p))).map(key => [key, 1]),
    ),
  )
}

function plus(one: Tally, other: Tally): Tally {
  return one.map((amount, index) => amount + (other[index] ?? 0))
}
