import { pillarTitles, type Pillar } from '../../../scenario/pillar.ts'
import type { Draft } from '../../rules/rule.ts'
import type { SeveralEvidence } from '../evidence.ts'
import { bearing } from './judged.ts'

/** Not tested: no decision on which figures are given bore on the pillar, so nothing may be concluded. */
export function untested(evidence: SeveralEvidence, pillar: Pillar): readonly Draft[] {
  if (bearing(evidence, pillar).length > 0) return []
  const isWhole = evidence.decisions.every(({ telling, isWhole: whole }) => telling !== 'withheld' && whole)
  const what = isWhole
    ? `No decision that was reached in any play bore on ${pillarTitles[pillar]}`
    : `No decision at which enough plays are counted bore on ${pillarTitles[pillar]}`
  return [
    {
      rule: 'untested',
      nature: 'not-tested',
      pillars: [pillar],
      text: [`${what}, so this report says nothing about it.`],
      evidence: [],
      restsOn: [],
    },
  ]
}
