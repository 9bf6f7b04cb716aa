const months = 'January February March April May June July August September October November December'.split(' ')

/** `24 November 2026` of an ISO date or instant; the text itself when it is neither. */
export function sayDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? []
  const name = months[Number(month) - 1]
  return year === undefined || name === undefined ? iso : `${Number(day)} ${name} ${year}`
}

const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

/** `Monday 30 November` of 2026-11-30 or 30/11/2026; other words stay. */
export function dayWords(words: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(words) ?? []
  const [, ukDay, ukMonth, ukYear] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{2}|\d{4})$/.exec(words) ?? []
  const date = [year ?? (ukYear?.length === 2 ? `20${ukYear}` : ukYear), month ?? ukMonth, day ?? ukDay].map(Number)
  const [y = NaN, m = NaN, d = NaN] = date
  const name = months[m - 1]
  if (name === undefined || !(d >= 1 && d <= 31)) return words
  const weekday = weekdays[new Date(Date.UTC(y, m - 1, d)).getUTCDay()]
  return `${weekday} ${d} ${name}`
}

/** `09:10` of 0910, 9.10, 9:10 am, 09:10:00 or 0910 hrs, after a date too; other words stay. */
export function timeWords(words: string): string {
  const [, date, rest = ''] = /^(\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/\d{2,4})?[ T]?(.*)$/.exec(words) ?? []
  const [, hours = '', minutes = '00', half = ''] =
    /^(\d{1,2})(?:[:.h]?([0-5]\d)(?::[0-5]\d)?)? ?(am|pm|hrs?|hours|h)?$/i.exec(rest) ?? []
  const isClock = hours !== '' && (/\d\d$|[:.]|m$/i.test(rest) || half !== '')
  const hour = (Number(hours) % (/m$/i.test(half) ? 12 : 24)) + (/^pm$/i.test(half) ? 12 : 0)
  const clock = isClock && Number(hours) < 25 ? `${String(hour).padStart(2, '0')}:${minutes}` : rest
  return [date && dayWords(date), clock].filter(part => part !== undefined && part !== '').join(', ')
}
