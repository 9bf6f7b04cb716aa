import type { Cell, Table } from '../findings/block.ts'
import { capital } from '../findings/say.ts'
import { paragraph } from '../findings/section.ts'
import type { DebriefNotes } from '../score/debrief-notes.ts'
import type { Script } from '../session/script.ts'
import { trainingNotice } from '../session/training-notice.ts'
import { facilitatorMarking, type Paper, type PaperBlock } from './paper.ts'

/** What a monitoring officer needs to say yes in ten minutes, on one sheet. */
export function clearanceSheet(script: Script, notes: DebriefNotes): Paper {
  return {
    kind: 'clearance',
    language: 'en-GB',
    title: `Clearance sheet: ${script.title}`,
    marking: facilitatorMarking,
    orientation: 'portrait',
    hasContents: false,
    sheets: [
      {
        id: 'clearance',
        title: 'May members play it now?',
        blocks: [
          paragraph(`For the monitoring officer. ${script.summary} ${trainingNotice}`),
          ...touches(script),
          liveHere(notes),
          ...namesOf(script, notes),
          {
            type: 'writing-lines',
            label: 'Session on; next polling day here; cleared, cleared with changes, or not; post, date, signature',
            count: 2,
          },
        ],
      },
    ],
  }
}

function touches({ contentNotes }: Script): readonly PaperBlock[] {
  return contentNotes.length === 0 ? [] : [paragraph({ strong: 'It touches on ' }, `${contentNotes.join('; ')}.`)]
}

/** What the case itself is like, and what may be live beside it. */
const always = [
  'A disciplinary or a grievance',
  'A police investigation or a prosecution',
  'A complaint about a member',
]

function liveHere({ resembles }: DebriefNotes): Table {
  const blank: Cell = [['Yes   No']]
  return {
    type: 'table',
    caption: 'Is anything like this live here?',
    columns: [
      { title: 'Kind of matter', share: 10 },
      { title: 'Live here?', share: 4 },
      { title: 'Does anyone at the table sit on it?', share: 6 },
    ],
    rows: [...resembles, ...always].map(matter => ({ cells: [[[capital(matter)]], blank, blank] })),
    isSmall: true,
  }
}

/** Every invented name, so that whoever knows the area sees one that fits somebody there. */
function namesOf({ cast, setting }: Script, { names }: DebriefNotes): readonly PaperBlock[] {
  const { council, county, police } = setting
  const people = Object.values(cast).map(({ name }) => name)
  const places = new Set([council, ...(county === undefined ? [] : [county]), police, ...names])
  return [
    paragraph(
      'All are invented. Underline any that fits somebody here: it can be swapped in ',
      { strong: 'council.css' },
      '.',
    ),
    paragraph({ strong: 'People: ' }, `${people.join(', ')}.`),
    paragraph({ strong: 'Firms and places: ' }, `${[...places].join(', ')}.`),
  ]
}
