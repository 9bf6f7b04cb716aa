/** The known name that a mistyped one most likely stands for; none when nothing is near. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.max(1, Math.floor(name.length / 3)) + 1
  for (const candidate of known) {
    const edits = candidate === name ? least : editsBetween(name, candidate, least)
    if (edits < least) {
      best = candidate
      least = edits
    }
  }
  return best
}

/** Letters added, left out, changed or swapped with their neighbour to turn one word into the other; `limit` or more is `limit`. */
function editsBetween(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) return limit
  let older: number[] = []
  let above = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let column = 1; column <= other.length; column++)
      current.push(cell(one, other, row, column, { older, above, current }))
    // Two rows beyond the limit cannot come back under it.
    if (Math.min(...current) >= limit && Math.min(...above) >= limit) return limit
    older = above
    above = current
  }
  return Math.min(limit, above[other.length] ?? limit)
}

interface Rows {
  readonly older: readonly number[]
  readonly above: readonly number[]
  readonly current: readonly number[]
}

// oxlint-disable-next-line max-params -- a cell of a table is named by both words and both places
function cell(one: string, other: string, row: number, column: number, rows: Rows): number {
  const same = sameLetter(one, row - 1, other, column - 1)
  const change = (rows.above[column - 1] ?? 0) + (same ? 0 : 1)
  const least = Math.min(change, (rows.above[column] ?? 0) + 1, (rows.current[column - 1] ?? 0) + 1)
  const swapped =
    row > 1 &&
    column > 1 &&
    sameLetter(one, row - 1, other, column - 2) &&
    sameLetter(one, row - 2, other, column - 1)
  return swapped ? Math.min(least, (rows.older[column - 2] ?? 0) + 1) : least
}

function sameLetter(one: string, at: number, other: string, otherAt: number): boolean {
  return one[at]?.toLowerCase() === other[otherAt]?.toLowerCase()
}
