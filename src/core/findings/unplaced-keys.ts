import { essentialLeftOut } from './left-out-sections.ts'
import { lostEdits } from './lost-edits.ts'
import { keyOf, keyOfSection } from './part-of.ts'
import { reportOf, wordsOffered, type ReportInput } from './report-of.ts'
import { blocksIn, sectionsIn } from './blocks-in.ts'

/** What a review names and this report does not have: a key that was mistyped, or a passage that reads otherwise by now. */
export interface Unplaced {
  /** What was to be withheld, and would be published. */
  readonly exempt: readonly string[]
  readonly edits: readonly string[]
  readonly others: readonly string[]
}

export function unplacedKeys(input: Omit<ReportInput, 'part'>): Unplaced {
  const { review } = input
  const whole = reportOf({ ...input, review: { ...review, leftOut: [] }, part: 'draft' })
  const known = new Set([
    ...sectionsIn(whole.sections).map(({ id }) => keyOfSection(id)),
    ...blocksIn(whole.sections).flatMap(({ block }) => keyOf(block) ?? []),
    ...wordsOffered(input).map(({ key }) => key),
  ])
  const unknown = (keys: readonly string[]) => keys.filter(key => !known.has(key))
  const { include, order, leftOut, responses, progress } = review
  return {
    exempt: unknown(Object.keys(review.exempt)),
    edits: lostEdits(whole.sections, review).map(({ key }) => key),
    others: [
      ...new Set([
        ...unknown([...include, ...order, ...leftOut, ...Object.keys(responses), ...Object.keys(progress)]),
        ...essentialLeftOut(review),
      ]),
    ],
  }
}
