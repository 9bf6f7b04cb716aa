import type { Findings } from '../core/findings/findings.ts'
import { placesToFill } from '../core/findings/places-to-fill.ts'
import { capital, counted } from '../core/findings/say.ts'

/** What whoever asked for a report has to know of it, a sentence a line. */
export function besideReport(findings: Findings): string {
  if (findings.part === 'draft')
    return 'This is a draft for officers. --part a writes what is open to the public, --part b what is exempt.\n'
  const places = placesToFill(findings)
  if (places === 0) return ''
  return places === 1
    ? 'One place in this report is still to be written: it stands in square brackets.\n'
    : `${capital(counted(places, 'place'))} in this report are still to be written: they stand in square brackets.\n`
}
