import { pillarTitles, pillars } from '../../scenario/pillar.ts'
import type { OutOfBounds } from '../../score/debrief-notes.ts'
import { standing, type ChoiceSeen, type DecisionMade, type Evidence } from '../evidence.ts'
import { sentence } from '../say.ts'
import { refs, type Text } from '../text.ts'
import { choiceAt, contested } from './judgements.ts'
import type { Draft, Rule } from './rule.ts'

export const crossings: Readonly<Record<OutOfBounds['kind'], string>> = {
  unlawful: 'In the story, this was unlawful',
  unsafe: 'In the story, this was unsafe',
  'not-our-role': 'In the story, this was outside the role of whoever decided',
}

/** Boundary: a choice that is unlawful, unsafe or not the role of whoever decided, whatever else it did. */
export const crossed: Rule = evidence =>
  standing(evidence).flatMap(decision =>
    decision.taken.flatMap(choice => {
      const { outOfBounds } = choice.notes
      return outOfBounds === undefined ? [] : [draft(evidence, decision, choice, outOfBounds)]
    }),
  )

function draft(
  evidence: Evidence,
  decision: DecisionMade,
  choice: ChoiceSeen,
  { kind, why, cites }: OutOfBounds,
): Draft {
  const touched = pillars.filter(pillar => choice.notes.score[pillar] !== undefined)
  const laws = evidence.law.filter(({ id }) => cites.includes(id)).map(({ number }) => number)
  return {
    rule: 'crossed',
    about: `${decision.scene}.${choice.id}`,
    nature: 'boundary',
    pillars: touched,
    text: [
      ...choiceAt(evidence, decision, choice),
      `${/[.!?]$/.test(choice.name) ? '' : '.'} ${crossings[kind]}. ${sentence(why)}`,
      ...contested(evidence, { decision, choice }),
    ],
    evidence: [
      ...(laws.length === 0 ? [] : [['See the law cited: ', ...refs(laws), '.']]),
      ...touched.map((pillar): Text => [
        `${pillarTitles[pillar]}: ${sentence(choice.notes.score[pillar]?.why ?? '')}`,
      ]),
    ],
    restsOn: [decision.number.toLowerCase()],
  }
}
