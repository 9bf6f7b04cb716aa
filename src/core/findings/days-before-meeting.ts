import type { ReviewMistake } from './read-review.ts'
import type { Review } from './review.ts'
import { sayDate } from '../scenario/say-date.ts'

/**
 * Days on which something came of a report, before the meeting that takes it: most likely a slip in a year. Nothing is
 * refused for it, as a council may have begun earlier.
 */
export function daysBeforeMeeting({ details, responses, progress }: Review): readonly ReviewMistake[] {
  const days: readonly (readonly [path: readonly string[], day: string | undefined])[] = [
    [['details', 'progressDate'], details.progressDate],
    ...Object.entries(responses).map(([key, { date }]) => [['responses', key, 'date'], date] as const),
    ...Object.entries(progress).map(([key, { date }]) => [['progress', key, 'date'], date] as const),
  ]
  return days.flatMap(([path, day]) => {
    const what = beforeMeeting(day, details.date)
    return what === undefined ? [] : [{ path, sentence: `\`${path.join('.')}\` ${what}` }]
  })
}

/** What is told of such a day, to stand behind what names it; `undefined` of any other. */
export function beforeMeeting(day: string | undefined, meeting: string | undefined): string | undefined {
  if (day === undefined || meeting === undefined || day >= meeting) return undefined
  return `is before the meeting that takes the report, on ${sayDate(meeting)}. Check both days.`
}
