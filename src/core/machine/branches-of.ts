import type { Branch, Place } from './graph.ts'

/** Every way out of a place, with what it depends on. */
export function branchesOf(place: Place): readonly Branch[] {
  switch (place.kind) {
    case 'ending':
      return []
    case 'gate':
    case 'several':
      return place.branches
    case 'passage':
      return place.move.branches
    case 'single':
      return place.choices.flatMap(({ move }) => move.branches)
    case 'hub':
      return [...place.leads, place.leave].flatMap(({ move }) => move.branches)
  }
}
