import { refusalSentence, type Refusal } from './refusal.ts'

/** Why a text was not taken as a session. Nothing of it is used then. */
export type ReadingRefusal =
  | { readonly code: 'too-big'; readonly bytes: number }
  | { readonly code: 'empty' }
  | { readonly code: 'half-written' }
  | { readonly code: 'not-utf-8' }
  | { readonly code: 'not-json' }
  /** `what` it is, where that is known. */
  | { readonly code: 'not-a-session'; readonly what?: 'archive' | 'report' | 'review' }
  | { readonly code: 'newer-format'; readonly format: number }
  | { readonly code: 'missing'; readonly where: string }
  | { readonly code: 'wrong-value'; readonly where: string }
  | { readonly code: 'unknown-key'; readonly where: string; readonly key: string }
  | { readonly code: 'unknown-event'; readonly where: string; readonly type: string }
  /** An event that cannot stand at that place of the log (counted from 0), and why. */
  | { readonly code: 'out-of-order'; readonly event: number; readonly why: Refusal }

/** In bytes of UTF-8. A long session is a hundredth of it. */
export const largestFile = 5_000_000

/** A refusal in sentences that say what is wrong and what would help. */
export function readingRefusalSentence(refusal: ReadingRefusal): string {
  switch (refusal.code) {
    case 'too-big':
      return 'This file is larger than 5 MB. No session is that large, so it is something else.'
    case 'empty':
      return 'This file is empty. Save the session again from the device on which it was played.'
    case 'half-written':
      return 'This file ends too early: it was not written or copied to its end. Copy or save it again.'
    case 'not-utf-8':
      return 'We cannot read some letters in this file, because it is not saved as UTF-8. Save the session again, or save this file as UTF-8.'
    case 'not-json':
      return 'This file cannot be read as a session: its text was damaged or changed by hand. Save it again.'
    case 'not-a-session':
      return `${otherFiles[refusal.what ?? 'other']} Choose a file whose name ends in .session.json.`
    case 'newer-format':
      return `This session was saved by a newer version of Desktop Audit (format ${refusal.format}). Open it there, or reload this page to get the newer version.`
    case 'missing':
      return `This session lacks ${refusal.where}: it was changed by hand. Save it again.`
    case 'wrong-value':
      return `This session holds something at ${refusal.where} that cannot be there: it was changed by hand. Save it again.`
    case 'unknown-key':
      return `This session holds something unknown at ${refusal.where}: \`${shown(refusal.key)}\`. It was changed by hand, or saved by another version.`
    case 'unknown-event':
      return `This session records something unknown at ${refusal.where}: \`${shown(refusal.type)}\`. It was changed by hand, or saved by another version.`
    case 'out-of-order':
      return `Entry ${refusal.event + 1} of this session's log cannot stand there. ${refusalSentence(refusal.why)}`
  }
}

const otherFiles = {
  other: 'This is not a session.',
  archive: 'This is a Word file, or another that is packed, and not a session.',
  report: 'This is the data of a report that was made, and not a session.',
  review: 'This is saved work on a report, and not a session: it is opened where that report is made ready.',
} as const

/** A text from the file, short enough for a sentence. */
function shown(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 40)}…`
}
