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
  // The working day before the clear ones is that of publication.
  for (let working = 0; working <= clearDays;) {
    day = later(day, -1)
    if (!isWeekend(day) && !bankHolidays(day.getUTCFullYear()).has(isoDay(day))) working++
  }
  return isoDay(day)
}

const clearDays = 5

function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10)
}

/**
 * The bank holidays of England and Wales that come round by a rule (Banking and Financial Dealings Act 1971, schedule 1;
 * Good Friday and Christmas Day by custom), with the days that stand in for those that fall on a weekend. Holidays that
 * are proclaimed for one year only, or moved in it, are not known.
 *
 * @returns days as `2027-01-01`
 */
function bankHolidays(year: number): ReadonlySet<string> {
  const easter = easterSunday(year)
  return new Set(
    [
      newYear(year),
      later(easter, -2),
      later(easter, 1),
      firstMondayFrom(utc(year, 5, 1)),
      firstMondayFrom(utc(year, 5, 25)),
      firstMondayFrom(utc(year, 8, 25)),
      christmas(utc(year, 12, 25)),
      christmas(utc(year, 12, 26)),
    ].map(isoDay),
  )
}

/** On a Saturday or Sunday, the Monday after is the holiday. */
function newYear(year: number): Date {
  const day = utc(year, 1, 1)
  return isWeekend(day) ? firstMondayFrom(day) : day
}

/** Two days later for either of the two, so that they never stand in on the same day. */
function christmas(day: Date): Date {
  return isWeekend(day) ? later(day, 2) : day
}

function isWeekend(day: Date): boolean {
  return day.getUTCDay() === 0 || day.getUTCDay() === 6
}

/** The last Monday of a month of 31 days is the first from its 25th. */
function firstMondayFrom(day: Date): Date {
  return later(day, (8 - day.getUTCDay()) % 7)
}

/** By the rule of the Gregorian calendar, as the anonymous algorithm of 1876 works it out. */
function easterSunday(year: number): Date {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const corrected = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * golden + century - Math.floor(century / 4) - corrected + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451)
  const place = moon + weekday - 7 * late + 114
  return utc(year, Math.floor(place / 31), (place % 31) + 1)
}

function utc(year: number, month: number, day: number): Date {
  return new Date(Date.UTC(year, month - 1, day))
}

function later(day: Date, days: number): Date {
  return new Date(day.getTime() + days * 24 * 60 * 60 * 1000)
}
