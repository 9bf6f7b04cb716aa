import { list, paragraph, type Particular, type Row } from '../report/block.ts'
import { counted, listed } from '../report/say.ts'
import type { Fact } from '../scenario/schema.ts'
import { confidenceAnswers, confidenceQuestion } from '../session/closing-questions.ts'
import { trainingNotice } from '../session/training-notice.ts'
import { facilitatorsStory, type FacilitatorsStory, type PaperInput } from './facilitators-story.ts'
import { careSheet, roomSheet, startSheet, votesSheet } from './guide-advice.ts'
import { afterSheet } from './guide-debrief.ts'
import { lawSheet, legalNumbers } from './guide-law.ts'
import { planSheet } from './guide-plan.ts'
import { stageSheet } from './guide-scenes.ts'
import {
  facilitatorMarking,
  type Paper,
  type PaperBlock,
  proseBlocks,
  type Sheet,
  spoken,
  subheading,
} from './paper.ts'

/** All that a facilitator needs to hold the evening from paper: the whole story, its points and its notes. */
export function facilitatorsGuide(telling: PaperInput): Paper {
  const told = facilitatorsStory(telling)
  const law = legalNumbers(told)
  const stages = told.script.stages.map((_, index) => stageSheet(told, law, index))
  return {
    kind: 'guide',
    language: 'en-GB',
    title: `Facilitator’s guide: ${telling.script.title}`,
    marking: facilitatorMarking,
    orientation: 'portrait',
    hasContents: true,
    sheets: [
      startSheet,
      aboutSheet(told),
      planSheet(told),
      roomSheet(told),
      votesSheet,
      careSheet,
      ...trackSheet(told),
      ...stages,
      afterSheet(told),
      ...lawSheet(told, law),
    ],
  }
}

/** What the evening is about, before anything of the story. */
function aboutSheet(told: FacilitatorsStory): Sheet {
  const { summary, part, objectives, contentNotes } = told.script
  return {
    id: 'about',
    title: 'About this evening',
    blocks: [
      paragraph(summary),
      { type: 'particulars', items: particulars(told) },
      subheading(1, 'Read out'),
      ...proseBlocks(part, spoken),
      spoken([trainingNotice]),
      subheading(1, 'What members practise'),
      list(objectives.map(objective => [objective])),
      ...touchesOn(contentNotes),
      subheading(1, 'Ask before you begin'),
      paragraph(
        `“${confidenceQuestion}” Count the hands for each answer, and write them down: ${listed(confidenceAnswers)}. You ask it again at the end. You may leave it out.`,
      ),
    ],
  }
}

function particulars({ script, story }: FacilitatorsStory): readonly Particular[] {
  const { minutes, setting, stages, version } = script
  const decisions = story.scenes.filter(({ decision }) => decision !== undefined).length
  const county = setting.county === undefined ? '' : `, within ${setting.county}`
  const parts = [counted(stages.length, 'stage'), counted(story.scenes.length, 'scene'), counted(decisions, 'decision')]
  return [
    { name: 'Time', value: [`${minutes} minutes, looking back and the debrief included`] },
    { name: 'Set in', value: [`${setting.council}${county}; police: ${setting.police}. All invented.`] },
    { name: 'The story', value: [`${parts.join(', ')}. No evening comes to all of them.`] },
    { name: 'Made from', value: [`version ${version} of the scenario`] },
  ]
}

function touchesOn(contentNotes: readonly string[]): readonly PaperBlock[] {
  if (contentNotes.length === 0) return []
  return [
    subheading(1, 'Say before you begin what the story touches on'),
    list(contentNotes.map(note => [note])),
    paragraph('Anyone may step out at any moment, and need not say why.'),
  ]
}

/** What choices change and later scenes ask about: without a screen, the facilitator keeps it by hand. */
function trackSheet({ notes }: FacilitatorsStory): readonly Sheet[] {
  const facts = Object.values(notes.facts)
  if (facts.length === 0) return []
  return [
    {
      id: 'track',
      title: 'What to keep track of',
      blocks: [
        paragraph(
          'Some ways on depend on what was done before. Tick the letter that was taken at each decision, and keep this page up ' +
            'to date. A level never leaves its range. On a screen, the application does it for you.',
        ),
        {
          type: 'table',
          caption: 'What the story remembers',
          columns: [
            { title: 'What', share: 10 },
            { title: 'At the start', share: 5 },
            { title: 'Now', share: 9 },
          ],
          rows: facts.map(row),
          room: 3,
        },
      ],
    },
  ]
}

function row(fact: Fact): Row {
  return { cells: [[[fact.says]], [[atTheStart(fact)]], [[]]] }
}

function atTheStart(fact: Fact): string {
  if ('level' in fact) return `${fact.level}, of 0 to ${fact.of}`
  return fact.flag ? 'so' : 'not so'
}
