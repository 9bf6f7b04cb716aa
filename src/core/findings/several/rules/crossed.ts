import { pillars, pillarTitles } from '../../../scenario/pillar.ts'
import { crossings as kinds } from '../../rules/crossed.ts'
import type { Draft } from '../../rules/rule.ts'
import { sentence } from '../../say.ts'
import { refs, wordsOf, type Text } from '../../text.ts'
import type { Crossing, SeveralEvidence } from '../evidence.ts'
import { crossedAt, seenDifferently } from '../say-plays.ts'

/** Boundary: each choice out of bounds that was taken in any play, be it only in one. */
export function crossed({ crossings, merged }: SeveralEvidence): readonly Draft[] {
  return crossings.flatMap(crossing => {
    const { outOfBounds } = crossing.choice.notes
    if (outOfBounds === undefined) return []
    const laws = merged.law.filter(({ id }) => outOfBounds.cites.includes(id)).map(({ number }) => number)
    const said = `${kinds[outOfBounds.kind]}. ${sentence(outOfBounds.why)}`
    return [draft(crossing, said, laws)]
  })
}

function draft({ decision, choice, isContested }: Crossing, said: string, laws: readonly string[]): Draft {
  const taken = crossedAt(decision, choice)
  const touched = pillars.filter(pillar => choice.notes.score[pillar] !== undefined)
  return {
    rule: 'crossed',
    about: `${decision.scene}.${choice.id}`,
    nature: 'boundary',
    pillars: touched,
    text: [
      ...taken,
      `${/[.!?]”$/.test(wordsOf(taken)) ? '' : '.'} ${said}`,
      ...(isContested ? [seenDifferently] : []),
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
