import { list, paragraph } from '../../findings/section.ts'
import type { Sheet } from '../paper.ts'
import { subheading } from '../paper-block.ts'

/** How a room comes to a decision: the rules by which votes are recorded, too. */
export const votesSheet: Sheet = {
  id: 'votes',
  title: 'How votes settle',
  blocks: [
    paragraph('Agree on one rule before the first decision, and say it out loud.'),
    {
      type: 'particulars',
      items: [
        { name: 'By majority', value: ['What has most votes is taken. The usual rule.'] },
        {
          name: 'By consensus',
          value: ['The group talks until nobody objects. Slower; for small groups with time.'],
        },
        {
          name: 'Advice only',
          value: ['The group votes, and the person named in the scene decides, saying why.'],
        },
      ],
    },
    subheading(1, 'At each decision'),
    list([
      [
        'Read the question and the choices that are on offer, each with its letter. Say who decides in the story.',
      ],
      [
        'Letters belong to the choices on offer, from A on. Where one is not on offer, those after it move up, as on the room’s screen.',
      ],
      ['Let everybody think for half a minute in silence. Then talk. Then vote, on slips or by hands.'],
      [
        'Count in the open. “No vote” is counted, too, and decides nothing. Where tables are counted one by one, all see how each voted: with fewer than five at a table, count the room as one.',
      ],
      ['A tie: the chair has the casting vote, among those that are tied and no others.'],
      [
        'Where several may be taken: as many as there are places, those with most votes first. Those that are level are all in, or the chair picks among them.',
      ],
      [
        'A timer only informs, unless the guide says that it binds. If it binds and runs out, the choice named there is taken.',
      ],
      ['If the rule is advice only and the decider goes against the vote, it is written down as overruled.'],
      [
        'The scribe writes the count, how it was settled, the reason in one sentence, and what the minority held.',
      ],
      ['Only then read what follows.'],
    ]),
    paragraph(
      'A slip of the tongue can be taken back at once. Later, finish the story and try the other way in the debrief.',
    ),
  ],
}
