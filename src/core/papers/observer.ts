import { paragraph } from '../report/block.ts'
import type { Script } from '../session/script.ts'
import { type Paper, type PaperBlock, paperOf, points, type Sheet, subheading, tableOf, writingLines } from './paper.ts'

/** For somebody who watches how the group works. It knows the names of the stages and nothing else of the story. */
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
    'You watch how the group works, not whether its answers are right. You take no part, and you are not told what comes.',
  ),
  points([
    'Make a mark each time you see or hear it. Write down the words that were said, as they were said.',
    'Write what happened, not who is good at it. Names of members do not belong on this sheet.',
    'What nobody does is worth a note, too.',
    'When a stage is over, take a minute to finish its page.',
    'We test controls, not people. The sheet stays with the group, and is no assessment of anybody.',
  ]),
  writingLines('Which group or table, on which day, and how many people', 1),
]

/** Whatever the stage. */
const always = [
  'Somebody asks what is known, and what is only supposed.',
  'Somebody asks whose decision it is: a member’s, an officer’s, the police’s.',
  'A quiet person is asked, or speaks unasked.',
  'A different view is heard out, and not talked over.',
]

const atTheBeginning = [
  'The group settles how it will decide before it has to.',
  'Somebody writes down what was decided, and why.',
  'Somebody asks who else needs to know.',
]

const inTheMiddle = [
  'Something new makes the group come back to what it thought before.',
  'The group speaks of people who may be harmed, as well as of cases and of money.',
  'Time is short, and the group notices what it leaves out.',
]

const towardsTheEnd = [
  'The group explains a decision as it would to the public.',
  'Somebody says what their own council has in place, and what it has not.',
  'Somebody asks what to do differently next time.',
]

/** What is likeliest to be seen in each part of an evening. */
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
      writingLines('What nobody did or asked', 3),
    ],
  }
}

const atTheEnd: readonly PaperBlock[] = [
  paragraph('For five minutes, while the group rests. You will be asked for it in the debrief.'),
  subheading(1, 'What to tell the group'),
  writingLines('When the group worked best, and what made it so', 4),
  writingLines('When it got stuck, and what freed it', 4),
  writingLines('A question that I kept waiting for', 3),
  writingLines('One thing for this group to keep, and one to change', 4),
]
