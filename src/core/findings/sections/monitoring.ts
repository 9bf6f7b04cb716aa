import type { Recommendation, Row } from '../block.ts'
import { recommendationRef } from '../recommendation-ref.ts'
import { counted } from '../say.ts'
import { sayDate } from '../../scenario/say-date.ts'
import { paragraph, type Draft } from '../section.ts'
import { fill } from '../text.ts'
import { stands } from '../what-came.ts'

export function monitoring(drafted: readonly Recommendation[]): Draft {
  return {
    id: 'monitoring',
    title: 'Monitoring',
    blocks: [
      paragraph(
        'Officers would be expected to report to the committee six months after the response on what has come of each ' +
          'recommendation that was accepted.',
      ),
      ...(drafted.length === 0
        ? []
        : [
            {
              type: 'table' as const,
              caption: 'Progress after six months',
              columns: [
                { title: 'Recommendation', share: 5 },
                { title: 'Owner', share: 4 },
                { title: 'To be done', share: 3 },
                { title: 'Status and progress', share: 4 },
              ],
              rows: drafted.map(row),
            },
          ]),
    ],
  }
}

function row(recommendation: Recommendation): Row {
  const { owner, months, due, progress } = recommendation
  const within = `Within ${counted(months, 'month')}`
  return {
    cells: [
      [[recommendationRef(recommendation)]],
      [[owner]],
      [[due === null ? within : `${within}, by ${sayDate(due)}`]],
      progress === undefined ? [[fill('at six months')]] : stands(progress),
    ],
  }
}
