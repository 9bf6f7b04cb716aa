import { capital } from '../../findings/say.ts'
import { list, paragraph } from '../../findings/section.ts'
import { pillarTitles } from '../../scenario/pillar.ts'
import type { Condition } from '../../scenario/schema.ts'
import type { FacilitatorsStory } from '../facilitators-story.ts'
import { type PaperBlock, spoken, subheading } from '../paper-block.ts'
import { proseBlocks } from '../prose-blocks.ts'
import { recommendationNumber, sayCondition } from '../say-condition.ts'

/** The drafts for the committee, and which plays give reason for them. */
export function putForward(told: FacilitatorsStory): readonly PaperBlock[] {
  const all = Object.entries(told.notes.recommendations)
  if (all.length === 0) return []
  return [
    subheading(1, '3. What to put forward'),
    paragraph(
      'Drafts for the committee. Members agree which to put forward, of those that their play gives reason for.',
    ),
    list(
      all.map(([id, { text, to, pillar, months, because, when }]) => [
        { strong: `${recommendationNumber(told, id)}. ${text}` },
        ` ${to}, within ${months} ${months === 1 ? 'month' : 'months'}; ${pillarTitles[pillar]}. ${because}${onlyIf(told, when)}`,
      ]),
    ),
  ]
}

function onlyIf(told: FacilitatorsStory, when: Condition | undefined): string {
  return when === undefined ? '' : ` Only if ${sayCondition(told, when)}.`
}

/** What became of it, to be read out at the end. */
export function sixMonthsLater(told: FacilitatorsStory): readonly PaperBlock[] {
  const { afterwards } = told.notes
  if (afterwards.length === 0) return []
  return [
    subheading(2, 'Six months later'),
    paragraph('Read out what is always told, and of the others those that fit.'),
    ...afterwards.flatMap(({ when, text }) => [
      paragraph({
        strong: when === undefined ? 'Always:' : `${capital(`if ${sayCondition(told, when)}`)}:`,
      }),
      ...proseBlocks(text, spoken),
    ]),
  ]
}
