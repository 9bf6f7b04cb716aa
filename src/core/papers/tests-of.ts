import type { Branch, Place, Test } from '../machine/graph.ts'

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

/** The tests of single facts that a test is made of. */
export function factTestsIn(test: Test): readonly Extract<Test, { readonly fact: string }>[] {
  if ('fact' in test) return [test]
  if ('all' in test) return test.all.flatMap(factTestsIn)
  if ('any' in test) return test.any.flatMap(factTestsIn)
  return factTestsIn(test.not)
}
