import { keyOfSection } from './part-of.ts'
import type { Review } from './review.ts'

/** What a report cannot do without: what was played, how far that goes, what was found and recommended, and from what. */
const essential: ReadonlySet<string> = new Set([
  'summary',
  'story',
  'exercise',
  'how-far',
  'boundaries',
  'findings',
  'controls',
  'conclusions',
  'recommendations',
  'made-from',
])

/** @param id of a section that stands in no other */
export function mayBeLeftOut(id: string): boolean {
  return !essential.has(id)
}

/** Keys of sections that a review wants to leave out and may not. */
export function essentialLeftOut({ leftOut }: Review): readonly string[] {
  return [...essential].map(keyOfSection).filter(key => leftOut.includes(key))
}

/** Without the sections that the clerk does not want in the report. */
export function sectionsWanted<Section extends { readonly id: string }>(
  sections: readonly Section[],
  { leftOut }: Review,
): readonly Section[] {
  return sections.filter(({ id }) => !mayBeLeftOut(id) || !leftOut.includes(keyOfSection(id)))
}
