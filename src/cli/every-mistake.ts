import { partProblem } from '../core/findings/part-problem.ts'
import { readReview, type ReviewMistake } from '../core/findings/read-review.ts'
import { emptyReview, type Review } from '../core/findings/review.ts'

/** Every mistake in what was to be a review, so that nobody has to mend a file as often as it has any. */
export function everyMistake(value: unknown): readonly ReviewMistake[] {
  const reading = readReview(value)
  return reading.ok ? exemptMistakes(reading.review) : [reading, ...reading.others]
}

/** What is marked without a paragraph or a reason, each by its key. */
function exemptMistakes({ exempt }: Review): readonly ReviewMistake[] {
  return Object.entries(exempt).flatMap(([key, mark]) => {
    const problem = partProblem({ ...emptyReview, exempt: { [key]: mark } }, 'draft')
    return problem === undefined ? [] : [{ path: ['exempt', key], sentence: `\`${key}\`: ${problem}` }]
  })
}
