import { pillarTitles } from '../../scenario/pillar.ts'
import type { Block, Row } from '../block.ts'
import type { Evidence, KeyEventMet } from '../evidence.ts'
import { sentence } from '../say.ts'
import { paragraph, type Draft } from '../section.ts'
import type { Text } from '../text.ts'
import { lookedBack } from './looked-back.ts'

/**
 * The moments at which the outcome could have changed, as far as the play reached them, and what members found when
 * they looked back.
 */
export function keyEvents({ keyEvents: met, hindsight }: Evidence, includesWords: boolean): Draft {
  return {
    id: 'key-events',
    title: 'Key events',
    blocks: [
      ...(met.length === 0 ? [paragraph('The exercise reached no key event.')] : described(met)),
      ...(hindsight === undefined ? [] : lookedBack(hindsight, includesWords)),
    ],
  }
}

function described(met: readonly KeyEventMet[]): readonly Block[] {
  const asked = met.some(({ hindsight }) => hindsight !== 'unasked')
  return [
    paragraph(
      'A key event is a moment at which the outcome could have changed. The measures are those that the author of the story ' +
        'names. Whether this council has them is for its officers to say.',
    ),
    ...(asked
      ? []
      : [
          paragraph(
            'Members were not asked to find the key events, or did not finish, so what they spotted is not reported.',
          ),
        ]),
    {
      type: 'table',
      caption: 'Key events reached, and what would have helped',
      columns: [
        { title: 'No.', share: 2 },
        { title: 'What happened', share: 7 },
        { title: 'What would have prevented, spotted or softened it', share: 7 },
        ...(asked ? [{ title: 'Found by members', share: 3 }] : []),
      ],
      rows: met.map(event => row(event, asked)),
    },
  ]
}

function row({ number, title, text, measures, hindsight }: KeyEventMet, asked: boolean): Row {
  const helps = measures.map((measure): Text => [
    `${sentence(measure.text)} (${pillarTitles[measure.pillar]})`,
  ])
  return {
    id: number.toLowerCase(),
    cells: [
      [[number]],
      [[sentence(text)], [`Scene: ${title}`]],
      helps,
      ...(asked ? [[[found[hindsight]]]] : []),
    ],
  }
}

const found: Readonly<Record<KeyEventMet['hindsight'], string>> = {
  marked: 'Yes',
  missed: 'No',
  unasked: 'Not asked',
}
