import type { Pillar } from '../../../scenario/pillar.ts'
import { inReturn } from '../../rules/held-back.ts'
import type { Draft } from '../../rules/rule.ts'
import { sentence } from '../../say.ts'
import type { Text } from '../../text.ts'
import type { ChoiceTallied, DecisionTallied, SeveralEvidence } from '../evidence.ts'
import { contestedIn, idsOf, judgedIn, reasonIn, whereChosen } from './judged.ts'

/** Gap: choices that cost the pillar something, with what they gained and what would have served it. */
export function heldBack(evidence: SeveralEvidence, pillar: Pillar): readonly Draft[] {
  const costs = judgedIn(evidence, pillar).filter(({ points }) => points < 0)
  const restsOn = idsOf(costs)
  if (restsOn.length === 0) return []
  return [
    {
      rule: 'held-back',
      nature: 'gap',
      pillars: [pillar],
      text: [`${whereChosen(evidence, costs, pillar)} what came at a cost to it.`],
      evidence: costs.map(cost => [
        ...reasonIn(cost),
        ...inReturn(cost, pillar),
        ...wouldServe(cost.decision, pillar),
        ...contestedIn(cost, pillar),
      ]),
      restsOn,
    },
  ]
}

/** The choice within bounds that serves the pillar best, whether or not other plays took it. */
function wouldServe({ choices }: DecisionTallied, pillar: Pillar): Text {
  const best = choices
    .filter(choice => choice.notes.outOfBounds === undefined && pointsOf(choice, pillar) > 0)
    .toSorted((one, other) => pointsOf(other, pillar) - pointsOf(one, pillar))[0]
  const why = best?.notes.score[pillar]?.why
  if (best === undefined || why === undefined) return [' No other choice on offer would have served it.']
  return [` Also on offer was “${best.name}”: ${sentence(why)}`]
}

function pointsOf({ notes }: ChoiceTallied, pillar: Pillar): number {
  return notes.score[pillar]?.points ?? 0
}
