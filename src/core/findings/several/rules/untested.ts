import { pillarTitles, type Pillar } from '../../../scenario/pillar.ts'
import { fewest } from '../../fewest.ts'
import type { Draft } from '../../rules/rule.ts'
import { count } from '../../say.ts'
import type { SeveralEvidence } from '../evidence.ts'
import { isTold } from '../is-told.ts'
import { atOf, bearing, judgedIn } from './judged.ts'

/** Not tested: nothing that is told of any decision says anything of the pillar, so nothing may be concluded. */
export function untested(evidence: SeveralEvidence, pillar: Pillar): readonly Draft[] {
  const text = whyUntested(evidence, pillar)
  if (text === undefined) return []
  return [
    { rule: 'untested', nature: 'not-tested', pillars: [pillar], text: [text], evidence: [], restsOn: [] },
  ]
}

function whyUntested(evidence: SeveralEvidence, pillar: Pillar): string | undefined {
  const told = bearing(evidence, pillar).length
  const { decisions } = evidence
  if (told === 0) {
    const isWhole = decisions.every(decision => isTold(decision) && decision.isWhole)
    const which = isWhole ? 'that was reached in any play' : 'told here'
    return `No decision ${which} bore on ${pillarTitles[pillar]}, so this report says nothing about it.`
  }
  if (judgedIn(evidence, pillar).length > 0 || isCrossed(evidence, pillar)) return undefined
  if (bearing(evidence, pillar).some(({ isWhole }) => !isWhole))
    return (
      `${atOf(evidence, told, pillar)}, fewer than ${count(fewest)} plays took any one choice that made a difference to it, if any ` +
      'did. So this report says no more about it.'
    )
  if (decisions.every(isTold)) return undefined
  return (
    `${atOf(evidence, told, pillar)}, what was decided made no difference to it. What was decided elsewhere is not told, so ` +
    'this report says no more about it.'
  )
}

function isCrossed({ crossings }: SeveralEvidence, pillar: Pillar): boolean {
  return crossings.some(({ choice }) => choice.notes.score[pillar] !== undefined)
}
