import type { Particular, Recommendation } from './block.ts'
import type { Progress, Response, Status } from './review.ts'
import { sayDate } from '../scenario/say-date.ts'
import type { Text } from './text.ts'

export const decisionNames: Readonly<Record<NonNullable<Response['decision']>, string>> = {
  accepted: 'Accepted',
  'accepted-in-part': 'Accepted in part',
  rejected: 'Rejected',
}

export const statusNames: Readonly<Record<Status, string>> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  done: 'Done',
  overdue: 'Overdue',
  dropped: 'No longer pursued',
}

/** Where nobody has said yet how a recommendation stands. */
export const notReported = 'Not yet reported'

/** How a recommendation stands, and of which day that holds. */
export function stands({ status, note = '', date }: Progress): readonly Text[] {
  const day = date === undefined ? [] : [` (${sayDate(date)})`]
  return [[{ strong: statusNames[status] }, ...day], ...(note.trim() === '' ? [] : [[note.trim()]])]
}

/** What came of a recommendation, each thing by its name; what nobody has said is left out. */
export function whatCame({ response = {}, progress }: Recommendation): readonly Particular[] {
  const { comment, decision, reasons, alternatives, date, minute } = response
  return [
    ...named("Management's comment", comment),
    ...named('Decision', decision === undefined ? undefined : decisionNames[decision]),
    ...named('Reasons', reasons),
    ...named('Alternatives rejected', alternatives),
    ...named('Decided on', date === undefined ? undefined : sayDate(date)),
    ...named('Minute', minute),
    ...(progress === undefined
      ? []
      : stands(progress).map((value, index) => ({ name: index === 0 ? 'Progress' : 'Done so far', value }))),
  ]
}

function named(name: string, words = ''): readonly Particular[] {
  return words.trim() === '' ? [] : [{ name, value: [words.trim()] }]
}
