import { pillarTitles, type Pillar } from '../../scenario/pillar.ts'
import type { Evidence } from '../evidence.ts'
import { exercising } from './judgements.ts'
import type { Draft } from './rule.ts'

/** Not tested: no decision that was reached could have changed anything on the pillar, so nothing may be concluded. */
export function untested(evidence: Evidence, pillar: Pillar): readonly Draft[] {
  if (exercising(evidence, pillar).length > 0) return []
  return [
    {
      rule: 'untested',
      nature: 'not-tested',
      pillars: [pillar],
      text: [
        `No decision that was reached bore on ${pillarTitles[pillar]}, so the exercise says nothing about it.`,
      ],
      evidence: [],
      restsOn: [],
    },
  ]
}
