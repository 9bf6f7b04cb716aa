/** Money, a count, a per cent: with a sign, a currency, thousands and decimals as people write them. */
const number = /^[-+−–(]?\s?[£€$]?\s?\d[\d, ]*(?:\.\d+)?\s?%?\)?$/

/** What people write where there is no number. */
const blank = /^[-–—]?$/

/** The columns, from 0, in which every cell that is filled in holds a number: these are set to the right. */
export function numberColumns(columns: number, rows: readonly (readonly string[])[]): ReadonlySet<number> {
  const indexes = Array.from({ length: columns }, (_, index) => index)
  return new Set(
    indexes.filter(index => {
      const filled = rows.map(row => row[index] ?? '').filter(cell => !blank.test(cell))
      return filled.length > 0 && filled.every(cell => number.test(cell))
    }),
  )
}
