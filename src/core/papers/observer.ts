import { paragraph } from '../report/block.ts'
import type { Script } from '../session/script.ts'
import { type Paper, type PaperBlock, paperOf, points, tableOf, writingLines } from './paper.ts'

/** For someone who watches how the group works: two pages. It knows the names of the stages and nothing else of the story. */
export function observersSheet(script: Script): Paper {
  const { title, stages } = script
  const columns = {
    'What to watch for': 20,
    ...Object.fromEntries(stages.map((_, index) => [`Stage ${index + 1}`, 4])),
  }
  const rows = watched.map(what => ({ cells: [[[what]], ...stages.map(() => [[]])] }))
  const marks = tableOf('How the group works: a mark each time', columns, rows, { room: 1.4 })
  const lines = Math.max(1, Math.floor(8 / stages.length))
  const perStage = stages.map(stage => writingLines(`${stage.title}: what someone said or did, or no one did`, lines))
  return paperOf('observer', `Observer’s sheet: ${title}`, [
    { id: 'marks', title: 'What you see', blocks: [...howToWatch, marks] },
    { id: 'words', title: 'What you hear, and what to tell the group', blocks: [...perStage, ...atTheEnd] },
  ])
}

const howToWatch: readonly PaperBlock[] = [
  points([
    'Watch how the group works, not whether its answers are right. You take no part, and you do not know the story.',
    'Write down the exact words, and no member’s name. We test controls, not people.',
  ]),
]

const watched = [
  'Someone asks which facts are known, and which are only assumed.',
  'Someone asks whose decision it is: a member’s, an officer’s or the police’s.',
  'Someone asks who else needs to know.',
  'Someone writes down the decision and the reason.',
  'A quiet person is asked, or speaks unasked.',
  'People hear out a different view, and do not talk over it.',
  'The group changes its mind when it learns something new.',
  'The group talks about people who may be harmed, as well as cases and money.',
  'When time is short, the group notices what it leaves out.',
  'The group explains a decision as it would to the public.',
  'Someone says what their own council has in place, or lacks.',
]

const atTheEnd: readonly PaperBlock[] = [
  paragraph('Finish this in the break. The facilitator asks you for it in the debrief.'),
  writingLines('When the group worked best, and why', 2),
  writingLines('When it got stuck, and what helped', 2),
  writingLines('A question that no one asked', 1),
  writingLines('One thing for this group to keep, and one to change', 2),
]
