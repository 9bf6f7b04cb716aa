import { bankHolidays, isWeekend } from './bank-holidays.ts'

/**
 * The last day on which the report may be published for a meeting: five clear days before it, which count neither the day
 * of publication nor that of the meeting (Local Government Act 1972, sections 100A and 100B). Saturdays, Sundays and the
 * usual bank holidays of England and Wales are left out; special ones are not known here, so a person has to confirm it.
 *
 * @param meeting as `2027-01-19`
 * @returns as `2027-01-11`
 */
export function publishBy(meeting: string): string {
  let day = new Date(`${meeting}T00:00:00Z`)
  for (let clear = 0; clear < clearDays;) {
    day = dayBefore(day)
    if (isWorkingDay(day)) clear++
  }
  do day = dayBefore(day)
  while (!isWorkingDay(day))
  return day.toISOString().slice(0, 10)
}

const clearDays = 5

function dayBefore(day: Date): Date {
  return new Date(day.getTime() - 24 * 60 * 60 * 1000)
}

function isWorkingDay(day: Date): boolean {
  return !isWeekend(day) && !bankHolidays(day.getUTCFullYear()).has(day.toISOString().slice(0, 10))
}
