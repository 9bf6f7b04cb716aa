import type { Row } from '../../findings/block.ts'
import { sentence } from '../../findings/say.ts'
import { list, notice, paragraph } from '../../findings/section.ts'
import { confidenceAsks } from '../../session/closing-questions.ts'
import { entry } from '../../session/script.ts'
import type { FacilitatorsStory } from '../facilitators-story.ts'
import { type PaperBlock, subheading } from '../paper-block.ts'
import type { Sheet } from '../paper.ts'
import { clockTime } from '../timings.ts'
import { putForward, sixMonthsLater } from './put-forward.ts'

/** Looking back, the debrief and the close. */
export function afterSheet(told: FacilitatorsStory): Sheet {
  const { timings } = told
  return {
    id: 'after',
    title: 'Looking back, debrief and close',
    blocks: [
      paragraph(
        `Begin at ${clockTime(timings.after)} at the latest, wherever the story stands: a third of the time is for this. On a ` +
          'screen all of it comes in this order.',
      ),
      subheading(1, '1. Members look back first'),
      paragraph(
        'Ask, before you show anything: which moments could have changed the outcome? What would have prevented, spotted or ' +
          'softened each? Only then tell what the author lists. A moment that is not on the list is not wrong.',
      ),
      ...keyEvents(told),
      ...decoys(told),
      subheading(1, '2. Debrief on the four Ps'),
      list([
        [
          'What was out of bounds comes first: unlawful, unsafe, or not the members’ role. Say why, and blame nobody.',
        ],
        ['Then, for each P: what helped, what harmed, and the reason. Ask who disagrees, and write it down.'],
        [
          'A score compares these decisions with others possible in this story. It marks no member and no council.',
        ],
        [
          'Which moves cost most is seen from the end. Ask: “Knowing only what we knew then, would we do it again?”',
        ],
        ['Where members disagreed, hear both sides, and name nobody.'],
        ['Ask the observer what the group did well, and where it got stuck.'],
      ]),
      ...putForward(told),
      ...sixMonthsLater(told),
      ...close,
    ],
  }
}

const close: readonly PaperBlock[] = [
  subheading(1, '4. Close'),
  list([
    [
      'A minute of silence. Then each table: what will we keep doing, and what will we change, in our own council?',
    ],
    [`Once more by hands: “${confidenceAsks}” Compare with the hands of the beginning.`],
    ['Say what happens with the findings, and who answers for each recommendation.'],
    ['Collect the papers. Remind members where to turn if the evening touched something real.'],
  ]),
]

function keyEvents({ story, notes }: FacilitatorsStory): readonly PaperBlock[] {
  const rows = story.scenes.flatMap(({ id, number, title }): readonly Row[] => {
    const event = entry(notes.keyEvents, id)
    if (event === undefined) return []
    const measures = event.measures.map(measure => [entry(notes.measures, measure)?.text ?? measure])
    return [{ cells: [[[`${number}. ${title}`]], [[event.text]], measures] }]
  })
  if (rows.length === 0) return []
  return [
    notice('Not before members have answered.'),
    {
      type: 'table',
      caption: 'Key events, as the author sees them',
      columns: [
        { title: 'Scene', share: 5 },
        { title: 'What could have changed', share: 8 },
        { title: 'What would have helped', share: 9 },
      ],
      rows,
    },
  ]
}

function decoys({ notes }: FacilitatorsStory): readonly PaperBlock[] {
  const items = Object.values(notes.measures).flatMap(({ text, decoy }) =>
    decoy === undefined ? [] : [[{ strong: sentence(text) }, ` ${decoy}`]],
  )
  return items.length === 0 ? [] : [subheading(2, 'What would not have helped here'), list(items)]
}
