const months = 'January February March April May June July August September October November December'.split(' ')

/** `24 November 2026` of an ISO date or instant; the text itself when it is neither. */
export function sayDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? []
  const name = months[Number(month) - 1]
  return year === undefined || name === undefined ? iso : `${Number(day)} ${name} ${year}`
}
