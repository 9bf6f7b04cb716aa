import { defineDiagnostic } from '../diagnostic.ts'
import { quoted } from '../quoted.ts'

export const legalNoteOld = defineDiagnostic('DA901', 'note', (id: string, date: string) => ({
  message: `The legal note ${quoted(id)} was read on ${date}, more than a year ago.`,
  help: 'Read the law again, correct the note, and bring `as-at` up to date.',
}))

export const legalNoteUnchecked = defineDiagnostic('DA902', 'note', (id: string, digest: string) => ({
  message: `Nobody has checked the legal note ${quoted(id)}.`,
  help: `Ask the monitoring officer to read it. Then ${recordIt(digest)}`,
}))

export const legalNoteChanged = defineDiagnostic(
  'DA903',
  'note',
  (id: string, by: string, digest: string) => ({
    message: `The legal note ${quoted(id)} has changed since ${by} checked it.`,
    help: `Have it checked again. Then ${recordIt(digest)}`,
  }),
)

/** The digest is given, as nobody can work one out by hand; it ties the check to the words that were read. */
function recordIt(digest: string): string {
  return `add to the note: checked: { by: Monitoring officer, on: YYYY-MM-DD, digest: ${digest} }`
}

export const notExact = defineDiagnostic('DA904', 'note', (facts: readonly string[]) => ({
  message:
    'There are too many ways through this scenario to try all of them, so ranges may be too wide and some findings missing.',
  help:
    facts.length === 0
      ? 'Use fewer facts and conditions.'
      : `Left out of account: ${facts.slice(0, 5).map(quoted).join(', ')}.`,
}))
