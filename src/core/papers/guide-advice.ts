import { notice, paragraph } from '../report/block.ts'
import { particulars, points, type Sheet, subheading } from './paper.ts'

/** How a facilitator works with the guide. */
export const startSheet: Sheet = {
  id: 'start',
  title: 'How to use this guide',
  blocks: [
    notice('This guide gives the story away. Do not show it to members or the observer before the debrief.'),
    paragraph(
      'It goes with the room screen, scene by scene. To read out a scene without a screen, and for each consequence, its ' +
        'points and the law, use the whole script. All papers use the same numbers. On the last page, keep track of what the ' +
        'story remembers.',
    ),
    subheading(1, 'Ground rules for you'),
    points([
      'We test controls, not people. We do not mark members or councils.',
      'You tell the story and keep time. Members decide. Never say which choice is best.',
      'Points are the author’s judgement about one story. Use the reasons, and leave the points for the debrief.',
      'Ask what the group knew then, not what it knows now.',
    ]),
    subheading(1, 'Who does what'),
    points([
      'A chair among the members, who has the casting vote.',
      'A scribe, who writes down each decision, its reason and the minority view.',
      'An observer, who watches how the group works and stays silent until the debrief.',
      'If you can: an officer who knows the law, only to answer “may we?”.',
    ]),
  ],
}

/** How a room comes to a decision, by the rules by which votes are recorded, too; and what to do when it meets real life. */
export const adviceSheet: Sheet = {
  id: 'advice',
  title: 'Votes, and when it gets hard',
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
      'Let everyone think in silence for half a minute. Then talk. Then vote, on ballot sheets or by show of hands.',
      'Count in the open. Count those who abstain too; they decide nothing. If you count table by table, everyone sees how each table voted. With fewer than five at a table, count the whole room together.',
      'If there is a tie, the chair has the casting vote between the tied choices.',
      'If members can make several choices, take those with the most votes. If there is a tie for the last place, the chair picks.',
      'A timer only informs the group, unless the story makes a choice when it runs out.',
      'If the rule is advice only and the decider goes against the vote, record it as overruled.',
      'The scribe writes down the count, how it was decided, the reason in one sentence, and the minority view.',
      'Only then read out the consequence.',
    ]),
    paragraph(
      'You can undo a slip of the tongue at once. Later on, finish the story and try the other choice in the debrief.',
    ),
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
      'Read out the legal note at the end of the whole script, with its source, the date it was read, and whether anyone has checked it. The room screen does not show legal notes.',
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
