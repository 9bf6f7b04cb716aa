import type { EndingKind } from '../scenario/schema.ts'
import type { OutOfBounds } from './debrief-notes.ts'
import type { PillarScore } from './score.ts'

/** What each kind of boundary is called. */
export const boundaryNames: Readonly<Record<OutOfBounds['kind'], string>> = {
  unlawful: 'Unlawful',
  unsafe: 'Unsafe',
  'not-our-role': 'Not the members’ role',
}

/** What each kind of ending means, as a sentence goes on. */
export const endingWords: Readonly<Record<EndingKind, string>> = {
  contained: 'the harm was contained',
  partial: 'some of the harm was contained',
  harm: 'serious harm was done',
}

/** “better than 6 routes in 10”, “few routes did worse”; `undefined` where routes cannot be compared. */
export function betterThan(score: PillarScore): string | undefined {
  if (score.state !== 'scored' || score.betterThan === undefined) return undefined
  if (score.betterThan === 0) return 'few routes did worse'
  return `better than ${score.betterThan} ${score.betterThan === 1 ? 'route' : 'routes'} in 10`
}

/** Points with a real minus sign, and a plus for what helped. */
export function signed(points: number): string {
  if (points === 0) return '0'
  return points > 0 ? `+${points}` : `−${-points}`
}
