import { notice, paragraph, type Row } from '../report/block.ts'
import { counted, listed, sentence } from '../report/say.ts'
import { howRead, whoSigned } from '../scenario/legal-note.ts'
import type { Fact } from '../scenario/schema.ts'
import type { LegalNote } from '../scenario/law-schema.ts'
import { confidenceAnswers, confidenceQuestion } from '../session/closing-questions.ts'
import { entry, trainingNotice } from '../session/script.ts'
import { facilitatorsStory, type FacilitatorsStory, type PaperInput } from './facilitators-story.ts'
import {
  type Paper,
  type PaperBlock,
  paperOf,
  particulars,
  points,
  proseBlocks,
  type Sheet,
  spoken,
  subheading,
  tableOf,
} from './paper.ts'
import { afterSheet } from './script-debrief.ts'
import { sceneBlocks, stageSheets } from './script-scenes.ts'

/** The whole story to read out, with every consequence, its points and reasons, the notes and the law. */
export function wholeScript(input: PaperInput): Paper {
  const told = facilitatorsStory(input)
  const sheets = [
    aboutSheet(told),
    ...trackSheet(told),
    ...stageSheets(told, sceneBlocks),
    afterSheet(told, true),
    ...lawSheet(told),
  ]
  return paperOf('script', `Whole script: ${input.script.title}`, sheets, { hasContents: true })
}

/** What the session is about, before anything of the story. */
function aboutSheet(told: FacilitatorsStory): Sheet {
  const { summary, part, objectives, contentNotes } = told.script
  return {
    id: 'about',
    title: 'About this session',
    blocks: [
      notice('This script gives the story away. Do not show it to members or the observer before the debrief.'),
      paragraph(
        'Scenes are numbered in their possible order. Read out the text beside the line. The choices tell you which scene ' +
          'comes next. The running guide has the plan, the rules for votes, and help when it gets hard.',
      ),
      paragraph(summary),
      ...atAGlance(told),
      subheading(1, 'Read out'),
      ...proseBlocks(part, spoken),
      spoken([trainingNotice]),
      ...(objectives.length === 0 ? [] : [subheading(1, 'What members practise'), points(objectives)]),
      ...touchesOn(contentNotes),
      subheading(1, 'Ask before you begin'),
      paragraph(
        `“${confidenceQuestion}” Count the votes for each answer and write them down: ${listed(confidenceAnswers)}. You ask again at the end. This question is optional.`,
      ),
    ],
  }
}

function atAGlance({ script, story }: FacilitatorsStory): readonly PaperBlock[] {
  const { minutes, setting, stages, version } = script
  const decisions = story.scenes.filter(({ decision }) => decision !== undefined).length
  const county = setting.county === undefined ? '' : `, within ${setting.county}`
  const parts = [counted(stages.length, 'stage'), counted(story.scenes.length, 'scene'), counted(decisions, 'decision')]
  return particulars({
    Time: `${minutes} minutes, including looking back and debrief`,
    'Set in': `${setting.council}${county}; police: ${setting.police}. All invented.`,
    'The story': `${parts.join(', ')}. No session reaches all of them.`,
    'Made from': `version ${version} of the scenario`,
  })
}

function touchesOn(contentNotes: readonly string[]): readonly PaperBlock[] {
  if (contentNotes.length === 0) return []
  return [
    subheading(1, 'Name the difficult subjects before you begin'),
    points(contentNotes),
    paragraph('Anyone can step out at any time, without giving a reason.'),
  ]
}

/** What choices change and later scenes ask about: without a screen, the facilitator keeps it by hand. */
export function trackSheet({ notes }: FacilitatorsStory): readonly Sheet[] {
  const rows = Object.values(notes.facts).map((fact): Row => ({ cells: [[[fact.says]], [[atTheStart(fact)]], [[]]] }))
  if (rows.length === 0) return []
  return [
    {
      id: 'track',
      title: 'What to keep track of',
      blocks: [
        paragraph(
          'Some routes depend on earlier choices. Tick the letter chosen at each decision, and keep this table up to date. ' +
            'A level never leaves its range. On a screen, the application does this for you.',
        ),
        tableOf('What the story remembers', { What: 10, 'At the start': 5, Now: 9 }, rows, { room: 1.4 }),
      ],
    },
  ]
}

function atTheStart(fact: Fact): string {
  if ('level' in fact) return `${fact.level} (range 0 to ${fact.of})`
  return fact.flag ? 'yes' : 'no'
}

/** The notes with source and day, for anyone who disputes one; no sheet where nothing is cited. */
function lawSheet({ notes, law }: FacilitatorsStory): readonly Sheet[] {
  const rows = [...law].flatMap(([id, number]) => {
    const note = entry(notes.law, id)
    return note === undefined ? [] : [lawRow(number, note)]
  })
  if (rows.length === 0) return []
  return [
    {
      id: 'law',
      title: 'Legal notes',
      blocks: [
        paragraph(
          'Written for councillors in plain words. They are not legal advice, and the law may have changed since.',
        ),
        tableOf('The law that this story cites', { 'No.': 2, 'What it says': 10, 'How sure': 6 }, rows),
      ],
    },
  ]
}

function lawRow(number: string, note: LegalNote): Row {
  const { title, says, source } = note
  const { status, words } = howRead(note)
  return {
    id: number.toLowerCase(),
    cells: [
      [[number]],
      [[{ strong: title }], [sentence(says)], [`Source: ${source}`]],
      [[status], ...(words === undefined ? [] : [[words]]), [whoSigned(note)]],
    ],
  }
}
