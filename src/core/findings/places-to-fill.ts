import type { Findings } from './findings.ts'
import { textsOfFindings } from './texts-of.ts'

/** How many places of a report are still to be written: each stands in square brackets. */
export function placesToFill(findings: Findings): number {
  return textsOfFindings(findings).reduce((sum, text) => sum + (text.match(/\[[^[\]]+\]/g)?.length ?? 0), 0)
}
