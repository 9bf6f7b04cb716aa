import type { Pillar } from '../../../scenario/pillar.ts'
import type { Draft } from '../../rules/rule.ts'
import type { SeveralEvidence } from '../evidence.ts'
import { contestedIn, idsOf, judgedIn, reasonIn, whereChosen } from './judged.ts'

/** Strength: choices that served the pillar, with how many of the plays took each. */
export function helped(evidence: SeveralEvidence, pillar: Pillar): readonly Draft[] {
  const served = judgedIn(evidence, pillar).filter(({ points }) => points > 0)
  const restsOn = idsOf(served)
  if (restsOn.length === 0) return []
  return [
    {
      rule: 'helped',
      nature: 'strength',
      pillars: [pillar],
      text: [`${whereChosen(evidence, served, pillar)} what served it.`],
      evidence: served.map(judged => [...reasonIn(judged), ...contestedIn(judged, pillar)]),
      restsOn,
    },
  ]
}
