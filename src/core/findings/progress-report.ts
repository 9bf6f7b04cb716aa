import type { Block, Particular, Recommendation } from './block.ts'
import { recommendationsIn } from './blocks-in.ts'
import type { Findings } from './findings.ts'
import { capital, counted } from './say.ts'
import { list, notice, numberSections, paragraph } from './section.ts'
import { fill, type Text } from './text.ts'
import { unlinked } from './unlinked.ts'
import { decisionNames, notReported, stands, statusNames } from './what-came.ts'
import { statuses } from './review.ts'
import { sayDate } from './say-date.ts'

/**
 * What has come of the recommendations of a report, for the committee that made them: of the part that it is made from,
 * and so without what that part leaves out. Every writer lays it out as it does the report.
 */
export function progressReport(findings: Findings): Findings {
  const recommendations = recommendationsIn(findings.sections)
  const sections = numberSections([
    { id: 'in-short', title: 'In short', blocks: inShort(recommendations) },
    { id: 'progress', title: 'Recommendation by recommendation', blocks: oneByOne(recommendations) },
  ])
  const { date, progressDate } = findings.details
  return {
    ...findings,
    dated: progressDate ?? findings.dated,
    titleBlock: findings.titleBlock.flatMap(one =>
      one.name === 'Date' ? [dateOf(progressDate), reportTaken(date)] : [one],
    ),
    title: `Progress on recommendations: ${findings.title}`,
    opening: [
      notice(
        { strong: 'This follows an exercise. ' },
        'The story was invented. The recommendations, and what has come of them, are about this council.',
      ),
    ],
    sections: unlinked(sections),
    // What is told is about this council, and no exercise.
    marking: findings.part === 'a' ? 'Progress on recommendations' : findings.marking,
    holdsMembersWords: false,
    decisions: [],
  }
}

function dateOf(day: string | undefined): Particular {
  return {
    name: 'Date',
    value: [day === undefined ? fill('date of the meeting that takes this report') : sayDate(day)],
  }
}

function reportTaken(day: string | undefined): Particular {
  return {
    name: 'Recommendations made',
    value: [day === undefined ? fill('date of the meeting that took the report') : sayDate(day)],
  }
}

function inShort(recommendations: readonly Recommendation[]): readonly Block[] {
  if (recommendations.length === 0) return [paragraph('The report made no recommendation.')]
  const counts = statuses.flatMap((status): readonly Text[] => {
    const amount = recommendations.filter(({ progress }) => progress?.status === status).length
    return amount === 0 ? [] : [[`${statusNames[status]}: ${amount}`]]
  })
  const unsaid = recommendations.filter(({ progress }) => progress === undefined).length
  return [
    ...missing(recommendations),
    paragraph(`${capital(counted(recommendations.length, 'recommendation'))}. How they stand:`),
    list([...counts, ...(unsaid === 0 ? [] : [[`${notReported}: ${unsaid}`]])]),
  ]
}

/** Numbers that are not there are in another part, and the reader is told. */
function missing(recommendations: readonly Recommendation[]): readonly Block[] {
  const isWhole = recommendations.every(({ number }, index) => number === index + 1)
  return isWhole
    ? []
    : [paragraph('Recommendations whose numbers are not here stand in another part of the report.')]
}

function oneByOne(recommendations: readonly Recommendation[]): readonly Block[] {
  if (recommendations.length === 0) return []
  return [
    {
      type: 'table',
      caption: 'How each recommendation stands',
      columns: [
        { title: 'No.', share: 2 },
        { title: 'Recommendation', share: 6 },
        { title: 'Owner', share: 3 },
        { title: 'Decision', share: 3 },
        { title: 'Due', share: 3 },
        { title: 'Status and progress', share: 5 },
      ],
      rows: recommendations.map(({ id, number, text, owner, due, response, progress }) => ({
        id,
        cells: [
          [[String(number)]],
          [[text]],
          [[owner]],
          [[response?.decision === undefined ? fill('decision') : decisionNames[response.decision]]],
          [[due === null ? fill('date') : sayDate(due)]],
          progress === undefined ? [[fill('status and progress')]] : stands(progress),
        ],
      })),
    },
  ]
}
