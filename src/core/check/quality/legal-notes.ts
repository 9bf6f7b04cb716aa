import { legalNoteChanged, legalNoteOld, legalNoteUnchecked } from '../../diagnostics/quality.ts'
import { legalNoteDigest } from '../../scenario/digest.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { Problems } from '../problems.ts'

/** Law changes, and so do notes about it: which of them nobody has looked at for long, or ever, or since they changed. */
export async function legalNotes({ law }: Scenario, today: string, problems: Problems): Promise<void> {
  for (const [id, note] of law) {
    if (yearAfter(note['as-at']) < today)
      problems.atValue(['law', id, 'as-at'], span => legalNoteOld(span, id, note['as-at']))
    const { checked } = note
    const digest = await legalNoteDigest(note)
    if (checked === undefined) problems.atKey(['law', id], span => legalNoteUnchecked(span, id, digest))
    else if (checked.digest !== digest)
      problems.atKey(['law', id, 'checked'], span => legalNoteChanged(span, id, checked.by, digest))
  }
}

/** Dates are compared as they are written, so 29 February needs no care. */
function yearAfter(date: string): string {
  return `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`
}
