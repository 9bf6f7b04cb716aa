import { controlsToTest, worksheetCells } from '../report/sections/controls.ts'
import { paragraph } from '../report/block.ts'
import type { Telling } from '../report/telling.ts'
import { type Paper, paperOf, tableOf } from './paper.ts'

/** What an auditor takes along: each control to test, with room for what is found. Part A never holds a completed one. */
export function controlsWorksheet(telling: Telling): Paper {
  const { title } = telling.plays.script
  const controls = controlsToTest(telling).map(one => (telling.part === 'a' ? { ...one, result: undefined } : one))
  const blocks = [
    paragraph(
      'Test each control openly, with the people who run it. Write down how many you checked, how many were good, and ' +
        'the date. The results go into the progress report.',
    ),
    tableOf(
      'Controls and results',
      {
        'No.': 2,
        'Control, and how to test it': 11,
        'A good result': 7,
        'Who to ask, and how long': 5,
        Result: 9,
      },
      controls.map(one => ({ cells: worksheetCells(one) })),
      { room: 3 },
    ),
  ]
  return paperOf(
    'worksheet',
    `Controls to test, after “${title}”`,
    [{ id: 'controls', title: 'Controls to test', blocks }],
    { marking: 'NOT FOR PUBLICATION ONCE FILLED IN', orientation: 'landscape' },
  )
}
