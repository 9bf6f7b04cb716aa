import type { Block, Recommendation, Row } from '../block.ts'
import { recommendationRef } from '../recommendation-ref.ts'
import type { ReportDetails } from '../report-details.ts'
import type { Response } from '../review.ts'
import { sayDate } from '../say-date.ts'
import type { Draft } from '../section.ts'
import { fill, type Run, type Text } from '../text.ts'
import { decisionNames } from '../what-came.ts'
import { responseDue } from './response-due.ts'

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
