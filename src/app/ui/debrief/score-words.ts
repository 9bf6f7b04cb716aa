import { pillars, pillarTitles } from '../../../core/scenario/pillar.ts'
import type { EndingKind } from '../../../core/scenario/schema.ts'
import type { Cost, CostGroup, AlternativeInWords } from '../../../core/score/costs.ts'
import type { OutOfBounds } from '../../../core/score/debrief-notes.ts'
import type { PillarScore } from '../../../core/score/score.ts'

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

const list = new Intl.ListFormat('en-GB')

/** “you chose …”: what was done at the costliest move. */
export function doneInWords({ kind, done: labels }: Cost): string {
  switch (kind) {
    case 'looked':
      return `you chose this first: ${quoted(labels)}`
    case 'decided':
    case 'timed-out':
      return labels.length === 0 ? 'you made no choice' : `you chose ${quoted(labels)}`
    case 'left-hub':
      return 'you moved on'
    case 'continued':
      return 'the story went on'
  }
}

/** “Pursue and Prevent”. */
export function pillarsInWords(lost: CostGroup['lost']): string {
  return list.format(lost.map(({ pillar }) => pillarTitles[pillar]))
}

/** “4 points of Pursue and 1 point of Prevent”. */
export function lossInWords(lost: CostGroup['lost']): string {
  return list.format(
    lost.map(({ pillar, points }) => `${points} ${points === 1 ? 'point' : 'points'} of ${pillarTitles[pillar]}`),
  )
}

/** What would have kept the points, and at what price on the Ps that did not lose them. */
export function alternativeSentence(kept: AlternativeInWords, lost: CostGroup['lost']): string {
  return lost.length === pillars.length ? alternativeBy(kept) : `${alternativeBy(kept)} ${price(kept)}`.trim()
}

function alternativeBy(kept: AlternativeInWords): string {
  return kept.outOfBounds
    ? `Only an out-of-bounds choice would have avoided this, so it was not open to you: ${alternativeName(kept)}.`
    : `${alternativeName(kept)} would have avoided this.`
}

/** “Tell the police”, “Moving on”: what could have been done instead. */
function alternativeName({ kind, labels }: AlternativeInWords): string {
  if (kind === 'left-hub') return 'Moving on'
  if (labels.length === 0) return 'Choosing none'
  return kind === 'looked' ? `Looking at ${quoted(labels)}` : quoted(labels)
}

function price({ dearer, outOfBounds }: AlternativeInWords): string {
  if (outOfBounds) return ''
  if (dearer.length === 0) return 'It would not have cost more on the other Ps.'
  return `But it would have cost ${lossInWords(dearer)}.`
}

function quoted(labels: readonly string[]): string {
  return list.format(labels.map(label => `“${label}”`))
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
