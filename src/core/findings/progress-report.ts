import type { Particular } from './block.ts'
import { recommendationsIn } from './blocks-in.ts'
import type { Findings } from './findings.ts'
import { lacksTracker } from './lacks-tracker.ts'
import { followedInB, progressInShort } from './progress-in-short.ts'
import { progressTable } from './progress-table.ts'
import { sayDate } from './say-date.ts'
import { notice, numberSections, type Draft } from './section.ts'
import { fill } from './text.ts'
import { sectionOf } from './told-in-part.ts'
import { unlinked } from './unlinked.ts'

/**
 * What has come of the recommendations of a report, for the committee that made them: of the part that it is made from,
 * and so without what that part leaves out. Every writer lays it out as it does the report.
 */
export function progressReport(findings: Findings): Findings {
  const sections = numberSections([
    { id: 'in-short', title: 'In short', blocks: progressInShort(findings) },
    ...oneByOne(findings),
    ...exemptOf(findings),
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

function oneByOne(findings: Findings): readonly Draft[] {
  if (recommendationsIn(findings.sections).length === 0) return []
  return [{ id: 'progress', title: 'Recommendation by recommendation', blocks: [progressTable(findings)] }]
}

/** Part B does not hold the recommendations of which these tell, so they are given as they stand there. */
function exemptOf(findings: Findings): readonly Draft[] {
  return findings.part === 'b' ? followedInB.flatMap(id => sectionOf(findings, id) ?? []) : []
}

/** Why there is nothing to report on in a part, as a sentence; `undefined` where there is. */
export function lacksProgress(findings: Findings): string | undefined {
  return exemptOf(findings).length > 0 ? undefined : lacksTracker(findings)
}
