import type { Recommendation } from './block.ts'
import type { Run } from './text.ts'

/** Points at a recommendation by its number, which no line breaks off. */
export function recommendationRef({ id, number }: Recommendation): Run {
  return { ref: id, text: `Recommendation\u00A0${number}` }
}
