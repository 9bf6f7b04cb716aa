import type { Draft } from '../../rules/rule.ts'
import { refs, type Text } from '../../text.ts'
import type { SeveralEvidence } from '../evidence.ts'
import { at, ofThoseAt } from '../say-plays.ts'

/** Gap, Prepare: decisions at which nobody decided in time in some play. */
export function ranOut({ decisions }: SeveralEvidence): readonly Draft[] {
  const late = decisions.filter(decision => decision.ranOut > 0)
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
        `the time ran out in ${ofThoseAt(decision, decision.ranOut)}.`,
      ]),
      restsOn: numbers.map(number => number.toLowerCase()),
    },
  ]
}
