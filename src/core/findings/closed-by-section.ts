import { entry } from '../session/script.ts'
import { editedSections } from './edited-sections.ts'
import { keyOf, keyOfSection } from './part-of.ts'
import type { Exemption, Review } from './review.ts'
import type { Draft } from './section.ts'

/**
 * The review as it binds what is public: whoever marks a section marks all that has its place in it, which other sections,
 * and the data beside them, would otherwise still tell.
 *
 * @param draft makes the sections as they would be if nothing were marked
 */
export function closedBySection(review: Review, draft: () => readonly Draft[]): Review {
  const { exempt, responses, progress } = review
  const isMarked = (id: string) => entry(exempt, keyOfSection(id)) !== undefined
  if (!Object.keys(exempt).some(key => key.startsWith(keyOfSection('')))) return review
  return {
    ...review,
    exempt: { ...Object.fromEntries(closedIn(editedSections(draft(), review), exempt)), ...exempt },
    // Each stands in the table of its section, and is given as data with its recommendation.
    responses: isMarked('response') ? {} : responses,
    progress: isMarked('monitoring') ? {} : progress,
  }
}

type Closed = readonly (readonly [key: string, exemption: Exemption])[]

function closedIn(sections: readonly Draft[], exempt: Review['exempt'], above?: Exemption): Closed {
  return sections.flatMap((section): Closed => {
    const exemption = entry(exempt, keyOfSection(section.id)) ?? above
    const keys = section.blocks.flatMap(block => keyOf(block) ?? [])
    return [
      ...(exemption === undefined ? [] : keys.map(key => [key, exemption] as const)),
      ...closedIn(section.sections ?? [], exempt, exemption),
    ]
  })
}
