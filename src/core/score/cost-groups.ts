import { pillars, type Pillar } from '../scenario/pillar.ts'
import type { Cost, Costs } from './costs.ts'

/** What one step cost, told once for all the pillars on which it is the costliest and the same would have kept it. */
export interface CostGroup {
  /** What was lost on each; 0 where nothing was. */
  readonly lost: readonly { readonly pillar: Pillar; readonly points: number }[]
  /** `undefined` where nothing was lost. */
  readonly cost: Cost | undefined
}

/** The costs in the order of the pillars, those that tell the same together. */
export function costGroups(costs: Costs): readonly CostGroup[] {
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
