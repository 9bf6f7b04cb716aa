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
  // What is left out has its place still, and a sentence that counts what is there reads otherwise with it and without.
  const both = [review, { ...review, leftOut: [] }].flatMap(
    one => reportOf({ ...input, review: one, part: 'draft' }).sections,
  )
  const known = new Set([
    ...sectionsIn(both).map(({ id }) => keyOfSection(id)),
    ...blocksIn(both).flatMap(({ block }) => keyOf(block) ?? []),
    ...wordsOffered(input).map(({ key }) => key),
  ])
  const unknown = (keys: readonly string[]) => keys.filter(key => !known.has(key))
  const { include, order, leftOut, responses, progress } = review
  return {
    exempt: unknown(Object.keys(review.exempt)),
    edits: lostEdits(both, review).map(({ key }) => key),
    others: [
      ...new Set([
        ...unknown([...include, ...order, ...leftOut, ...Object.keys(responses), ...Object.keys(progress)]),
        ...essentialLeftOut(review),
      ]),
    ],
  }
}
