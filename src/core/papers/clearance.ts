import { type Cell, paragraph, type Table } from '../report/block.ts'
import { capital } from '../report/say.ts'
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
          namesOf(script, notes),
          { type: 'writing-lines', label: 'Date of the session, and of the next polling day here', count: 1 },
          {
            type: 'writing-lines',
            label: 'Cleared, cleared with changes, or not cleared; post, date and signature',
            count: 1,
          },
        ],
      },
    ],
  }
}

function touches({ contentNotes }: Script): readonly PaperBlock[] {
  return contentNotes.length === 0 ? [] : [paragraph({ strong: 'It touches on ' }, `${contentNotes.join('; ')}.`)]
}

/** Asked of every case, after the matters that it is like itself. */
const always = ['A review', 'A procurement', 'A disciplinary', 'A prosecution, or a police investigation']

function liveHere({ resembles }: DebriefNotes): Table {
  const blank: Cell = [['Yes / No']]
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

/** Every invented name, so that a reader who knows the area can spot one that fits someone there. */
function namesOf({ cast, setting }: Script, { names }: DebriefNotes): Table {
  const { council, county, police } = setting
  const people = Object.values(cast).map(({ name }) => name)
  const places = new Set([council, ...(county === undefined ? [] : [county]), police, ...names])
  return {
    type: 'table',
    caption: 'All names are invented. Underline any that fits someone here: you can swap it in council.css',
    columns: [
      { title: 'Who or what', share: 3 },
      { title: 'Names', share: 17 },
    ],
    rows: [
      { cells: [[['People']], [[people.join(', ')]]] },
      { cells: [[['Firms and places']], [[[...places].join(', ')]]] },
    ],
    isSmall: true,
  }
}
