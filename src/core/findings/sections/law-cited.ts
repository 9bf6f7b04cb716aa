import type { Row } from '../block.ts'
import type { Evidence, LawCited } from '../evidence.ts'
import { sentence } from '../say.ts'
import { sayDate } from '../say-date.ts'
import { sayForce } from '../say-force.ts'
import { paragraph, type Draft } from '../section.ts'
import { refs } from '../text.ts'

export function lawCited({ law }: Evidence): Draft {
  return {
    id: 'law',
    title: 'Law cited',
    blocks:
      law.length === 0
        ? [paragraph('What was decided cites no legal note.')]
        : [
            paragraph(
              'These notes are written for councillors in plain words. They are not legal advice, and the law may have changed since they were written.',
            ),
            {
              type: 'table',
              caption: 'Legal notes that the decisions cite',
              columns: [
                { title: 'No.', share: 3 },
                { title: 'What it says', share: 19 },
                { title: 'Where and when', share: 9 },
              ],
              rows: law.map(row),
            },
          ],
  }
}

function row({ number, note, citedBy }: LawCited): Row {
  const { title, says, applies, source, checked } = note
  const [force, day] = sayForce(note)
  return {
    id: number.toLowerCase(),
    cells: [
      [[number]],
      [[{ strong: title }], [sentence(says)], [`Source: ${source}`]],
      [
        [`Applies in: ${applies}`],
        [force],
        [day],
        [
          checked === undefined
            ? 'Not checked by a monitoring officer'
            : `Checked by: ${checked.by}, ${sayDate(checked.on)}`,
        ],
        ['Cited at ', ...refs(citedBy)],
      ],
    ],
  }
}
