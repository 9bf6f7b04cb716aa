import type { Cell, Recommendation, Table } from './block.ts'
import { recommendationsIn } from './blocks-in.ts'
import type { Findings } from './findings.ts'
import { sayDate } from './say-date.ts'
import { fill, type Text } from './text.ts'
import { decisionsTold, standingTold, untold, type Told } from './told-in-part.ts'
import { decisionNames, stands } from './what-came.ts'

/** Each recommendation that the part holds, with who answers for it, what was decided, and how it stands. */
export function progressTable(findings: Findings): Table {
  const decisions = decisionsTold(findings)
  const standing = standingTold(findings)
  return {
    type: 'table',
    caption: 'How each recommendation stands',
    // The words of a recommendation are the longest: with a column for each thing, nine of them took three pages.
    columns: [
      { title: 'No.', share: 3 },
      { title: 'Recommendation', share: 20 },
      { title: 'Owner and due date', share: 10 },
      { title: 'Decision and progress', share: 11 },
    ],
    rows: recommendationsIn(findings.sections).map(made => ({
      id: made.id,
      cells: [
        [[String(made.number)]],
        [[made.text]],
        [[made.owner], ['Due: ', made.due === null ? fill('date') : sayDate(made.due)]],
        [decision(made, decisions), ...progressOf(made, standing)],
      ],
    })),
  }
}

function decision({ response }: Recommendation, told: Told): Text {
  if (told !== 'told') return ['Decision: ', untold[told]]
  return [
    'Decision: ',
    response?.decision === undefined ? fill('decision') : decisionNames[response.decision],
  ]
}

function progressOf({ progress }: Recommendation, told: Told): Cell {
  if (told !== 'told') return [['Progress: ', untold[told]]]
  return progress === undefined ? [[fill('status and progress')]] : stands(progress)
}
