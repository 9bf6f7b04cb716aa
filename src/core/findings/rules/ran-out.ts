import { standing } from '../evidence.ts'
import { refs, type Text } from '../text.ts'
import { choiceAt } from './judgements.ts'
import type { Rule } from './rule.ts'

/** Gap, Prepare: nobody decided in time, and the story went on without them. */
export const ranOut: Rule = evidence => {
  const late = standing(evidence).filter(decision => decision.ranOut)
  if (late.length === 0) return []
  const numbers = late.map(({ number }) => number)
  return [
    {
      rule: 'ran-out',
      nature: 'gap',
      pillars: ['prepare'],
      text: [
        'At ',
        ...refs(numbers),
        ' nobody decided before the time ran out. Not deciding had a result all the same.',
      ],
      evidence: late.flatMap(decision =>
        decision.taken.map((choice): Text => [...choiceAt(evidence, decision, choice), '.']),
      ),
      restsOn: numbers.map(number => number.toLowerCase()),
    },
  ]
}
