import { canonicalJson } from '../scenario/digest.ts'
import type { SessionEvent } from './session.ts'
import { withWords } from './words.ts'

/**
 * How many events two logs have in common from their start, whatever words were erased from either. Times tell plays
 * apart in which the same was done, so what is common was recorded once and taken over.
 */
export function sharedStart(one: readonly SessionEvent[], other: readonly SessionEvent[]): number {
  const differs = one.findIndex((event, index) => wordless(event) !== wordless(other[index]))
  return differs === -1 ? one.length : differs
}

/** Keys come in the order in which they were written, or in that of a file that was read. */
function wordless(event: SessionEvent | undefined): string | undefined {
  if (event === undefined) return undefined
  return canonicalJson(withWords(event, () => null))
}
