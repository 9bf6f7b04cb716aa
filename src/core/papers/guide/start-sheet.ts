import { list, notice, paragraph } from '../../findings/section.ts'
import type { Sheet } from '../paper.ts'
import { subheading } from '../paper-block.ts'

/** How a facilitator works with the guide. */
export const startSheet: Sheet = {
  id: 'start',
  title: 'How to use this guide',
  blocks: [
    notice('This guide gives the story away. Keep it from members and from the observer until the debrief.'),
    paragraph(
      'Scenes are numbered in the order in which they can come. Read out what stands beside the line. Then the choices tell ' +
        'you which scene comes next. The same numbers stand in the Main Event List, on the ballot slips and on the sheets ' +
        'that you hand out.',
    ),
    paragraph(
      'Members’ papers hold no scene and no choice. Without a screen, read both out from here, and write the letters of the ' +
        'choices on the wall.',
    ),
    subheading(1, 'Hold to this'),
    list([
      ['We test controls, not people. No member and no council is marked.'],
      ['You keep the story and the time; members decide. You never say which choice is best.'],
      [
        'Points are the author’s judgement about one story. Use the reasons, and leave the figures for the debrief.',
      ],
      ['Ask what was known then, not what is known now.'],
    ]),
  ],
}
