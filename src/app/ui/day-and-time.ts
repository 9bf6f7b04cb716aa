/** `2026-11-24T09:05:00Z` is 24 November 2026, 9:05 am, where the reader's clock says so. */
export function dayAndTime(instant: string): string {
  return `${day(instant)}, ${timeOfDay(instant)}`
}

export function timeOfDay(instant: string): string {
  return new Date(instant).toLocaleTimeString('en-GB', { hour: 'numeric', minute: '2-digit', hour12: true })
}

/** Of an instant, or of a date without a time. */
export function day(date: string): string {
  return new Date(date).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
}
