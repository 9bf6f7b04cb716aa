import { pillarTitles, pillars, type Pillar } from '../../scenario/pillar.ts'
import type { ChoiceSeen, DecisionMade, Evidence } from '../evidence.ts'
import { sentence } from '../say.ts'
import type { Text } from '../text.ts'
import { contested, decisionsIn, exercising, judgements, reasonAt, type Judged } from './judgements.ts'
import { ofAll } from './of-all.ts'
import type { Draft } from './rule.ts'

/**
 * Gap: choices that cost the pillar something. Each is told with what the same choice gained elsewhere, and with a
 * choice within bounds that was on offer and would have served the pillar: a cost can be the price of something better.
 */
export function heldBack(evidence: Evidence, pillar: Pillar): readonly Draft[] {
  const costs = judgements(evidence, pillar).filter(({ points }) => points < 0)
  const decisions = decisionsIn(costs)
  if (decisions.length === 0) return []
  const where = ofAll(decisions.length, exercising(evidence, pillar).length, pillarTitles[pillar])
  return [
    {
      rule: 'held-back',
      nature: 'gap',
      pillars: [pillar],
      text: [`${where}, what was decided came at a cost to it.`],
      evidence: costs.map(cost => [
        ...reasonAt(evidence, cost),
        ...inReturn(cost, pillar),
        ...alsoOnOffer(cost.decision, pillar),
        ...contested(evidence, cost, pillar),
      ]),
      restsOn: decisions.map(({ number }) => number.toLowerCase()),
    },
  ]
}

/** What the same choice gained for other pillars. */
export function inReturn({ choice }: Pick<Judged, 'choice'>, pillar: Pillar): Text {
  return pillars
    .filter(other => other !== pillar)
    .flatMap(other => {
      const gained = choice.notes.score[other]
      return gained !== undefined && gained.points > 0
        ? [` In return, for ${pillarTitles[other]}: ${sentence(gained.why)}`]
        : []
    })
}

function alsoOnOffer(decision: DecisionMade, pillar: Pillar): Text {
  const best = decision.others
    .filter(choice => choice.notes.outOfBounds === undefined && pointsOf(choice, pillar) > 0)
    .toSorted((one, other) => pointsOf(other, pillar) - pointsOf(one, pillar))[0]
  const why = best?.notes.score[pillar]?.why
  if (best === undefined || why === undefined) return [' No other choice on offer would have served it.']
  return [` Also on offer was “${best.name}”: ${sentence(why)}`]
}

function pointsOf(choice: ChoiceSeen, pillar: Pillar): number {
  return choice.notes.score[pillar]?.points ?? 0
}
