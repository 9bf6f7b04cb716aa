import { paragraph } from '../report/block.ts'
import type { Script } from '../session/script.ts'
import { type Paper, type PaperBlock, paperOf, points, type Sheet, subheading, tableOf, writingLines } from './paper.ts'

/** For someone who watches how the group works. It knows the names of the stages and nothing else of the story. */
export function observersSheet(script: Script): Paper {
  const { title, stages } = script
  return paperOf('observer', `Observer’s sheet: ${title}`, [
    { id: 'how-to-watch', title: 'How to watch', blocks: howToWatch },
    ...stages.map((stage, index) => stageSheet(stage.title, index, stages.length)),
    { id: 'at-the-end', title: 'At the end', blocks: atTheEnd },
  ])
}

const howToWatch: readonly PaperBlock[] = [
  paragraph(
    'You watch how the group works, not whether its answers are right. You take no part, and you do not know the story.',
  ),
  points([
    'Make a mark each time you see or hear it. Write down the exact words.',
    'Write down what happened, not who is good at it. Leave out members’ names.',
    'Note what no one does, too.',
    'After each stage, take a minute to finish its page.',
    'We test controls, not people. This sheet stays with the group and does not assess anyone.',
  ]),
  writingLines('Group or table, date, and number of people', 1),
]

/** Whatever the stage. */
const always = [
  'Someone asks which facts are known, and which are only assumed.',
  'Someone asks whose decision it is: a member’s, an officer’s or the police’s.',
  'A quiet person is asked, or speaks unasked.',
  'People hear out a different view, and do not talk over it.',
]

const atTheBeginning = [
  'The group agrees how to decide before it has to.',
  'Someone writes down the decision and the reason.',
  'Someone asks who else needs to know.',
]

const inTheMiddle = [
  'The group changes its mind when it learns something new.',
  'The group talks about people who may be harmed, as well as cases and money.',
  'When time is short, the group notices what it leaves out.',
]

const towardsTheEnd = [
  'The group explains a decision as it would to the public.',
  'Someone says what their own council has in place, and what it lacks.',
  'Someone asks what to do differently next time.',
]

/** What is likeliest to be seen in each part of a group session. */
function watched(index: number, count: number): readonly string[] {
  if (index === 0) return [...atTheBeginning, ...always]
  return [...always, ...(index === count - 1 ? towardsTheEnd : inTheMiddle)]
}

function stageSheet(title: string, index: number, count: number): Sheet {
  return {
    id: `stage-${index + 1}`,
    title: `Stage ${index + 1}: ${title}`,
    blocks: [
      tableOf(
        `How the group works in stage ${index + 1}`,
        { 'What to watch for': 9, Marks: 3, 'What was said or done': 12 },
        watched(index, count).map(what => ({ cells: [[[what]], [[]], [[]]] })),
        { room: 3 },
      ),
      writingLines('What no one did or asked', 3),
    ],
  }
}

const atTheEnd: readonly PaperBlock[] = [
  paragraph(
    'Take five minutes for this while the group has a break. The facilitator will ask you for it in the debrief.',
  ),
  subheading(1, 'What to tell the group'),
  writingLines('When the group worked best, and why', 4),
  writingLines('When it got stuck, and what helped', 4),
  writingLines('A question that no one asked', 3),
  writingLines('One thing for this group to keep, and one to change', 4),
]
