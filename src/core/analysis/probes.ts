import type { Effect, FactId, PlaceId, Test } from '../machine/graph.ts'

/** Stands for every ending; no scene can be called so. */
export const anyEnding: PlaceId = '* ending'

/** A question put to every state at a place (or at all endings): can this test hold, after these effects? */
export interface Probe {
  /** A scene, or `anyEnding`. */
  readonly place: PlaceId
  readonly effects: readonly Effect[]
  readonly test: Test
}

/** What may come of a test when some facts are not known: it can hold, it can fail, or either. */
export const canHold = 1
export const canFail = 2
const either = canHold | canFail

/** A test on fact values by index, giving `canHold`, `canFail` or both. */
export type Ternary = (values: Uint8Array) => number

/** Compiles a test; facts without an index are unknown, so that tests of them may go either way. */
export function ternary(test: Test, indexOf: ReadonlyMap<FactId, number>): Ternary {
  if ('fact' in test) {
    const { lo, hi } = test
    const index = indexOf.get(test.fact)
    if (index === undefined) return () => either
    return values => {
      const value = values[index] ?? 0
      return lo <= value && value <= hi ? canHold : canFail
    }
  }
  if ('not' in test) {
    const inner = ternary(test.not, indexOf)
    return values => swapped(inner(values))
  }
  if ('all' in test) return conjunction(test.all.map(part => ternary(part, indexOf)))
  const none = conjunction(test.any.map(part => ternary({ not: part }, indexOf)))
  return values => swapped(none(values))
}

function conjunction(parts: readonly Ternary[]): Ternary {
  const [first] = parts
  if (first === undefined) return () => canHold
  if (parts.length === 1) return first
  return values => {
    let outcome = canHold
    for (const part of parts) {
      const found = part(values)
      if ((found & canHold) === 0) return canFail
      outcome |= found & canFail
    }
    return outcome
  }
}

function swapped(outcome: number): number {
  return ((outcome & canHold) === 0 ? 0 : canFail) | ((outcome & canFail) === 0 ? 0 : canHold)
}
