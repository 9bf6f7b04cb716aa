import { pillarTitles, type Pillar } from '../../../scenario/pillar.ts'
import { ofAll } from '../../rules/of-all.ts'
import type { Draft } from '../../rules/rule.ts'
import type { SeveralEvidence } from '../evidence.ts'
import { bearing, contestedIn, idsOf, judgedIn, reasonIn } from './judged.ts'

/** Strength: choices that served the pillar, with how many of the plays took each. */
export function helped(evidence: SeveralEvidence, pillar: Pillar): readonly Draft[] {
  const served = judgedIn(evidence, pillar).filter(({ points }) => points > 0)
  const restsOn = idsOf(served)
  if (restsOn.length === 0) return []
  const where = ofAll(restsOn.length, bearing(evidence, pillar).length, pillarTitles[pillar])
  return [
    {
      rule: 'helped',
      nature: 'strength',
      pillars: [pillar],
      text: [`${where}, some plays chose what served it.`],
      evidence: served.map(judged => [...reasonIn(judged), ...contestedIn(judged, pillar)]),
      restsOn,
    },
  ]
}
