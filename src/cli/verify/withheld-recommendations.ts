import type { Recommendation } from '../../core/findings/block.ts'
import { recommendationsIn } from '../../core/findings/blocks-in.ts'
import type { Findings } from '../../core/findings/findings.ts'
import type { Added } from '../../core/findings/review.ts'
import { missingKeys, noticesIn } from './exempt-in-report.ts'

/**
 * Recommendations that Part A does not hold because they are exempt: their numbers stay free. Which they are nobody can
 * tell from it, so others stand for them. Such as the clerk left out take no number.
 */
export function withheldIn(report: Findings, draft: Findings): readonly Added[] {
  const notice = noticesIn(report).find(({ section }) => section.id === 'recommendations')
  if (notice === undefined || notice.isWhole) return []
  const made = recommendationsIn(report.sections)
  const free = highest(made) - made.length
  // Exempt ones may come last, or be all there are, where no number shows it: then nothing else of the section is missing.
  const isLast = free === 0 && (made.length === 0 || !lacksAnother(report, draft))
  return Array.from({ length: isLast ? 1 : free }, (_, index) => standIn(index + 1))
}

/** The number of the last; 0 where there are none. */
export function highest(made: readonly Recommendation[]): number {
  return Math.max(0, ...made.map(({ number }) => number))
}

function lacksAnother(report: Findings, draft: Findings): boolean {
  const [ours = [], theirs = []] = [report, draft].map(({ sections }) =>
    sections.filter(({ id }) => id === 'recommendations').flatMap(({ blocks }) => blocks),
  )
  return missingKeys(ours, theirs).length > 0
}

function standIn(number: number): Added {
  const unknown = 'It stands in Part B.'
  return {
    id: `withheld-${number}`,
    text: unknown,
    owner: unknown,
    pillar: 'protect',
    months: 1,
    because: unknown,
  }
}
