import { paragraph, type Row } from '../report/block.ts'
import { sentence } from '../report/say.ts'
import { howRead, legalNoteDigest, whoSigned } from '../scenario/legal-note.ts'
import type { LegalNote } from '../scenario/law-schema.ts'
import type { DebriefNotes } from '../score/debrief-notes.ts'
import { sceneTitle, type Script } from '../session/script.ts'
import { type Paper, paperOf, type Sheet, subheading, tableOf } from './paper.ts'

interface Case {
  readonly script: Script
  readonly notes: DebriefNotes
}

/** A brief for a monitoring officer and a licensing solicitor: every statement of law, one table a case, with room to sign. */
export async function lawReview(cases: readonly Case[]): Promise<Paper> {
  const numbered = cases.map(one => ({ ...one, law: Object.entries(one.notes.law) }))
  const digests = await Promise.all(
    numbered.map(({ law }) => Promise.all(law.map(([, note]) => legalNoteDigest(note)))),
  )
  const toRecord = numbered.flatMap(({ script, law }, index) => [
    subheading(1, script.title),
    ...law.map(([id], place) =>
      paragraph(`${id}: signed: { by: POST, on: YYYY-MM-DD, digest: ${digests[index]?.[place] ?? ''} }`),
    ),
  ])
  const sheets = [
    opening,
    ...numbered.map(caseSheet),
    { id: 'record', title: 'For the author: what to record', blocks: toRecord },
  ]
  return paperOf('law-review', 'The law in the cases: a brief for review', sheets, { orientation: 'landscape' })
}

const opening: Sheet = {
  id: 'brief',
  title: 'What we ask of you',
  blocks: [
    paragraph(
      'Councillors play invented cases of serious organised crime. Choices cite these notes, which people who are not ' +
        'lawyers wrote in plain words. Please check each statement against the law in England today.',
    ),
    paragraph(
      'Sign a row only if the statement is right. Otherwise, write the right words in the row. A signature becomes void if ' +
        'any word of the note changes. The authors of the cases must not sign.',
    ),
  ],
}

function caseSheet({ script, notes, law }: Case & { readonly law: readonly (readonly [string, LegalNote])[] }): Sheet {
  const { id: scenario, title } = script
  if (law.length === 0) return { id: scenario, title, blocks: [paragraph('No choice of this case cites the law.')] }
  const table = tableOf(
    `Statements of law in ${title}`,
    {
      'No.': 2,
      Statement: 12,
      'Where members meet it': 7,
      'How sure': 10,
      'What to check': 7,
      'Post, date, signature': 8,
    },
    law.map(([id, note], index) => rowOf(id, note, index + 1, { script, notes })),
    { isSmall: true },
  )
  return { id: scenario, title, blocks: [table] }
}

function rowOf(id: string, note: LegalNote, number: number, of: Case): Row {
  const { status, words } = howRead(note)
  return {
    cells: [
      [[String(number)]],
      [[{ strong: note.title }], [sentence(note.says)], [note.source]],
      [[meetingPoints(id, of).join('; ')]],
      [[status], ...(words === undefined ? [] : [[words]]), ...(note.read?.at === undefined ? [] : [[note.read.at]])],
      [[whatToCheck(note)]],
      [[note.signed === undefined ? '' : whoSigned(note)]],
    ],
  }
}

function meetingPoints(id: string, { script, notes }: Case): readonly string[] {
  const found = Object.entries(notes.decisions).filter(([, { choices }]) =>
    Object.values(choices).some(({ cites, outOfBounds }) => cites.includes(id) || outOfBounds?.cites.includes(id)),
  )
  return found.length === 0 ? ['Not used'] : found.map(([scene]) => sceneTitle(script, scene))
}

function whatToCheck({ read }: LegalNote): string {
  if (read === undefined) return 'Is this the law, and is it in force? We have not read it.'
  if (read.in === 'guidance') return 'Does the law itself say so? We have only read guidance.'
  return read.of === undefined
    ? 'Is it in force, and unchanged?'
    : `Is it in force, and unchanged since that copy (${read.of})?`
}
