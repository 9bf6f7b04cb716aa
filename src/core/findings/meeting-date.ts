/** Day, month and year as somebody typed them. */
export interface TypedDate {
  readonly day: string
  readonly month: string
  readonly year: string
}

/** `2027-01-19`; `undefined` when the three do not name a real day. */
export function isoDate({ day, month, year }: TypedDate): string | undefined {
  const [d, m, y] = [day, month, year].map(part => (/^\s*\d{1,4}\s*$/.test(part) ? Number(part) : Number.NaN))
  if (d === undefined || m === undefined || y === undefined || !(y >= 1000)) return undefined
  const date = new Date(Date.UTC(y, m - 1, d))
  const isReal = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d
  return isReal ? date.toISOString().slice(0, 10) : undefined
}
