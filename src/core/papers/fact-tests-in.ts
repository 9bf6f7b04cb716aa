import type { Test } from '../machine/graph.ts'

/** The tests of single facts that a test is made of. */
export function factTestsIn(test: Test): readonly Extract<Test, { readonly fact: string }>[] {
  if ('fact' in test) return [test]
  if ('all' in test) return test.all.flatMap(factTestsIn)
  if ('any' in test) return test.any.flatMap(factTestsIn)
  return factTestsIn(test.not)
}
