import { fewest } from '../../fewest.ts'
import type { Draft } from '../../rules/rule.ts'
import { count } from '../../say.ts'
import { refs, type Text } from '../../text.ts'
import type { DecisionTallied, SeveralEvidence } from '../evidence.ts'
import { at, isTooFew, ofThoseAt } from '../say-plays.ts'

/** Gap, Prepare: decisions at which nobody decided in time in some play. */
export function ranOut({ decisions }: SeveralEvidence): readonly Draft[] {
  const late = decisions.filter(decision => decision.ranOut > 0 && !isTooFew(decision, decision.ranOut))
  if (late.length === 0) return []
  const isAll = late.every(decision => decision.telling === 'shared' && decision.ranOut === decision.plays)
  const numbers = late.map(({ number }) => number)
  return [
    {
      rule: 'ran-out',
      nature: 'gap',
      pillars: ['prepare'],
      text: [
        'At ',
        ...refs(numbers),
        ` nobody decided before the time ran out in ${isAll ? 'every play' : 'some plays'}. Not deciding had a result all the same.`,
      ],
      evidence: late.map((decision): Text => [
        ...at(decision),
        `the time ran out in ${decision.isWhole ? ofThoseAt(decision, decision.ranOut) : fiveOrMoreAt(decision)}.`,
      ]),
      restsOn: numbers.map(number => number.toLowerCase()),
    },
  ]
}

/** A number, taken from that of the choice which was then taken, would tell how many chose it themselves. */
function fiveOrMoreAt({ plays }: DecisionTallied): string {
  return `${count(fewest)} or more of the ${count(plays)} plays counted there`
}
