import { paragraph, type Row } from '../report/block.ts'
import { sentence } from '../report/say.ts'
import { howRead, whoSigned } from '../scenario/legal-note.ts'
import type { LegalNote } from '../scenario/schema.ts'
import { entry } from '../session/script.ts'
import type { FacilitatorsStory } from './facilitators-story.ts'
import type { Sheet } from './paper.ts'

/** The number of each legal note that a choice of the story cites, as `L1`, by its id. */
export type LegalNumbers = ReadonlyMap<string, string>

export function legalNumbers({ story, notes }: FacilitatorsStory): LegalNumbers {
  const cited = story.scenes.flatMap(({ id }) =>
    Object.values(notes.decisions[id]?.choices ?? {}).flatMap(({ cites, outOfBounds }) => [
      ...cites,
      ...(outOfBounds?.cites ?? []),
    ]),
  )
  return new Map([...new Set(cited)].map((id, index) => [id, `L${index + 1}`]))
}

/** The notes with source and day, for whoever disputes one; no sheet where nothing is cited. */
export function lawSheet({ notes }: FacilitatorsStory, law: LegalNumbers): readonly Sheet[] {
  const rows = [...law].flatMap(([id, number]) => {
    const note = entry(notes.law, id)
    return note === undefined ? [] : [rowOf(number, note)]
  })
  if (rows.length === 0) return []
  return [
    {
      id: 'law',
      title: 'Legal notes',
      blocks: [
        paragraph(
          'Written for councillors in plain words. They are not legal advice, and the law may have changed since they were written.',
        ),
        {
          type: 'table',
          caption: 'The law that choices of this story cite',
          columns: [
            { title: 'No.', share: 2 },
            { title: 'What it says', share: 10 },
            { title: 'How sure', share: 6 },
          ],
          rows,
        },
      ],
    },
  ]
}

function rowOf(number: string, note: LegalNote): Row {
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
