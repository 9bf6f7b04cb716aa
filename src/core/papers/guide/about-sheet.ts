import type { Particular } from '../../findings/block.ts'
import { counted, listed } from '../../findings/say.ts'
import { list, paragraph } from '../../findings/section.ts'
import { confidenceAnswers, confidenceAsks } from '../../session/closing-questions.ts'
import type { FacilitatorsStory } from '../facilitators-story.ts'
import { type PaperBlock, subheading } from '../paper-block.ts'
import type { Sheet } from '../paper.ts'

/** What the evening is about, before anything of the story. */
export function aboutSheet(told: FacilitatorsStory): Sheet {
  const { summary, objectives, contentNotes } = told.script
  return {
    id: 'about',
    title: 'About this evening',
    blocks: [
      paragraph(summary),
      { type: 'particulars', items: particulars(told) },
      subheading(1, 'What members practise'),
      list(objectives.map(objective => [objective])),
      ...touchesOn(contentNotes),
      subheading(1, 'Ask before you begin'),
      paragraph(
        `“${confidenceAsks}” Count the hands for each answer, and write them down: ${listed(confidenceAnswers)}. You ask it again at the end. You may leave it out.`,
      ),
    ],
  }
}

function particulars({ script, story }: FacilitatorsStory): readonly Particular[] {
  const { minutes, setting, stages, version } = script
  const decisions = story.scenes.filter(({ decision }) => decision !== undefined).length
  const county = setting.county === undefined ? '' : `, within ${setting.county}`
  const parts = [
    counted(stages.length, 'stage'),
    counted(story.scenes.length, 'scene'),
    counted(decisions, 'decision'),
  ]
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
