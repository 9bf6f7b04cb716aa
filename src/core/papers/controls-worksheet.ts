import { controlsToTest, worksheetCells } from '../report/sections/controls.ts'
import { paragraph } from '../report/block.ts'
import type { Telling } from '../report/telling.ts'
import type { Paper } from './paper.ts'

/** What an auditor takes along: each control to test, with room for what is found. Part A never holds a completed one. */
export function controlsWorksheet(telling: Telling): Paper {
  const { title } = telling.plays.script
  const controls = controlsToTest(telling).map(one => (telling.part === 'a' ? { ...one, result: undefined } : one))
  return {
    kind: 'worksheet',
    language: 'en-GB',
    title: `Controls to test, after “${title}”`,
    marking: 'NOT FOR PUBLICATION ONCE FILLED IN',
    orientation: 'landscape',
    hasContents: false,
    sheets: [
      {
        id: 'controls',
        title: 'Controls to test',
        blocks: [
          paragraph(
            'Test each control openly, together with those who run it. Write down how many you looked at, how many were ' +
              'good, and the day. The results then go into the report on progress.',
          ),
          {
            type: 'table',
            caption: 'Controls, and what was found',
            columns: [
              { title: 'No.', share: 2 },
              { title: 'Control, and what to do', share: 11 },
              { title: 'What good looks like', share: 7 },
              { title: 'Whom to ask, how long', share: 5 },
              { title: 'What was found', share: 9 },
            ],
            room: 3,
            rows: controls.map(one => ({ cells: worksheetCells(one) })),
          },
        ],
      },
    ],
  }
}
