import { pillarTitles } from '../../scenario/pillar.ts'
import type { Measure } from '../../scenario/schema.ts'
import type { Block, Row } from '../block.ts'
import type { Evidence, KeyEventMet } from '../evidence.ts'
import type { Includes } from '../quoted.ts'
import { sentence } from '../say.ts'
import { type Draft, paragraph } from '../section.ts'
import type { Text } from '../text.ts'
import { measuresTold, type WithheldControls } from '../withheld-controls.ts'
import { lookedBack, notAll } from './looked-back.ts'

/** What the clerk lets into this section. */
interface Included {
  readonly words: Includes
  /** Which of the moments were marked. */
  readonly marks: boolean
  readonly withheld: WithheldControls
  /** Whether a finding on which of the moments were marked is withheld. */
  readonly areMarksClosed: boolean
}

/**
 * The moments at which the outcome could have changed, as far as the play reached them, and what was marked when
 * members looked back.
 */
export function keyEvents({ session, keyEvents: met, hindsight }: Evidence, included: Included): Draft {
  return {
    id: 'key-events',
    title: 'Key events',
    blocks: [
      ...(met.length === 0 ? [paragraph('The exercise reached no key event.')] : described(met, included)),
      ...(hindsight === undefined ? [] : lookedBack(session, hindsight, included)),
    ],
  }
}

function described(
  met: readonly KeyEventMet[],
  { marks: areMarksIncluded, withheld }: Included,
): readonly Block[] {
  const asked = met.some(({ hindsight }) => hindsight !== 'unasked')
  const saysMarked = asked && areMarksIncluded
  return [
    paragraph(
      'A key event is a moment at which the outcome could have changed. The measures are those that the author of the story ' +
        'names. Whether this council has them is for its officers to say.',
    ),
    ...(asked
      ? []
      : [
          paragraph(
            'Members were not asked to find the key events, or did not finish, so what they marked is not reported.',
          ),
        ]),
    {
      type: 'table',
      caption: 'Key events reached, and what would have helped',
      columns: [
        { title: 'No.', share: 2 },
        { title: 'What happened', share: 7 },
        { title: 'What would have prevented, spotted or softened it', share: 7 },
        ...(saysMarked ? [{ title: 'Looking back', share: 3 }] : []),
      ],
      rows: met.map(event => row(event, saysMarked, withheld)),
    },
  ]
}

function row(
  { number, title, text, measures, hindsight }: KeyEventMet,
  saysMarked: boolean,
  withheld: WithheldControls,
): Row {
  return {
    id: number.toLowerCase(),
    cells: [
      [[number]],
      [[sentence(text)], [`Scene: ${title}`]],
      helpsTold(measures, withheld),
      ...(saysMarked ? [[[marks[hindsight]]]] : []),
    ],
  }
}

/** What would have helped at a key event, as far as that is told. */
export function helpsTold(measures: readonly Measure[], withheld: WithheldControls): readonly Text[] {
  const { told, isWhole } = measuresTold(measures, withheld)
  const helps = told.map((measure): Text => [`${sentence(measure.text)} (${pillarTitles[measure.pillar]})`])
  return isWhole ? helps : [...helps, [notAll]]
}

const marks: Readonly<Record<KeyEventMet['hindsight'], string>> = {
  marked: 'Marked',
  missed: 'Not marked',
  unasked: 'Not asked',
}
