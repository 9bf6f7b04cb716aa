import { recommendationsIn } from './blocks-in.ts'
import type { Findings } from './findings.ts'

/** Why a part has no tracker, as a sentence: a file of headings alone would look as if no recommendation had been made. */
export function lacksTracker({ part, sections }: Findings): string | undefined {
  if (part !== 'b' || recommendationsIn(sections).length > 0) return undefined
  return 'No recommendation is exempt, so Part B has none to follow: they are all in Part A.'
}
