import type { DraftRecommendation } from '../../score/outcome.ts'
import type { Recommendation } from '../block.ts'
import { sentence } from '../say.ts'
import { type Draft, list, paragraph, prompt } from '../section.ts'
import type { Text } from '../text.ts'

export function equality(
  putForward: readonly DraftRecommendation[],
  drafted: readonly Recommendation[],
): Draft {
  const notes = drafted.flatMap(({ id, number, source }): Text[] => {
    const note = putForward.find(one => one.id === source)?.equality
    return note === undefined ? [] : [[{ ref: id, text: `Recommendation ${number}` }, `: ${sentence(note)}`]]
  })
  return {
    id: 'equality',
    title: 'Equality',
    blocks: [
      paragraph(
        'Section 149 of the Equality Act 2010 asks the council to have due regard to the need to end unlawful discrimination, to ' +
          'advance equality of opportunity, and to foster good relations. Serious organised crime, and what is done about it, can ' +
          'bear differently on people by age, sex, disability, race, religion or belief, and other characteristics.',
      ),
      ...(notes.length === 0
        ? []
        : [paragraph('What the draft recommendations would need to take into account:'), list(notes)]),
      prompt(
        'For an officer: who could be affected by each recommendation, on what evidence, and what would lessen any harm',
      ),
    ],
  }
}
