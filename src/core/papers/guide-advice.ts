import { notice, paragraph } from '../report/block.ts'
import type { FacilitatorsStory } from './facilitators-story.ts'
import { particulars, points, type Sheet, subheading } from './paper.ts'

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
    points([
      'We test controls, not people. No member and no council is marked.',
      'You keep the story and the time; members decide. You never say which choice is best.',
      'Points are the author’s judgement about one story. Use the reasons, and leave the figures for the debrief.',
      'Ask what was known then, not what is known now.',
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
  'Tables of four to six, so that everybody can be heard. A place at each that needs no stairs to reach.',
  'A hearing loop that is switched on, and light by which small print can be read.',
  'If there is a screen: only the room’s view on it. Your own screen and this guide face away.',
  'A clock that everybody sees, and a sheet on the wall for questions that are parked.',
  'A quiet place nearby for anybody who steps out, and a person who can go along.',
]

function prints(handouts: number): readonly string[] {
  return [
    'This guide and the Main Event List, once each, for you: the guide whole, the list to have at hand.',
    'Participants’ papers: the two opening pages, one copy for each member, on the table when they come. They hold no scene and no choice.',
    handouts === 0
      ? 'This story hands out no documents.'
      : `The numbered sheets 1 to ${handouts}: one for each member or each table, kept face down with you. Hand each out at its scene and not before.`,
    'Ballot slips: one set for each voter, cut along the lines and kept in order, with two sets to spare. Hand out one at a time.',
    'The observer’s sheet, once for each observer.',
    'Large print: the Word files can be set in a larger size. Ask beforehand who wants it, and on what paper.',
  ]
}

const roles = [
  'You tell the story and keep the time.',
  'A chair among the members, who has the casting vote.',
  'A scribe, who writes down each decision, its reason, and the minority view.',
  'An observer, who watches how the group works and says nothing until the debrief.',
  'If you can: an officer who knows the law, to answer “may we?” and nothing else.',
]

/** How a room comes to a decision: the rules by which votes are recorded, too. */
export const votesSheet: Sheet = {
  id: 'votes',
  title: 'How votes settle',
  blocks: [
    paragraph('Agree on one rule before the first decision, and say it out loud.'),
    ...particulars({
      'By majority': 'What has most votes is taken. The usual rule.',
      'By consensus': 'The group talks until nobody objects. Slower; for small groups with time.',
      'Advice only': 'The group votes, and the person named in the scene decides, saying why.',
    }),
    subheading(1, 'At each decision'),
    points([
      'Read the question and the choices that are on offer, each with its letter. Say who decides in the story.',
      'Letters belong to the choices on offer, from A on. Where one is not on offer, those after it move up, as on the room’s screen.',
      'Let everybody think for half a minute in silence. Then talk. Then vote, on slips or by hands.',
      'Count in the open. “No vote” is counted, too, and decides nothing. Where tables are counted one by one, all see how each voted: with fewer than five at a table, count the room as one.',
      'A tie: the chair has the casting vote, among those that are tied and no others.',
      'Where several may be taken: as many as there are places, those with most votes first. Those that are level are all in, or the chair picks among them.',
      'A timer only informs, unless the guide says that it binds. If it binds and runs out, the choice named there is taken.',
      'If the rule is advice only and the decider goes against the vote, it is written down as overruled.',
      'The scribe writes the count, how it was settled, the reason in one sentence, and what the minority held.',
      'Only then read what follows.',
    ]),
    paragraph(
      'A slip of the tongue can be taken back at once. Later, finish the story and try the other way in the debrief.',
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
      'Stop the story. Thank them, and keep the room from asking more.',
      'Speak privately. Listen; do not investigate, and promise no secrecy that you cannot keep.',
      'In danger now: 999. A child or an adult at risk: the safeguarding team, today.',
      'Fraud or conduct: internal audit, the monitoring officer or the whistleblowing line. Write down when, whom, and what was said.',
      'Nothing of it goes into the notes of the evening or the findings.',
      'Go on only when the person and the room are ready. Ending early is no failure.',
    ]),
    subheading(1, 'If someone disputes the law: show source and date, park it'),
    points([
      'Read out the legal note at the end of this guide, with its source, the day on which it was read, and whether anybody has checked it. The room’s screen shows no legal notes.',
      'Say that it is not legal advice.',
      'Write the question on the wall for the monitoring officer, and copy it before you go. “For tonight, let us take it that the note is right.” Go on.',
    ]),
    subheading(1, 'If talk turns on people: we test controls, not people'),
    points([
      'A name of a real person, firm or case: stop it at once, and ask which control would have caught it.',
      '“Our officers would never …”: ask what would show it, and who looks.',
      'Guilt by name, faith, accent, trade or postcode: say that the story points at none, and ask what is known.',
      'Party politics: ask what the council, whoever runs it, would need in place.',
    ]),
    subheading(1, 'If a few do all the talking'),
    paragraph('A minute of writing before each talk. Then begin with those who have not spoken.'),
  ],
}
