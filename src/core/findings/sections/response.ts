import type { Block, Recommendation, Row } from '../block.ts'
import { monthsAfter } from '../recommend.ts'
import { recommendationRef } from '../recommendation-ref.ts'
import type { ReportDetails, RespondWithin } from '../report-details.ts'
import type { Response } from '../review.ts'
import { sayDate } from '../../scenario/say-date.ts'
import { sentence } from '../say.ts'
import { type Draft, list, paragraph, prompt } from '../section.ts'
import { fill, type Run, type Text } from '../text.ts'
import { decisionNames } from '../what-came.ts'

/** By when a response is due, and what it is. */
export function response(details: ReportDetails, recommendations: readonly Recommendation[]): Draft {
  return {
    id: 'response',
    title: 'Response',
    blocks: [...responseDue(details, recommendations), ...responses(recommendations)],
  }
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

function row(recommendation: Recommendation): Row {
  const { response: given = {} } = recommendation
  const { comment, reasons, alternatives, date, minute } = given
  return {
    cells: [
      [[recommendationRef(recommendation)]],
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

/** By when a response is due. The deadline depends on what the report is, so a person chooses it. */
function responseDue(
  { respondWithin, respondWhy = '', date }: ReportDetails,
  recommendations: readonly Recommendation[],
): readonly Block[] {
  if (respondWithin === undefined) return notChosen()
  return [
    paragraph(...chosen[respondWithin]),
    ...(date === undefined ? [] : [paragraph(lastDay[respondWithin](date))]),
    respondWhy.trim() === ''
      ? prompt('Why this one applies, as the monitoring officer advises')
      : paragraph(`Why this one applies: ${sentence(respondWhy.trim())}`),
    ...(respondWithin === 'two-months' ? dueAsSoon(recommendations) : []),
    paragraph(
      'Nobody has checked this period for this council. The monitoring officer confirms that it applies, and from which day it ' +
        'runs.',
    ),
  ]
}

/** Police and Justice Act 2006, section 19, and SI 2009/942; Local Government Act 2000, section 9FE. */
const choices: readonly Text[] = [
  [
    { strong: '28 days' },
    ', where the report is made as the crime and disorder committee, under section 19 of the Police and Justice Act 2006: a ' +
      'written response within 28 days, or as soon as is reasonably possible after',
  ],
  [
    { strong: 'Two months' },
    ', where it is an ordinary scrutiny report to the executive, under section 9FE of the Local Government Act 2000',
  ],
]

function notChosen(): readonly Block[] {
  return [
    paragraph('By when a response is due depends on what the report is. Nobody has chosen yet between:'),
    list(choices),
    prompt('Which of the two applies, with the reason and the date, as the monitoring officer advises'),
    paragraph(
      'Nobody has checked these periods for this council. The monitoring officer confirms which applies, and from which day it ' +
        'runs.',
    ),
  ]
}

/** The same once it is no longer open which of them applies. */
const chosen: Readonly<Record<RespondWithin, Text>> = {
  '28-days': [
    'A written response is due within ',
    { strong: '28 days' },
    ', or as soon as is reasonably possible after, because the report is made as the crime and disorder committee, under ' +
      'section 19 of the Police and Justice Act 2006.',
  ],
  'two-months': [
    'A response is due within ',
    { strong: 'two months' },
    ', because this is an ordinary scrutiny report to the executive, under section 9FE of the Local Government Act 2000.',
  ],
}

/** The period runs from when the report is given, which nobody knows yet. */
const lastDay: Readonly<Record<RespondWithin, (meeting: string) => string>> = {
  '28-days': meeting =>
    `If the report is given on the day of the meeting to those who have to respond, the response is due by ${sayDate(daysAfter(meeting, 28))}.`,
  'two-months': meeting =>
    `If the report is given to the executive on the day of the meeting, the response is due by ${sayDate(monthsAfter(meeting, 2))}.`,
}

function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}

/** Nobody is likely to do what they have not yet said they accept. No month is shorter than 28 days. */
function dueAsSoon(recommendations: readonly Recommendation[]): readonly Block[] {
  const soon = recommendations.filter(({ months }) => months <= 2)
  if (soon.length === 0) return []
  const are = soon.length === 1 ? 'is' : 'are'
  const words = ` ${are} to be done within two months of the meeting, and so no later than the executive has to respond. Check that this is meant.`
  return [{ ...paragraph(...named(soon), words), forClerk: true }]
}

function named(recommendations: readonly Recommendation[]): Text {
  return recommendations.flatMap((one, index): readonly Run[] => {
    const before = index === recommendations.length - 1 ? ' and ' : ', '
    return [...(index === 0 ? [] : [before]), recommendationRef(one)]
  })
}
