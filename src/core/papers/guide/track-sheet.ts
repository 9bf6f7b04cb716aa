import type { Row } from '../../findings/block.ts'
import { paragraph } from '../../findings/section.ts'
import type { Fact } from '../../scenario/schema.ts'
import type { FacilitatorsStory } from '../facilitators-story.ts'
import type { Sheet } from '../paper.ts'

/** What choices change and later scenes ask about: without a screen, the facilitator keeps it by hand. */
export function trackSheet({ notes }: FacilitatorsStory): readonly Sheet[] {
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
