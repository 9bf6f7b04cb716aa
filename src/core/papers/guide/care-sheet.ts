import { list, paragraph } from '../../findings/section.ts'
import type { Sheet } from '../paper.ts'
import { subheading } from '../paper-block.ts'

/** What to do when an exercise meets real life. */
export const careSheet: Sheet = {
  id: 'care',
  title: 'When it gets hard',
  blocks: [
    subheading(1, 'If someone discloses a real concern: stop, speak privately, refer'),
    list([
      ['Stop the story. Thank them, and keep the room from asking more.'],
      ['Speak privately. Listen; do not investigate, and promise no secrecy that you cannot keep.'],
      ['In danger now: 999. A child or an adult at risk: the safeguarding team, today.'],
      [
        'Fraud or conduct: internal audit, the monitoring officer or the whistleblowing line. Write down when, whom, and what was said.',
      ],
      ['Nothing of it goes into the notes of the evening or the findings.'],
      ['Go on only when the person and the room are ready. Ending early is no failure.'],
    ]),
    subheading(1, 'If someone disputes the law: show source and date, park it'),
    list([
      [
        'Read out the legal note at the end of this guide, with its source, the day on which it was read, and whether anybody has checked it. The room’s screen shows no legal notes.',
      ],
      ['Say that it is not legal advice.'],
      [
        'Write the question on the wall for the monitoring officer, and copy it before you go. “For tonight, let us take it that the note is right.” Go on.',
      ],
    ]),
    subheading(1, 'If talk turns on people: we test controls, not people'),
    list([
      ['A name of a real person, firm or case: stop it at once, and ask which control would have caught it.'],
      ['“Our officers would never …”: ask what would show it, and who looks.'],
      [
        'Guilt by name, faith, accent, trade or postcode: say that the story points at none, and ask what is known.',
      ],
      ['Party politics: ask what the council, whoever runs it, would need in place.'],
    ]),
    subheading(1, 'If a few do all the talking'),
    paragraph('A minute of writing before each talk. Then begin with those who have not spoken.'),
  ],
}
