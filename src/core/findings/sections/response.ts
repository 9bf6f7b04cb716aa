import type { Block, Recommendation, Row } from '../block.ts'
import type { ReportDetails, RespondWithin } from '../report-details.ts'
import type { Response } from '../review.ts'
import { sentence } from '../say.ts'
import { sayDate } from '../say-date.ts'
import { list, paragraph, prompt, type Draft } from '../section.ts'
import { fill, type Run, type Text } from '../text.ts'
import { decisionNames } from '../what-came.ts'

/** By when a response is due, and what it is. The deadline depends on what the report is, so a person chooses it. */
export function response(
  { respondWithin, respondWhy = '' }: ReportDetails,
  recommendations: readonly Recommendation[],
): Draft {
  return {
    id: 'response',
    title: 'Response',
    blocks: [
      ...(respondWithin === undefined ? notChosen() : chosen(respondWithin, respondWhy)),
      paragraph(
        'Nobody has checked these periods for this council. The monitoring officer confirms which applies, and from which day it ' +
          'runs.',
      ),
      ...responses(recommendations),
    ],
  }
}

/** Police and Justice Act 2006, section 19, and SI 2009/942; Local Government Act 2000, section 9FE. */
const deadlines: Readonly<Record<RespondWithin, Text>> = {
  '28-days': [
    { strong: '28 days' },
    ', where the report is made as the crime and disorder committee, under section 19 of the Police and Justice Act 2006: a ' +
      'written response within 28 days, or as soon as is reasonably possible after',
  ],
  'two-months': [
    { strong: 'Two months' },
    ', where it is an ordinary scrutiny report to the executive, under section 9FE of the Local Government Act 2000',
  ],
}

function notChosen(): readonly Block[] {
  return [
    paragraph('By when a response is due depends on what the report is. Nobody has chosen yet between:'),
    list([deadlines['28-days'], deadlines['two-months']]),
    prompt('Which of the two applies, with the reason and the date, as the monitoring officer advises'),
  ]
}

function chosen(within: RespondWithin, why: string): readonly Block[] {
  return [
    paragraph('A response is due within:'),
    list([deadlines[within]]),
    why.trim() === ''
      ? prompt('Why this one applies, as the monitoring officer advises')
      : paragraph(`Why this one applies: ${sentence(why.trim())}`),
  ]
}

function responses(recommendations: readonly Recommendation[]): readonly Block[] {
  if (recommendations.length === 0) return []
  return [
    {
      type: 'table',
      caption: "Management's comment and the executive's response",
      columns: [
        { title: 'Recommendation', share: 4 },
        { title: "Management's comment", share: 5 },
        { title: "The executive's response", share: 7 },
      ],
      rows: recommendations.map(row),
    },
  ]
}

function row({ id, number, response: given = {} }: Recommendation): Row {
  const { comment, reasons, alternatives, date, minute } = given
  return {
    cells: [
      [[{ ref: id, text: `Recommendation ${number}` }]],
      [[saysOr(comment, 'comment')]],
      [
        decision(given),
        ['Reasons: ', saysOr(reasons, 'why')],
        ['Alternatives rejected: ', saysOr(alternatives, 'what else was considered')],
        ['Date: ', saysOr(date === undefined ? undefined : sayDate(date), 'date')],
        ['Minute: ', saysOr(minute, 'number')],
      ],
    ],
  }
}

function decision({ decision: taken }: Response): Text {
  return [taken === undefined ? fill('decision') : { strong: decisionNames[taken] }]
}

function saysOr(words: string | undefined, what: string): Run {
  return words === undefined || words.trim() === '' ? fill(what) : words.trim()
}
