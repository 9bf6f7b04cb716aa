import { pillarTitles, type Pillar } from '../../scenario/pillar.ts'
import type { Evidence } from '../evidence.ts'
import { contested, decisionsIn, exercising, judgements, reasonAt } from './judgements.ts'
import { ofAll } from './of-all.ts'
import type { Draft } from './rule.ts'

/** Strength: choices that served the pillar, for the reasons that the scenario gives. */
export function helped(evidence: Evidence, pillar: Pillar): readonly Draft[] {
  const served = judgements(evidence, pillar).filter(({ points }) => points > 0)
  const decisions = decisionsIn(served)
  if (decisions.length === 0) return []
  const where = ofAll(decisions.length, exercising(evidence, pillar).length, pillarTitles[pillar])
  return [
    {
      rule: 'helped',
      nature: 'strength',
      pillars: [pillar],
      text: [`${where}, what was decided served it.`],
      evidence: served.map(judged => [...reasonAt(evidence, judged), ...contested(evidence, judged, pillar)]),
      restsOn: decisions.map(({ number }) => number.toLowerCase()),
    },
  ]
}
