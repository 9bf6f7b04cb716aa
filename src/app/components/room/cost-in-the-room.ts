import { pillars } from '../../../core/scenario/pillar.ts'
import type { CostGroup, Kept } from '../../../core/score/costs.ts'
import { pillarsInWords, wayOf } from '../../ui/debrief/score-words.ts'

/** What would have kept what was lost, and on which Ps that would have cost something. Members are told no points. */
export function keptInTheRoom(kept: Kept, lost: CostGroup['lost']): string {
  if (kept.outOfBounds)
    return `Only what is out of bounds would have kept that: ${wayOf(kept)}. So it was not yours to keep.`
  const by = `${wayOf(kept)} would have kept that.`
  return lost.length === pillars.length ? by : `${by} ${price(kept)}`
}

function price({ dearer }: Kept): string {
  return dearer.length === 0
    ? 'On the other Ps it would have cost no more.'
    : `It would have cost something on ${pillarsInWords(dearer)} instead.`
}
