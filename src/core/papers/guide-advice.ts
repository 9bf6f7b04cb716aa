import { notice, paragraph } from '../report/block.ts'
import type { FacilitatorsStory } from './facilitators-story.ts'
import { particulars, points, type Sheet, subheading } from './paper.ts'

/** How a facilitator works with the guide. */
export const startSheet: Sheet = {
  id: 'start',
  title: 'How to use this guide',
  blocks: [
    notice('This guide gives the story away. Do not show it to members or the observer before the debrief.'),
    paragraph(
      'Scenes are numbered in their possible order. Read out the text beside the line. The choices tell you which scene ' +
        'comes next. The Main Event List, the ballot slips and the handouts use the same numbers.',
    ),
    paragraph(
      'Members’ papers have no scenes or choices. Without a screen, read both out from here, and write the letters of the ' +
        'choices on a flipchart.',
    ),
    subheading(1, 'Ground rules for you'),
    points([
      'We test controls, not people. We do not mark members or councils.',
      'You tell the story and keep time. Members decide. Never say which choice is best.',
      'Points are the author’s judgement about one story. Use the reasons, and leave the points for the debrief.',
      'Ask what the group knew then, not what it knows now.',
    ]),
  ],
}

/** Before members come. */
export function roomSheet({ story }: FacilitatorsStory): Sheet {
  return {
    id: 'room',
    title: 'The room and what to bring',
    blocks: [
      subheading(1, 'The room'),
      points(room),
      subheading(1, 'What to print'),
      points(prints(story.sheets.length)),
      subheading(1, 'Who does what'),
      points(roles),
    ],
  }
}

const room = [
  'Tables of four to six, so that everyone can be heard. Each has a place that can be reached without stairs.',
  'A hearing loop that is switched on, and enough light to read small print.',
  'If there is a screen: show only the room screen on it. Turn your own screen and this guide away.',
  'A clock that everyone can see, and a flipchart for questions to answer later.',
  'A quiet place nearby for anyone who steps out, and someone to go with them.',
]

function prints(handouts: number): readonly string[] {
  return [
    'For you: one copy of this guide and one of the Main Event List, which is quicker to use.',
    'Participants’ papers: the two opening pages, one copy for each member, on the table when they arrive. They have no scenes or choices.',
    handouts === 0
      ? 'This story has no documents to hand out.'
      : `The numbered sheets 1 to ${handouts}: one for each member or each table. Keep them face down, and hand each out at its scene.`,
    'Ballot slips: one set for each voter and two to spare, cut along the lines and kept in order. Hand out one at a time.',
    'The observer’s sheet: one copy for each observer.',
    'Large print: make the text larger in the Word files. Ask in advance who needs it.',
  ]
}

const roles = [
  'You tell the story and keep the time.',
  'A chair among the members, who has the casting vote.',
  'A scribe, who writes down each decision, its reason and the minority view.',
  'An observer, who watches how the group works and stays silent until the debrief.',
  'If you can: an officer who knows the law, only to answer “may we?”.',
]

/** How a room comes to a decision: the rules by which votes are recorded, too. */
export const votesSheet: Sheet = {
  id: 'votes',
  title: 'How votes are decided',
  blocks: [
    paragraph('Agree on one rule before the first decision, and say it aloud.'),
    ...particulars({
      'By majority': 'The choice with the most votes wins. This is the usual rule.',
      'By consensus': 'The group talks until no one objects. This is slower, and suits small groups with time.',
      'Advice only': 'The group votes, then the person named in the scene decides and says why.',
    }),
    subheading(1, 'At each decision'),
    points([
      'Read the question and the choices on offer, each with its letter. Say who decides in the story.',
      'Letter the choices on offer from A, without gaps, as the room screen does.',
      'Let everyone think in silence for half a minute. Then talk. Then vote, on slips or by show of hands.',
      'Count in the open. Count “No vote” too; it decides nothing. If you count table by table, everyone sees how each table voted. With fewer than five at a table, count the whole room together.',
      'If there is a tie, the chair has the casting vote between the tied choices.',
      'If members can make several choices, take those with the most votes. If there is a tie for the last place, the chair picks.',
      'A timer only informs the group, unless the guide says that the story makes a choice when it runs out.',
      'If the rule is advice only and the decider goes against the vote, record it as overruled.',
      'The scribe writes down the count, how it was decided, the reason in one sentence, and the minority view.',
      'Only then read out the consequence.',
    ]),
    paragraph(
      'You can undo a slip of the tongue at once. Later on, finish the story and try the other choice in the debrief.',
    ),
  ],
}

/** What to do when an exercise meets real life. */
export const careSheet: Sheet = {
  id: 'care',
  title: 'When it gets hard',
  blocks: [
    subheading(1, 'If someone discloses a real concern: stop, speak privately, refer'),
    points([
      'Stop the story. Thank them, and stop others asking more.',
      'Speak privately and listen. Do not investigate, or promise secrecy that you cannot keep.',
      'In danger now: 999. A child or an adult at risk: the safeguarding team, today.',
      'Fraud or conduct: internal audit, the monitoring officer or the whistleblowing line. Write down when, who, and what they said.',
      'Leave it out of the session notes and the findings.',
      'Go on only when the person and the group are ready. It is fine to end early.',
    ]),
    subheading(1, 'If someone disputes the law: show the source and date, and move on'),
    points([
      'Read out the legal note at the end of this guide, with its source, the date it was read, and whether anyone has checked it. The room screen does not show legal notes.',
      'Say that it is not legal advice.',
      'Write the question on the flipchart for the monitoring officer, and copy it before you leave. Say: “For tonight, let us assume the note is right.” Go on.',
    ]),
    subheading(1, 'If talk turns to people: we test controls, not people'),
    points([
      'If someone names a real person, firm or case, stop at once. Ask which control would have caught it.',
      'If someone says “Our officers would never …”, ask what would show it, and who checks.',
      'If someone assumes guilt from a name, faith, accent, trade or postcode, say that the story does not. Ask what is known.',
      'If talk turns to party politics, ask what any council would need in place, under any party.',
    ]),
    subheading(1, 'If a few do all the talking'),
    paragraph('Let everyone write for a minute before each discussion. Then start with people who have not spoken.'),
  ],
}
