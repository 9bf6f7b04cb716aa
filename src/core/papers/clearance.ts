import { type Cell, paragraph } from '../report/block.ts'
import { capital } from '../report/say.ts'
import type { DebriefNotes } from '../score/debrief-notes.ts'
import { type Script, trainingNotice } from '../session/script.ts'
import { type Paper, type PaperBlock, paperOf, tableOf, writingLines } from './paper.ts'

/** What a monitoring officer needs to say yes in ten minutes, on one sheet. */
export function clearanceSheet(script: Script, notes: DebriefNotes): Paper {
  const blocks = [
    paragraph(`For the monitoring officer. ${script.summary} ${trainingNotice}`),
    ...touches(script),
    liveHere(notes),
    namesOf(script, notes),
    writingLines('Date of the session, and of the next polling day here', 1),
    writingLines('Cleared, cleared with changes or not cleared; post, date and signature', 1),
  ]
  const title = 'Can members play this now?'
  return paperOf('clearance', `Clearance sheet: ${script.title}`, [{ id: 'clearance', title, blocks }])
}

function touches({ contentNotes }: Script): readonly PaperBlock[] {
  return contentNotes.length === 0 ? [] : [paragraph({ strong: 'Difficult subjects: ' }, `${contentNotes.join('; ')}.`)]
}

/** Asked of every case, after the matters that it is like itself. */
const always = ['A review', 'A procurement', 'A disciplinary', 'A prosecution, or a police investigation']

function liveHere({ resembles }: DebriefNotes): PaperBlock {
  const blank: Cell = [['Yes / No']]
  return tableOf(
    'Is anything like this live here?',
    { 'Kind of matter': 10, 'Live here?': 4, 'Is anyone in the group involved in it?': 6 },
    [...resembles, ...always].map(matter => ({ cells: [[[capital(matter)]], blank, blank] })),
    { isSmall: true },
  )
}

/** Every invented name, so that a reader who knows the area can spot one that fits someone there. */
function namesOf({ cast, setting: { council, county, police } }: Script, { names }: DebriefNotes): PaperBlock {
  const people = Object.values(cast).map(({ name }) => name)
  const places = new Set([council, ...(county === undefined ? [] : [county]), police, ...names])
  return tableOf(
    'All names are invented. Underline any that match someone here: you can swap them in council.css',
    { 'Who or what': 3, Names: 17 },
    [{ cells: [[['People']], [[people.join(', ')]]] }, { cells: [[['Firms and places']], [[[...places].join(', ')]]] }],
    { isSmall: true },
  )
}
