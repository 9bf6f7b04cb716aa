import type { LegalNote } from '../../scenario/shape/materials.ts'
import type { Row } from '../block.ts'
import type { Evidence, LawCited } from '../evidence.ts'
import { sentence } from '../say.ts'
import { sayDate } from '../say-date.ts'
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
              'These notes are written for councillors in plain words. They are not legal advice, and the law may have changed since they were read.',
            ),
            {
              type: 'table',
              caption: 'Legal notes that the decisions cite',
              columns: [
                { title: 'No.', share: 2 },
                { title: 'What it says', share: 10 },
                { title: 'Where and when', share: 6 },
              ],
              rows: law.map(row),
            },
          ],
  }
}

const forces: Readonly<Record<LegalNote['in-force'], string>> = {
  yes: 'In force when it was read',
  no: 'Not in force when it was read',
  unknown: 'Whether it was in force is not known',
}

function row({ number, note, citedBy }: LawCited): Row {
  const { title, says, applies, source, checked } = note
  return {
    id: number.toLowerCase(),
    cells: [
      [[number]],
      [[{ strong: title }], [sentence(says)], [`Source: ${source}`]],
      [
        [`Applies in: ${applies}`],
        [forces[note['in-force']]],
        [`Read on ${sayDate(note['as-at'])}`],
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
